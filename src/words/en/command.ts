/** What the command says of itself: help, wrong usage, progress. */
export const command = {
  // ---- help ----
  'help.usage': 'Usage:',
  'help.usage.run': 'funasr-slim run [CHECKPOINT_DIR] [OPTIONS]',
  'help.usage.inspect': 'funasr-slim inspect PATH... [OPTIONS]',
  'help.usage.strip': 'funasr-slim strip PATH... [OPTIONS]',
  'help.usage.comment': 'funasr-slim comment REPORT.json --to gitlab|gitee|github [OPTIONS]',
  'help.run': 'Average, slim and judge the checkpoints of a finetune.',
  'help.inspect': 'Show where the bytes of a checkpoint go.',
  'help.strip':
    'Remove the training state from checkpoints, in place. Weights and scores are unchanged; model.pt is stripped only if named.',
  'help.comment':
    'Write the report of an earlier run as a note on the merge or pull request, or update that note. The token is read from the environment: GITLAB_TOKEN, GITEE_TOKEN or GITHUB_TOKEN.',
  'help.options': 'Options of `run`, the same as the inputs of the Action. An empty value means the default, in [].',
  'help.other': 'Other options:',
  'help.group': '{group}:',
  'help.default': '{description} [{value:path}]',
  'help.repeated': '{description} May be repeated.',
  'help.statuses': 'Exit status: 0 done, 1 error, 2 wrong usage, 3 budget exceeded.',
  'flag.json': 'Print the result as JSON (`run`, `inspect`, `strip`).',
  'flag.details': 'Print the whole report: where the bytes go, what was chosen and why, health, package, disk.',
  'flag.report':
    'Also write the report to this file, even if the run fails: Markdown (.md), JSON (.json), JUnit (.xml) or outputs as variables (.env); - is Markdown on stdout instead of the text.',
  'flag.previous':
    'An earlier report.json to compare with (`run`, `comment`). It is not an error if it does not exist yet.',
  'flag.keep-newest': '`strip`: number of newest checkpoints in each directory to leave whole.',
  'flag.override-label':
    "A label of the merge request that turns an exceeded budget into a warning; read from GitLab's CI variables (`run`).",
  'flag.to': 'Where the note goes (`comment`).',
  'flag.repository': 'owner/name, if the CI variables do not give it (`comment`).',
  'flag.pull-request': 'Number of the merge or pull request, if the CI variables do not give it (`comment`).',
  'flag.comment-key': 'Which note belongs to this job: one per key. Default: the name of the CI job (`comment`).',
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
  'usage.report': '--report: found {found:path}, expected a name ending in {endings:names}, or - for stdout',
  'usage.stdout-twice': '--report -: cannot be used with --json, since both print to stdout',
  'usage.one-report': 'comment: found {count} operands, expected one: the report.json of a run',
  'usage.no-path': '{command:name}: found no path, expected one or more checkpoints or directories',

  // ---- reports ----
  'report.kept': '{path:path}: the error report is not written there: the existing file is not a report of funasr-slim',
  'report.unwritten': '{path:path}: the error report is not written there: {problem:message}',
  'report-file.unusable': '{path:path}: cannot be used as a report: {problem:message}',
  'report-file.too-large': 'it has {bytes:number} bytes, the limit is {most:number}',
  'report-file.no-json': 'it is not JSON',
  'report-file.no-report': 'it does not match docs/report.schema.json ({violation:path})',
  'previous.unused': '--previous: {problem:message}; nothing is compared with it',

  // ---- progress ----
  'progress.bytes': '{done:size} of {total:size}',
  'progress.rate': '{rate:size}/s',
  'progress.seconds': '{count} s left',
  'progress.minutes': '{count} min left',
  'progress.hours': '{hours} h {minutes} min left',
} as const;
