/** 写出并复查模型文件时的措辞。 */
import type { modelFile as en } from '../en/model-file.js';
import { translate } from '../message.js';

export const modelFile = translate<typeof en>()({
  'model-file.otherwise': '写出的内容不符：实际为 {found:message}，应为 {expected:message}',
  'model-file.tensor': '{name:quoted} {dtype} [{shape}]，{place:message}',
  'model-file.place': '位于 {at:number}，共 {bytes:number} 字节',
  'model-file.no-bytes': '没有数据',
  'model-file.no-tensor': '没有更多张量',
  'model-file.notice': '一条通知（{code:name}）',
  'model-file.no-notice': '没有任何通知',
  'model-file.weights-under': '权重位于 {key:quoted} 下',
  'hint.write-again': '本机的磁盘或内存可能有故障：请重新运行，或写到另一块磁盘（`slim-dir`）',

  'protobuf.damaged': '从此处起不是 protocol buffers 消息',

  // ---- safetensors ----
  'safetensors.cannot-hold': 'safetensors 格式无法容纳该模型：',
  'safetensors.reserved': '张量不能命名为 {name:quoted}',
  'safetensors.dtype': '{name:quoted} 的类型是 {dtype}，该格式不支持',
  'safetensors.header-length': '文件头有 {bytes:number} 字节，最多允许 {most:number} 字节',
  'safetensors.no-json': '文件头不是 JSON：{reason:message}',
  'safetensors.no-object': '文件头不是 JSON 对象',
  'safetensors.no-tensor': '{field:quoted} 不是对张量的描述',
  'safetensors.begins': '起始位置为 {at:number}，应为 {expected:number}',
  'safetensors.ends': '张量到 {end:number} 为止，而文件到 {bytes:number} 为止',
  'hint.safetensors': '请改写 `model.pt`，或用 `exclude-tensors` 排除这些张量',
});
