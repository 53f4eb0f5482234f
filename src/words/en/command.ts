/** What the command says of itself: help, wrong usage, progress. */
export const command = {
  // ---- help ----
  'help.usage': 'Usage:',
  'help.usage.run': 'funasr-slim run [CHECKPOINT_DIR] [OPTIONS]',
  'help.usage.inspect': 'funasr-slim inspect PATH... [OPTIONS]',
  'help.usage.strip': 'funasr-slim strip PATH... [OPTIONS]',
  'help.run': 'Average, slim and judge the checkpoints of a finetune.',
  'help.inspect': "Where do a checkpoint's bytes go?",
  'help.strip':
    'Take the training state out of checkpoints, in place. Weights and scores stay as they are; model.pt is stripped only by name.',
  'help.options': 'Options of `run`, as the inputs of the Action. Empty is the default, in [].',
  'help.other': 'Other options:',
  'help.group': '{group}:',
  'help.default': '{description} [{value:path}]',
  'help.repeated': '{description} May be repeated.',
  'help.statuses': 'Exit status: 0 done, 1 error, 2 wrong usage, 3 budget exceeded.',
  'flag.json': 'Print the result as JSON (`run`, `inspect`, `strip`).',
  'flag.details': 'Print the whole report: where the bytes go, what was chosen and why, health, package, disk.',
  'flag.report': 'Write the report to this file as well: JSON where it ends in .json, else Markdown.',
  'flag.keep-newest': '`strip`: leave so many of the newest checkpoints of each directory whole.',
  'flag.help': 'Show this text.',
  'flag.version': 'Show the version.',
  'value.path': 'PATH',
  'value.text': 'TEXT',
  'value.lines': 'NAME',
  'value.integer': 'NUMBER',
  'value.size': 'SIZE',
  'value.score-growth': 'PERCENT|NUMBER',
  'value.duration': 'TIME',
  'value.number': 'NUMBER',
  'value.allowance': 'PERCENT|SIZE',

  // ---- wrong usage ----
  'usage.no-command': 'found no command, expected run, inspect or strip; see funasr-slim --help',
  'usage.unknown-command': 'found {found:name}, expected run, inspect or strip; see funasr-slim --help',
  'usage.unknown-flag': '{flag:name}: no such option; see funasr-slim --help',
  'usage.other-flag': '{flag:name}: not an option of {command:name}; see funasr-slim --help',
  'usage.no-value': '{flag:name}: found no value, expected one',
  'usage.switch': '{flag:name}: found "{found:name}", expected {allowed:message}',
  'usage.twice': '{flag:name}: given {count} times, expected once',
  'usage.directories': 'run: found {count} directories, expected one: {found:names}',
  'usage.checkpoints':
    'run: found {count|a checkpoint|checkpoints} where the directory is expected; write: run {directory:path} --checkpoints {names:path}',
  'usage.no-path': '{command:name}: found no path, expected one or more checkpoints or directories',

  // ---- progress ----
  'progress.bytes': '{done:size} of {total:size}',
  'progress.rate': '{rate:size}/s',
  'progress.seconds': '{count} s left',
  'progress.minutes': '{count} min left',
  'progress.hours': '{hours} h {minutes} min left',
} as const;
