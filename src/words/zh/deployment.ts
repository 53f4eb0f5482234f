/** FunASR 无法加载部署目录的原因和对策。 */
import type { deployment as en } from '../en/deployment.js';
import { translate } from '../message.js';

export const deployment = translate<typeof en>()({
  'deployment.format-not-loaded':
    'FunASR 的 AutoModel 不加载 `{format:name}` 文件：请在 `format` 中加上 `pt`，或用自己的程序加载权重。',
  'deployment.no-config':
    '缺少 config.yaml，FunASR 据此构建模型：请把它放在检查点旁边，或用 `base-model` 指定基础模型的目录。',
  'deployment.class-unknown': '本程序不了解 {model:name} 类模型需要哪些文件：部署前请先用 FunASR 加载一次。',
  'deployment.file-replaced':
    '部署目录中 `{key:name}` 的文件 {file:name} 不是训练时所用的（{problem:message}）：请把训练时的文件放在检查点旁边。',
  'deployment.file-missing':
    '缺少 `{key:name}` 指定的文件（{problem:message}）：请把它放在检查点旁边，或用 `base-model` 指定含有它的目录。',
  'deployment.file-unnamed':
    '{tokenizer:name} 需要 `{key:name}` 指定的文件，但 config.yaml 和 configuration.json 都没有给出。',
  'deployment.file-damaged': '{file:name} 不是 FunASR 在此处所需的内容：请从基础模型重新复制。',
  'deployment.directory-lacks': '目录 {directory:name} 中缺少 {file:name}：请从基础模型完整复制该目录。',
  'deployment.vocabulary-mismatch': '词表有 {tokens} 个词元，输出层有 {outputs} 行：请使用训练时的词表。',
  'deployment.pieces-mismatch':
    'SentencePiece 模型有 {tokens} 个词元，输出层有 {outputs} 行：请使用训练时的 SentencePiece 模型。',
  'deployment.cmvn-mismatch':
    '{file:name} 有 {values} 个数值，而前端每帧输出 {expected} 个：请使用训练时的 CMVN 文件。',
  'deployment.llm-mismatch':
    '{file:name} 写明 `{key:name}` 为 {value}，而 LLM 的嵌入层为 {found}：请使用训练时的 LLM 目录。',
  'deployment.adapters-unread':
    '模型中有 {count} 个 LoRA 张量，而 config.yaml 没有 `lora_list`，FunASR 不会使用它们：请使用训练时的 config.yaml。',
  'deployment.tensors-missing':
    '缺少基础模型中的 {count} 个张量，FunASR 会以随机值运行：{names:name}。请用 `base-model` 指定基础模型的目录，或在训练时保存全部张量（`train_conf.effective_save_name_excludes`）。',
  'deployment.tensors-excluded': '`exclude-tensors` 排除了 {count} 个张量，FunASR 会以随机值运行：{names:name}。',
  'deployment.module-missing':
    '模型中没有 `{module:name}` 的张量，FunASR 会在该处以随机值运行：请用 `base-model` 指定基础模型的目录，或在训练时保存全部张量（`train_conf.effective_save_name_excludes`）。',
  'deployment.runtime-fixed':
    '{program:name} 只适用于 {what:name} 为 {expected:name} 的模型，而该模型为 {found:name}：请用 `format: pt` 部署。',
  'deployment.runtime-vocabulary':
    '没有找到训练所用的词表，{program:name} 只会输出数字而不是文字：请把词表放在检查点旁边，或用 `base-model` 指定含有它的目录。',
  'deployment.runtime-cmvn':
    '没有找到训练所用的 CMVN 文件，缺少它 {program:name} 会退出：请把 am.mvn 放在检查点旁边，或用 `base-model` 指定含有它的目录。',
  'deployment.runtime-embedding':
    '{program:name} 把 `embed.weight` 的数值当作 float32 读取，而 `gguf-f16` 与 FunASR 的导出脚本一样写的是 float16：请改用 `gguf-q8_0` 或 `gguf-f32`。',
  'deployment.onnx-file-missing':
    'FunASR 的服务端和 funasr-onnx 按固定名称打开 {file:name}，而该文件缺失：请把它放在检查点旁边，或用 `base-model` 指定基础模型的目录。',
  'deployment.onnx-file-damaged': '{file:name} 不是 FunASR 的服务端和 funasr-onnx 能读取的内容：请从基础模型重新复制。',
  'deployment.onnx-tokens':
    '{file:name} 有 {tokens} 个词元，计算图输出 {outputs} 个：FunASR 的服务端会越界读取。请使用训练时的词表。',
  'deployment.onnx-config-key':
    '{file:name} 缺少 `{key:name}`，没有它 FunASR 的服务端或 funasr-onnx 无法启动：请使用训练时的 config.yaml。',
  'deployment.onnx-frontend':
    '`{key:name}` 为 {found:name}，而 FunASR 的服务端固定使用 {fixed:name}：其输入会与训练时不同。',
  'deployment.onnx-version':
    '{file:name} 的 {what:name} 版本为 {found}，FunASR 的服务端最高支持 {most}：请用较低的版本导出基础模型（`opset_version`）。',
  'deployment.onnx-inputs':
    '{file:name} 的输入为 {found:name}，FunASR 的服务端和 funasr-onnx 给出的是 {expected:name}：请用 FunASR 导出基础模型。',
  'deployment.onnx-hotwords':
    '{file:name} 属于热词模型，而这个模型不是：FunASR 的服务端会没有输出。请从 `onnx-base` 中移除它。',
});
