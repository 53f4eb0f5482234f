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

  'protobuf.damaged': '从此处起不是有效的 protocol buffers 消息',

  // ---- safetensors ----
  'safetensors.cannot-hold': 'safetensors 格式无法容纳该模型：',
  'safetensors.reserved': '{name:quoted} 是保留名称，不能用作张量名',
  'safetensors.dtype': '{name:quoted} 的类型是 {dtype}，该格式不支持',
  'safetensors.header-length': '文件头有 {bytes:number} 字节，最多允许 {most:number} 字节',
  'safetensors.no-json': '文件头不是有效的 JSON：{reason:message}',
  'safetensors.no-object': '文件头不是 JSON 对象',
  'safetensors.no-tensor': '{field:quoted} 不是对张量的描述',
  'safetensors.begins': '起始位置为 {at:number}，应为 {expected:number}',
  'safetensors.ends': '张量到 {end:number} 为止，而文件到 {bytes:number} 为止',
  'hint.safetensors': '请改写 `model.pt`，或用 `exclude-tensors` 排除这些张量',

  // ---- GGUF ----
  'gguf.cannot-hold': 'GGUF 格式无法容纳该模型：',
  'gguf.text': '名称 {name:quoted} 含有 NUL 或半个代理对',
  'gguf.value-text': '{name:quoted} 中有文本含 NUL 或半个代理对：{text:quoted}',
  'gguf.long-name': '名称 {name:quoted} 有 {bytes:number} 字节，ggml 最多读取 {most:number} 字节',
  'gguf.dimensions': '{name:quoted} 有 {count:number} 个维度，ggml 支持 1 到 {most:number} 个',
  'gguf.shape': '{name:quoted} 的形状 [{shape}] 不能以 {type} 存放',
  'gguf.dtype': '{name:quoted} 的类型是 {dtype}，只有浮点数可以写成 GGUF',
  'gguf.twice': '{name:quoted} 出现了两次',
  'gguf.magic': '开头不是 “GGUF”',
  'gguf.version': '是第 {version:number} 版 GGUF，只能读取第 2 版和第 3 版',
  'gguf.alignment': '对齐值为 {found:name}，应为不超过 1048576 的 2 的幂',
  'gguf.type': '{name:quoted} 的 ggml 类型是 {type:number}，本程序不支持',
  'gguf.value-type': '{type:number} 不是有效的值类型',
  'gguf.begins': '{name:quoted} 从数据的第 {at:number} 字节开始，应为 {expected:number}',
  'gguf.ends': '{name:quoted} 到 {end:number} 为止，而文件到 {bytes:number} 为止',
  'gguf.truncated': '此处应有 {bytes:number} 字节，只剩 {left:number} 字节',
  'gguf.too-many': '{count:number} 个超出本程序的上限 {most:number} 个',
  'gguf.name-bytes': '名称有 {bytes:number} 字节，最多读取 {most:number} 字节',
  'gguf.names': '名称合计超过 {most:number} 字节，超出本程序的上限',
  'gguf.name-text': '有名称不是 UTF-8，或含有 NUL',
  'hint.gguf': '请改用 `format: pt`',
});
