/** 写文件时的措辞。 */
import type { files as en } from '../en/files.js';
import { translate } from '../message.js';

export const files = translate<typeof en>()({
  'write.is-directory': '是目录，应为文件',
  'write.is-link': '是符号链接，应为普通文件',
  'write.is-special': '是设备、管道之类，应为普通文件',
  'write.dangling': '是符号链接，所指目录不存在',
  'write.no-space': '空间不足：需要 {needed:size}，可用 {free:size}',
  'write.full': '所在文件系统已没有剩余空间',
  'write.quota': '当前用户的磁盘配额已用完',
  'write.too-large': '文件大小将超出本进程或该文件系统的上限',
  'write.no-permission': '没有所在目录的写权限',
  'write.nowhere': '所在目录不存在，或无法在其中创建文件',
  'write.read-only': '所在文件系统是只读的',
  'write.refused': '无法写入：{problem:message}',

  'hint.free-space': '请在该处腾出空间，或写到其他磁盘上的目录（`slim-dir`）',
  'hint.allow-writing': '请为当前用户授予该处的写权限，或写到其他目录（`slim-dir`）',
  'hint.file-size': '请提高文件大小的上限（`ulimit -f`），或写到其他文件系统（`slim-dir`）',
  'hint.other-directory': '请写到其他目录（`slim-dir`）',
  'hint.check-disk': '请检查磁盘，或写到另一块磁盘（`slim-dir`）',
});
