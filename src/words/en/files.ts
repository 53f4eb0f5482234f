/** What is said of files that are written, in English. */
export const files = {
  'write.is-directory': 'is a directory, expected a file',
  'write.is-link': 'is a symbolic link, expected a regular file',
  'write.is-special': 'is a device, a pipe or similar, expected a regular file',
  'write.dangling': 'is a symbolic link to a directory that does not exist',
  'write.no-space': 'not enough space: {needed:size} are needed and {free:size} are free',
  'write.full': 'no space left on its file system',
  'write.quota': "this user's disk quota is used up",
  'write.too-large': 'the file would be larger than this process or this file system allows',
  'write.no-permission': 'no permission to write in its directory',
  'write.nowhere': 'its directory does not exist, or nothing can be created in it',
  'write.read-only': 'its file system is read-only',
  'write.refused': 'cannot be written: {problem:message}',

  'hint.free-space': 'free some space there, or write to a directory on another disk (`slim-dir`)',
  'hint.allow-writing': 'give this user write permission there, or write to another directory (`slim-dir`)',
  'hint.file-size': 'raise the file size limit (`ulimit -f`), or write to another file system (`slim-dir`)',
  'hint.other-directory': 'write to another directory (`slim-dir`)',
  'hint.check-disk': 'check the disk, or write to another one (`slim-dir`)',
} as const;
