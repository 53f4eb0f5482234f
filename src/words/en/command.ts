/** What the command says of itself: help, wrong usage, progress. */
export const command = {
  // ---- help ----
  'help.usage': 'Usage:',
  'help.usage.run': 'funasr-slim run [CHECKPOINT_DIR] [OPTIONS]',
  'help.usage.inspect': 'funasr-slim inspect PATH... [OPTIONS]',
  'help.usage.strip': 'funasr-slim strip PATH... [OPTIONS]',
  'help.usage.comment': 'funasr-slim comment REPORT.json --to gitlab|gitee|github [OPTIONS]',
  'help.run': 'Average, slim and judge the checkpoints of a finetune.',
  'help.inspect': "Where do a checkpoint's bytes go?",
  'help.strip':
    'Take the training state out of checkpoints, in place. Weights and scores stay as they are; model.pt is stripped only by name.',
  'help.comment':
    "Write the report of an earlier run as a note on the merge or pull request, or bring that note up to date. The token is the environment's GITLAB_TOKEN, GITEE_TOKEN or GITHUB_TOKEN.",
  'help.options': 'Options of `run`, as the inputs of the Action. Empty is the default, in [].',
  'help.other': 'Other options:',
  'help.group': '{group}:',
  'help.default': '{description} [{value:path}]',
  'help.repeated': '{description} May be repeated.',
  'help.statuses': 'Exit status: 0 done, 1 error, 2 wrong usage, 3 budget exceeded.',
  'flag.json': 'Print the result as JSON (`run`, `inspect`, `strip`).',
  'flag.details': 'Print the whole report: where the bytes go, what was chosen and why, health, package, disk.',
  'flag.report':
    'Write the report to this file as well, also of a run that ends in an error: Markdown (.md), JSON (.json), JUnit (.xml) or outputs as variables (.env); - is Markdown on stdout in place of the text.',
  'flag.previous': 'An earlier report.json to compare with (`run`, `comment`). One that is not there yet is no error.',
  'flag.keep-newest': '`strip`: leave so many of the newest checkpoints of each directory whole.',
  'flag.override-label':
    'A label of the merge request that turns an exceeded budget into a warning, as GitLab tells the pipeline of it (`run`).',
  'flag.to': 'Where the note goes (`comment`).',
  'flag.repository': "owner/name, where the CI's variables do not say it (`comment`).",
  'flag.pull-request': "Number of the merge or pull request, where the CI's variables do not say it (`comment`).",
  'flag.comment-key':
    "Which note is this job's own: one for each key. By default the name of the CI's job (`comment`).",
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
  'usage.no-command': 'found no command, expected run, inspect, strip or comment; see funasr-slim --help',
  'usage.unknown-command': 'found {found:name}, expected run, inspect, strip or comment; see funasr-slim --help',
  'usage.unknown-flag': '{flag:name}: no such option; see funasr-slim --help',
  'usage.other-flag': '{flag:name}: not an option of {command:name}; see funasr-slim --help',
  'usage.no-value': '{flag:name}: found no value, expected one',
  'usage.switch': '{flag:name}: found "{found:name}", expected {allowed:message}',
  'usage.twice': '{flag:name}: given {count} times, expected once',
  'usage.directories': 'run: found {count} directories, expected one: {found:names}',
  'usage.checkpoints':
    'run: found {count|a checkpoint|checkpoints} where the directory is expected; write: run {directory:path} --checkpoints {names:path}',
  'usage.report': '--report: found {found:path}, expected a name that ends in {endings:names}, or - for stdout',
  'usage.stdout-twice': '--report -: found --json too, expected one of them: both print to stdout',
  'usage.one-report': 'comment: found {count} operands, expected one: the report.json of a run',
  'usage.no-path': '{command:name}: found no path, expected one or more checkpoints or directories',

  // ---- reports ----
  'report.kept': '{path:path}: the error is not reported there: a file is there that is no report of funasr-slim',
  'report.unwritten': '{path:path}: the error is not reported there: {problem:message}',
  'report-file.unusable': '{path:path}: cannot be used as a report: {problem:message}',
  'report-file.too-large': 'it has {bytes:number} bytes, more than {most:number}',
  'report-file.no-json': 'it is not JSON',
  'report-file.no-report': 'it is not what docs/report.schema.json describes ({violation:path})',
  'previous.unused': '--previous: {problem:message}; nothing is compared with it',

  // ---- progress ----
  'progress.bytes': '{done:size} of {total:size}',
  'progress.rate': '{rate:size}/s',
  'progress.seconds': '{count} s left',
  'progress.minutes': '{count} min left',
  'progress.hours': '{hours} h {minutes} min left',
} as const;
