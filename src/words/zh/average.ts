/** 检查点无法平均时的措辞。 */
import type { average as en } from '../en/average.js';
import { translate } from '../message.js';

export const average = translate<typeof en>()({
  // ---- 在检查点中的位置 ----
  'average.tensor': '张量 {name:name}',
  'average.record': '记录 {name:name}',

  // ---- 读取 ----
  'average.changed': '在读取过程中发生了变化：打开时为 {before:number} 字节，现在为 {now:number} 字节',
  'average.ends-early': '文件在数据读完之前就结束了',
  'average.unreadable': '数据无法读取',
  'average.two-checksums': '读取了两次，一次校验和错误，一次正确',
  'hint.wait-for-training': '请等训练写完该文件后再运行',
  'hint.failing-machine': '本机的磁盘或内存可能有故障，请重新运行',

  // ---- 数值 ----
  'average.not-finite': '权重中有 NaN 或无穷大',
  'average.sum-overflows': '各检查点数值之和超出 float64 的范围',
  'average.overflow': '{precision} 无法容纳 {count} 个张量，其数值过大：{names:names}',
  'average.underflow': '{precision} 无法容纳 {count} 个张量，其数值过小：{names:names}',
  'hint.diverged': '训练已经发散：请用 `checkpoints` 避开该检查点，或用 `exclude-tensors` 排除该张量',
  'hint.base-diverged': '请用 `base-model` 指定别的文件，或用 `exclude-tensors` 排除该张量',
  'hint.precision-strict': '不设 `precision-strict` 时这些张量保持原样；bf16 的范围与 float32 相同',

  // ---- 彼此不一致 ----
  'average.unfit': '这些检查点彼此不一致：',
  'average.missing': '{name:name} 与 {first:name} 相比：缺少张量 {tensors:names}',
  'average.extra': '{name:name} 与 {first:name} 相比：多出张量 {tensors:names}',
  'average.shapes': '{name:name} 与 {first:name} 相比：形状不同：{tensors:names}',
  'average.dtypes': '{name:name} 与 {first:name} 相比：数据类型不同：{tensors:names}',
  'average.stored-overflow': '{type} 无法容纳 {count} 个张量，其数值过大：{names:names}',
  'hint.stored-overflow':
    '请改用其他格式：`gguf-f32` 可以容纳这些数值，`gguf-q8_0` 可以容纳 `gguf-f16` 容纳不下、但不超过八百万的数值',
  'average.must-agree': '{count} 个张量无法平均，而 {checkpoints} 个检查点中的值不一致：{names:names}',
  'average.nothing-left': '没有可写入的张量：`exclude-tensors` 匹配了全部张量',
  'hint.one-run': '请只平均同一次训练的检查点：用 `checkpoints` 指定，或用 `exclude-tensors` 排除张量',
  'hint.single-checkpoint': '请只选一个检查点，或用 `exclude-tensors` 排除这些张量',
});
