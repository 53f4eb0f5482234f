/** 通知。 */
import type { notices as en } from '../en/notices.js';
import { translate } from '../message.js';

export const notices = translate<typeof en>()({
  'notice.trailing-bytes': '{file:name} 的归档末尾之后还有 {bytes:size}，已忽略。',
  'notice.no-checksums': '{file:name} 没有校验和（全部为零），即使损坏也无法察觉。',
  'notice.legacy-no-checksums': '{file:name} 是 PyTorch 1.6 之前的格式，没有校验和。',
  'notice.deflated': '{file:name} 经过压缩，解压了 {records} 条记录。',
  'notice.prefix-stripped': '{file:name} 的张量名中带有模型外层包装的名字，已去掉：{prefix:name}。',
  'notice.no-tensors': '{file:name} 的 state dict 中有不是张量的内容，已略去：{names:name}。',
  'notice.scores-missing': '{count} 个检查点在 {file:path} 中没有分数，不参与排序：{names:path}',
  'notice.scores-others': '{file:path} 中有些分数不属于这里的任何检查点：{names:path}',
  'notice.fewer-than-nbest': '本应平均 {asked} 个检查点，只找到 {found} 个。',
  'notice.no-own-average':
    'FunASR 没有为这次训练做平均：所有检查点都缺少 {metric:name}。它也不会标出最好的，不会删除任何检查点；若需要，请用 `++train_conf.avg_keep_nbest_models_type=loss` 训练到新的目录。',
  'notice.unreadable-candidate': '{file:name} 未采用：{problem:message}',
  'notice.unreadable-config': '{file:name} 无法读取，已忽略：{problem:message}',
  'notice.integers-differ': '整数张量 {tensor:name} 在各检查点中不同，采用 {from:name} 中的值。',
  'notice.infinite-kept': '有无穷值且在所有检查点中相同的张量（如掩码、观察器）已原样复制：{names:name}。',
  'notice.copied-dtype': '张量 {tensor:name} 的类型 {dtype:name} 无法平均，已原样复制。',
  'notice.base-path-missing': 'config.yaml 中的基础模型 {path:name} 不在这台机器上。',
  'notice.base-assumed':
    '训练目录没有指明本机已有或已知的基础模型；模型类别是 {model:name}，因此假定为 {name:name}。请设置 `base-model` 以确认。',
  'notice.base-unknown':
    '训练目录没有指明本机已有或已知的基础模型，因此没有判断增长。请设置 `base-model`：目录、.pt 文件或大小。',
  'notice.base-weights-alone':
    '基础模型文件 {file:name} 连同训练状态共 {bytes:size}；增长只与其中的权重（{weights:size}）比较。',
  'notice.base-unreadable': '基础模型文件 {file:name} 无法读取，因此只比较了大小：{problem:message}',
  'notice.vocabulary-mismatch': '词表有 {tokens} 个词元，输出层有 {outputs} 行：部署后会输出错误的文字，或没有输出。',
  'notice.package-missing': 'FunASR 需要的以下文件不在部署目录中：{files:name}，它们属于 {from:name}。',
  'notice.package-missing.anywhere': 'FunASR 需要的以下文件不在部署目录中：{files:name}。',
  'notice.package-refused': '配置中提到的 {file:name} 没有放进部署目录：{problem:message}',
  'notice.package-replaced':
    'config.yaml 指定的是 {file:name}，部署目录中放的却是 {other:name}，模型的识别结果可能与训练时不符。',
  'notice.cleanup-kept': '`cleanup` 没有处理 {file:name}：{problem:message}',
  'notice.from-base': '{count} 个张量（{prefixes:name}…）取自基础模型，因为训练没有把它们存入检查点。',
  'notice.excluded-needed': '`exclude-tensors` 排除了 FunASR 需要的 {count} 个张量：{names:name}。',
  'notice.onnx-folder':
    'FunASR 的 C++ 服务端只凭路径识别 SenseVoice：请把部署目录放进名称含 {name:name} 的文件夹（{dir:name} 不含），否则没有识别结果。',
  'notice.onnx-folder-other':
    'FunASR 的 C++ 服务端把路径含 {name:name} 的模型都当作 SenseVoice，而 {dir:name} 含有它：请把部署目录放到别处。',
  'notice.onnx-no-int8':
    '启动 FunASR 服务端的脚本需要 model_quant.onnx：请在 `format` 中加上 `onnx-int8`，或直接启动服务端并加 `--quantize false`。',
  'notice.onnx-other-than-base':
    '与基础模型不同：{what:name}。2pass 模式下 FunASR 的服务端从在线模型取这些内容，n-gram（`--lm-dir`）也是按基础模型的词元构建的。',
  'notice.far-apart':
    '参与平均的检查点彼此相差很远（与平均值的距离一般为 {distance:ratio}）：它们可能来自不同的训练或不同的基础模型。',
  'notice.far-out': '{name:name} 与平均值相差很远（距离 {distance:ratio}）：它可能来自另一次训练，或者已经发散。',
  'notice.gguf-left-out':
    '{program:name} 用不到 {modules:name} 中的 {count} 个张量，GGUF 中没有写入：热词在那里不起作用。',
  'notice.runtime-problem': '{format:name}：{problem:message}',
  'notice.lora-folded': '{count} 个权重的 LoRA 适配器已合并，模型不再含有适配器。',
  'notice.precision-kept': '{count} 个张量保持原来的数据类型：较小的类型无法容纳它们的数值。',
});
