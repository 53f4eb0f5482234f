/** 读取 ONNX 文件时的文字。 */

import type { onnx as en } from '../en/onnx.js';
import { translate } from '../message.js';

export const onnx = translate<typeof en>()({
  'onnx.none': '不是 ONNX 模型',
  'onnx.two-graphs': '含有两个计算图',
  'onnx.sparse': '含有稀疏常量，本程序不读取',
  'onnx.float-list': '某个节点把数字存成列表，其中可能藏有权重',
  'onnx.field': '与 ONNX 在此处的规定不符',
  'onnx.long-name': '有名称超过 1024 字节',
  'onnx.odd-name': '有名称不是文本',
  'onnx.levels': '计算图嵌套超过 {most:number} 层',
  'onnx.constants': '常量超过 {most:number} 个，本程序处理不了这么多',
  'onnx.fields': '字段超过 {most:number} 个，本程序处理不了这么多',
  'onnx.ports': '输入输出超过 {most:number} 个，本程序处理不了这么多',
  'onnx.dimensions': '形状不是张量可能有的形状',
  'onnx.segment': '被切成多段，本程序不读取',
  'onnx.two-data': '元素出现了两次',
  'onnx.elements': '元素个数与形状不符',
  'onnx.unpacked': '每个元素各占一个字段，本程序不读取',
  'onnx.external': '引用另一文件中元素的方式，本程序无法理解',
  'onnx.many-files': '常量分布在 {most:number} 个以上的其他文件中，本程序处理不了这么多',
  'onnx.outside': '有常量在 {file:quoted} 中；只读取同一目录中文件名以它自己的名称开头的文件，不读取链接',
  'onnx.overlap': '与 {other:quoted} 共用字节',
  'onnx.type': '存的是 {type:name}：只有 float32 和 onnxruntime 的 int8 可以重新写入',
  'onnx.unknown': '{shape:name} 的 float32，不是基础模型的任何张量',
  'hint.onnx-external': '请保存为一个文件，或把 `model.onnx.data` 放在 `model.onnx` 旁边',
  'onnx.changed': '在读取期间被修改',
  'hint.onnx-file': '请重新导出基础模型，或使用模型库中它的 ONNX 文件',
  'hint.run-again': '请重新运行',

  // ---- 基础模型的文件 ----
  'onnx-base.none': '`onnx-base`：{directory:path} 中没有 {file:name}',
  'onnx-base.nowhere':
    '`format: {format:name}` 需要基础模型自己的 {file:name}，它既不在权重旁边，也不在 ModelScope 或 Hugging Face 的缓存中；已查找 {directories:names}',
  'onnx-base.no-weights': '`format: {format:name}` 需要基础模型的权重，但没有找到：请用 `base-model` 指定其目录',
  'onnx-base.unlike': '{file:path} 不属于这个基础模型：其 {count} 个常量中只有 {matched} 个是它的张量',
  'onnx-base.constant': '{name:quoted}：{problem:message}',
  'onnx-base.more': '另有 {count} 个',
  'onnx-base.reshaped':
    '{tensor:quoted} 的形状为 [{found:name}]，在基础模型中为 [{base:name}]：词表改变后，需要对微调后的模型本身导出一次',
  'onnx-base.lacking': '微调后的模型缺少 {tensor:quoted}',
  'onnx-base.shared':
    '{file:path} 的 {name:quoted} 同时是 {tensor:quoted} 和 {other:quoted}，二者在基础模型中相同，微调后不同',
  'onnx-base.cannot': '无法生成 `format: {format:name}`：',
  'hint.onnx-base':
    '请使用模型库中基础模型的 ONNX 文件（{sibling:name}），或把基础模型导出一次，保存在运行器的缓存中，并用 `onnx-base` 指定其目录：命令见 docs/onnx.zh-CN.md',
  'hint.onnx-other-base': '请使用微调所基于的那个模型的 ONNX 文件：同一版本，由 FunASR 导出',
});
