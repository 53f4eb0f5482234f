/** What is said of any error, in English. */
export const errors = {
  'error.file': '{file:path}: {problem:message}',
  'error.within': '{where:message}: {problem:message}',
  'error.told': '{problem:message}',
  'error.stopped': 'stopped by {signal:name}; {left:message}',
  'stopped.nothing': 'nothing was left behind',
  'stopped.package': 'the package is written at {dir:path}',
  'stopped.deleted': 'checkpoints are deleted',
  'stopped.stripped': 'checkpoints are stripped',
  'stopped.report': 'the report is written to {path:path}',
  'stopped.publishing': 'nothing was uploaded',
  'stopped.artifact': 'the artifact {name:name} is uploaded',
  'stopped.comment': 'the comment {url:path} is written',

  // ---- what the system answers ----
  'system.EACCES': 'this user may not read or write there (EACCES)',
  'system.EBUSY': 'another program is using it (EBUSY)',
  'system.EIO': 'the disk reports an input/output error (EIO)',
  'system.EISDIR': 'is a directory (EISDIR)',
  'system.ELOOP': 'its symbolic links lead in a circle (ELOOP)',
  'system.EMFILE': 'this process has too many files open (EMFILE)',
  'system.ENAMETOOLONG': 'its name is too long for the file system (ENAMETOOLONG)',
  'system.ENOENT': 'there is no such file or directory (ENOENT)',
  'system.ENOTDIR': 'a part of its path is a file and not a directory (ENOTDIR)',
  'system.EPERM': 'the system does not allow it (EPERM)',
  'system.other': 'the system answers {code:name}',
} as const;
