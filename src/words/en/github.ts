/** What the Action says of publishing, in English. */
export const github = {
  // ---- what GitHub's API answers ----
  'api.forbidden': 'the token lacks the permission {permissions:names}',
  'api.bad-token': '{forge} does not accept the token of `github-token`',
  'api.not-found': '{forge} found nothing there, or the token lacks the permission {permissions:names}',
  'api.unreachable': "{forge}'s API could not be reached ({reason:message})",
  'api.certificate':
    "the certificate of {forge}'s API is not trusted here ({code:name}): if a proxy uses its own certificate, set NODE_EXTRA_CA_CERTS to it",
  'api.proxy': 'the proxy answered {status:number}: check https_proxy, and the name and password in it',
  'api.no-name': "the name {host:name} could not be resolved: check the runner's network",
  'api.answered': '{forge} answered {status:number}: {reason:message}',
  'api.no-answer': 'no answer',
  'limit.silent': 'no answer within {seconds:number} s',
  'limit.incomplete': 'no complete answer within {seconds:number} s',

  // ---- the command comment ----
  'note.bad-token':
    '{forge} answered {status:number}: it does not accept the token in {variable:path}, which may have expired or belong to another server',
  'note.forbidden':
    '{forge} answered {status:number}: the token in {variable:path} may not write there; it needs {permissions:names}',
  'note.not-found':
    '{forge} answered {status:number}: {place:path} does not exist, or the token in {variable:path} cannot see it (it needs {permissions:names}); check --repository and --pull-request',
  'note.too-many': '{forge} answered {status:number} several times: too many requests; try again later',
  'note.no-repository': '--repository: not given, and {variable:path} does not name one either',
  'note.no-number': '--pull-request: not given, and {variable:path} does not give a number either',
  'note.no-token': '{variable:path}: found no token in this variable, expected one with {permissions:names}',

  // ---- comments ----
  'comment.none': 'no comment: {reason:message}',
  'comment.no-token': '`github-token` is empty',
  'comment.no-lookup': 'the pull requests of this commit could not be looked up: {reason:message}',
  'comment.no-pull-request': 'no open pull request has {sha:name} as its head',
  'comment.no-report': 'run {run:number} has no report artifact of FunASR Slim',
  'comment.newer': 'the comment {url:path} is from a newer commit or a later run and was not changed',
  'comment.refused':
    'no comment on the pull request: {reason:message}. The report is in the job summary. For pull requests from forks see {page:path}',
  'comment-mode.event': "`mode`: 'comment' needs the event workflow_run, found '{event:name}'",
  'comment-mode.no-token': "`github-token`: found '', expected a token that can write comments",
  'override.unreadable': '`override-label`: the labels could not be read: {reason:message}',

  // ---- reports of other runs ----
  'delivered.unreadable': 'artifact {artifact:name} of run {run:number} is not a report: {problem:message}',
  'delivered.unbound':
    'the comment for the key {key:quoted} names only the workflow as certain, not the job: {reason:message}',
  'delivered.no-job': 'the report does not state its job',
  'delivered.other-job':
    'the report states the job {job:name}, and no job of run {run:number} has that name, as happens to jobs with a `name` of their own',
  'delivered.too-large': 'the artifact has {bytes:number} bytes, the limit is {most:number}',
  'delivered.no-archive': 'the download is not an archive',
  'delivered.other-key': 'its comment key does not match its name',
  'delivered.entry-too-large': '{entry:name} has {bytes:number} bytes, the limit is {most:number}',
  'delivered.entry-damaged': '{entry:name} is damaged',
  'delivered.no-entry': 'the archive does not contain {entry:name}',

  // ---- artifacts ----
  'upload.title-report': 'Upload of the report',
  'upload.title': 'Upload',
  'upload.large': 'uploading {size:size}: more than the {free:size} of artifacts that a free account can store',
  'upload.failed': 'the slim model was not uploaded: {reason:message}',
  'upload.report-failed': 'the report artifact was not uploaded: {reason:message}',
  'upload.required': '`upload-required`: {reason:message}',
  'upload.enterprise':
    '{forge} ({host:name}) is not supported by the artifact client, which only works with GitHub; copy the package from `slim-dir` instead',
  'upload.no-service':
    'this runner has no artifact service (ACTIONS_RUNTIME_TOKEN and ACTIONS_RESULTS_URL are not set)',
  'upload.no-id': 'the service returned no artifact id',
  'upload.thread-ended': 'the upload thread ended with status {status:number}',
  'upload.stopped': 'the job was stopped before the upload finished',
  'upload.quota':
    "the account's artifact storage is full: this upload is {size:size}, and a free account has {free:size} in total. Delete old artifacts, lower `retention-days`, use `precision: fp16`, or set `upload: never` and copy the package from `slim-dir` to your own storage",
  'upload.exists':
    'this workflow run already has an artifact named {name:quoted}: give each job its own `artifact-name`, or set `overwrite: true` to replace it',
  'upload.exists-own':
    'an earlier step of this job already uploaded an artifact named {name:quoted}: give each step its own `artifact-name`, or set `overwrite: true` to replace it',
  'upload.exists-earlier':
    'an earlier attempt of this job already uploaded an artifact named {name:quoted}, and `overwrite: false` keeps it',
  'upload.no-answer': 'the artifact service answered {status:number}',
  'upload.not-asked': 'the verdict is fail, and `upload` is `on-pass`',

  // ---- unexpected failures of a step of publishing ----
  'step.compare': 'compare: {reason:message}',
  'step.report': 'report: {reason:message}',
  'step.upload': 'upload: {reason:message}',
  'step.comment': 'comment: {reason:message}',
  'outputs.none': 'no outputs: {reason:message}',
  'summary.none': 'no step summary: {reason:message}',
  'runner.unset': '{name:name} is not set',
  'context.no-repository': 'GITHUB_REPOSITORY is not set: this is not a workflow run',
} as const;
