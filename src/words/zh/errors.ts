/** 所有错误共用的措辞。 */
import type { errors as en } from '../en/errors.js';
import { translate } from '../message.js';

export const errors = translate<typeof en>()({
  'error.file': '{file:path}：{problem:message}',
  'error.within': '{where:message}：{problem:message}',
  'error.told': '{problem:message}',
  'error.stopped': '收到 {signal:name}，已停止：{left:message}',
  'evaluate.failed': '`evaluate`，{format:name}：{problem:message}',
  'evaluate.timeout': '{seconds:number} 秒后仍未结束，已被终止（`evaluate-timeout`）',
  'evaluate.not-started': '无法启动：{reason:name}',
  'evaluate.signal': '被 {signal:name} 终止',
  'evaluate.status': '以状态 {status:number} 结束，应为 0',
  'evaluate.silent': '没有任何输出，最后一行应为一个数，或由数组成的 JSON 对象',
  'evaluate.no-score': '最后一行是 {found:quoted}，应为有限的数，或由这样的数组成的 JSON 对象',
  'hint.evaluate':
    '其输出的末尾见上；部署目录已写好，没有上传，也没有清理。请把 FUNASR_SLIM_MODEL 设为该目录，单独试运行这条命令',
  'stopped.nothing': '没有留下任何文件',
  'stopped.package': '部署目录已写到 {dir:path}',
  'stopped.deleted': '有检查点已删除',
  'stopped.stripped': '有检查点已去掉训练状态',
  'stopped.report': '报告已写到 {path:path}',
  'stopped.publishing': '没有上传任何内容',
  'stopped.artifact': '制品 {name:name} 已上传',
  'stopped.comment': '评论 {url:path} 已写好',

  // ---- 系统的答复 ----
  'system.EACCES': '当前用户没有读写权限（EACCES）',
  'system.EBUSY': '正被其他程序占用（EBUSY）',
  'system.EIO': '磁盘报告输入/输出错误（EIO）',
  'system.EISDIR': '是目录（EISDIR）',
  'system.ELOOP': '符号链接形成了环（ELOOP）',
  'system.EMFILE': '本进程打开的文件过多（EMFILE）',
  'system.ENAMETOOLONG': '名称超出文件系统允许的长度（ENAMETOOLONG）',
  'system.ENOENT': '文件或目录不存在（ENOENT）',
  'system.ENOTDIR': '路径中有一段是文件而不是目录（ENOTDIR）',
  'system.EPERM': '系统不允许该操作（EPERM）',
  'system.other': '系统返回 {code:name}',
});
