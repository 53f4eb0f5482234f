/** 训练目录、检查点的选择、基础模型与部署目录的措辞。 */
import type { funasr as en } from '../en/funasr.js';
import { translate } from '../message.js';

export const funasr = translate<typeof en>()({
  // ---- 训练目录 ----
  'run-directory.absent': '目录不存在',
  'run-directory.file': '不是目录',
  'run-directory.empty':
    '{path:path}：没有检查点：查找的是 `model.pt.ep<epoch>`、`model.pt.ep<epoch>.<step>`，但目录是空的',
  'run-directory.none':
    '{path:path}：没有检查点：查找的是 `model.pt.ep<epoch>`、`model.pt.ep<epoch>.<step>`，但目录中只有 {found:names}',
  'hint.output-dir':
    '请把 `checkpoint-dir` 设为 FunASR 训练的 `output_dir`（默认为 ./outputs），即存放 model.pt.ep* 文件的目录',
  'hint.inspect': '请给出检查点文件，或存放检查点的目录',

  // ---- 其中的条目 ----
  'entry.special': '既不是文件，也不是目录',
  'entry.dangling': '是符号链接，指向的文件不存在',
  'entry.zero-3': '其中有 {count} 个 ZeRO-3 分片（{file:name}），没有任何文件包含完整的权重',
  'entry.split': '模型拆分在 {count} 个文件中（{file:name}），不支持模型并行',
  'entry.no-weights': '是目录，其中没有 {file:name}',
  'hint.zero-3':
    '请用 DeepSpeed 的 `zero_to_fp32.py` 合并分片，或者训练时使用 ZeRO 1 或 2 阶段，或者开启 `stage3_gather_16bit_weights_on_model_save`',
  'hint.model-parallel': '请在训练时关闭模型并行，或者先合并各部分',
  'hint.interrupted-save': '保存过程可能被中断过；请删除该目录，或者指定要平均的检查点',

  // ---- 小文件：配置、词表 ----
  'small-file.outside': '指向 {directory:path} 之外',
  'small-file.special': '不是普通文件',
  'small-file.too-large': '对本程序来说太大：有 {bytes:number} 字节，最多读取 {most:number} 字节',
  'small-file.parts': '对本程序来说太大：超过 {most} 行或字符串',
  'small-file.shrank': '在读取过程中变短了',
  'run-config.no-text': '不是有效的 UTF-8 文本',
  'run-config.list': '内容是列表，应为键值映射',
  'run-config.no-map': '内容是单个值或为空，应为键值映射',
  'run-config.too-deep': '嵌套超过 {most} 层',
  'yaml.several': '含有多个文档，应只有一个',
  'yaml.many-lexemes': '对本程序来说太大：超过 {most} 个词法单元',
  'yaml.many-values': '对本程序来说太大：超过 {most} 个值（包括重复引用的值）',
  'yaml.many-properties': '对本程序来说太大：超过 {most} 个标签、锚点和引用',
  'yaml.many-digits': '对本程序来说太大：含有超过 {most} 位的数字',
  'yaml.anchor-twice': '锚点 {anchor:name} 出现了两次',
  'yaml.no-anchor': '引用了 `{anchor:name}`，而前面没有这个锚点',
  'yaml.key': '以列表、映射或空值作为键',
  'yaml.twice': '键 {key:name} 出现了两次',
  'yaml.merge': '合并（`<<`）的内容不是映射',
  'yaml.value': '含有值 `=`，FunASR 不读取这种值',
  'yaml.tag': '含有标签 {tag:name}，FunASR 不读取这种标签',

  // ---- 选择 ----
  'selection.no-such-score': '`metric` {metric}：{path:path} 中的 {count} 个检查点都没有这种分数',
  'selection.idle-patterns':
    '`checkpoints`：{patterns:names} 在 {path:path} 和工作目录中都没有匹配的文件；现有 {names:names}',
  'selection.only-copies': '{path:path}：没有轮末或轮中的检查点，只有 {names:names}',
  'selection.none-readable': '{path:path}：{count} 个检查点都无法读取：',
  'selection.more': '以及另外 {count} 个',
  'hint.metric': '请把 `metric` 设为 `auto` 或 `latest`',
  'hint.checkpoints': '请给出文件名（位于别处的给出路径），或使用通配符，例如 `model.pt.ep1*`、`*/outputs/epoch_*.pt`',
  'hint.name-copy': '若要精简其中的某一个，请在 `checkpoints` 中指定它',

  // ---- 张量名 ----
  'names.alike': '去掉模型外层包装的前缀后，张量 {first:name} 与 {second:name} 会同名（{name:name}）',
  'names.flat': '{tensor:name} 是 FSDP 的扁平参数，只是一个分片：其中的权重不完整',
  'hint.bare':
    '请保存被包装的模型：DataParallel 用 `model.module.state_dict()`，torch.compile 用 `model._orig_mod.state_dict()`',
  'hint.full-state-dict':
    '请用 torch.distributed.checkpoint.state_dict 的 `get_model_state_dict(model, options=StateDictOptions(full_state_dict=True))` 汇集权重，再重新保存',

  // ---- 排除的张量 ----
  'exclude-tensors.idle-pattern': '`exclude-tensors`：“{pattern:name}”不匹配任何张量；相近的有 {near:names}',
  'hint.tensor-globs': '通配符匹配完整的张量名：`seaco_decoder.*` 或 `*.bias`',

  // ---- 基础模型 ----
  'base-model.unknown': '`base-model`“{asked:name}”：本机没有这样的目录或文件，它也不是大小或已知的模型',
  'base-model.no-path': '`base-model`“{asked:name}”：没有这样的目录或文件：{path:path}',
  'base-model.known':
    '已知的模型：{models:names}；其他模型请给出其目录、.pt 文件、大小（例如 `990MB`），或者设为 `none`',
  'base-model.no-weights': '`base-model` {directory:path}：目录中没有 `model.pt`',
  'hint.model-directory': '请给出存放 `model.pt`、`config.yaml` 和 `configuration.json` 的目录，或者 .pt 文件本身',

  // ---- 部署目录 ----
  'package.not-packable': '这种名称或位置的文件不应放进部署目录',
  'package.too-many-files': '列出了 {count} 个文件，只取前 {most} 个',
  'package.absent': '不在这台机器上',
  'package.replaced': 'config.yaml 指定的 {file:path} 没有找到',
  'package.outside': '不在训练目录及其上级目录、工作区、基础模型目录或模型缓存之内，内容也不足以说明它属于某个模型',
  'package.empty': '是空文件',
  'package.lfs-pointer': '是 Git LFS 指针，不是文件本身',
  'package.html': '是 HTML 页面，说明下载出了错',
  'package.code': '指定了加载模型时会下载并运行的代码（`auto_map`）',
  'package.other-model':
    'FunASR 会从模型库下载并构建 {name:name}，其中可能带有代码；只允许 iic、damo、funasr 和 FunAudioLLM 的模型',
  'package.whole-place': '其中不止一个模型，模型应放在单独的文件夹中',
  'package.empty-directory': '其中没有分词器或语言模型的描述文件',
  'package.large-directory': '除权重和代码外，其中的文件超过 {most} 个或 {bytes:size}',
  'package.too-large': '会使权重以外的文件超出部署目录所需的大小',
  'package.is-file': '`slim-dir`“{dir:path}”：是文件，应为目录',
  'package.not-own':
    '`slim-dir`“{dir:path}”：其中的 {file:name} 不是本程序写入的；请改用其他目录，如果不再需要该文件，也可以先删除它',
  'package.link': '`slim-dir`“{dir:path}”：其中的 {file:name} 是符号链接，不会通过链接写入',
  'package.is-input': '`slim-dir`“{dir:path}”：就是要读取的 {input:path}，请改用其他目录',
  'package.through-link': '`slim-dir`“{dir:path}”：{within:path} 中的 {link:path} 是符号链接，不会通过链接写入',
  'package.own-input':
    '`slim-dir`“{dir:path}”：其中的 {file:name} 与要读取的 {input:path} 是同一个文件，请改用其他目录',
  'report.refused': '--report {path:path}：{problem:message}',
  'report.through-link': '--report {path:path}：{within:path} 中的 {link:path} 是符号链接，不会通过链接写入',
  'report.is-input': '--report {path:path}：与要读取的 {input:path} 是同一个文件，请指定其他文件',
  'report.in-package': '--report {path:path}：是部署目录 {dir:path} 中的文件，请指定其他文件',

  // ---- 清理 ----
  'cleanup.elsewhere': '不在 {directory:path} 中',
  'cleanup.link': '是符号链接',
  'cleanup.other-files': '其中有先前没有的文件：{files:names}',
  'cleanup.changed': '读取之后发生了变化；是否仍有训练在写入 {directory:path}？',

  // ---- 分数文件 ----
  'scores.wrong': '`scores` {file:path}：{problem:message}',
  'scores.wrong-line': '`scores` {file:path} 第 {line:number} 行：{problem:message}',
  'scores.empty': '没有任何分数',
  'scores.no-text': '不是 UTF-8 文本',
  'scores.no-json': '不是有效的 JSON：{reason:name}',
  'scores.no-object': '不是以检查点名称为键、以分数为值的 JSON 对象',
  'scores.no-number': '{name:quoted}：实际为 {found:quoted}，应为有限的数',
  'scores.alias': '别名引用',
  'scores.list': '列表，或多层嵌套的对象',
  'scores.quotes': '引号没有闭合，或闭合之后还有文字',
  'scores.no-column': '表头没有分数一列，应为第一列名称、第二列分数，以逗号或制表符分隔',
  'scores.no-header': '第一行就是分数 {found:name}，应为表头，例如：name,cer',
  'scores.twice': '{name:quoted} 已在第 {first:number} 行出现',
  'scores.same': '{name:quoted} 与第 {first:number} 行的 {other:quoted} 是同一个检查点',
  'scores.ambiguous': '{name:quoted} 同时匹配多个检查点：{names:names}；请写出更完整的路径',
  'scores.none-fits': '其中没有任何名称与这里的检查点对应：文件中有 {found:names}，检查点有 {names:names}',

  // ---- strip：为何跳过某个检查点 ----
  'strip.newest': '属于最新的 {count} 个，保持不变',
  'strip.moving': '在 {seconds} 秒之内有过写入',
  'strip.nothing': '没有训练状态',
  'strip.deepspeed': '是 DeepSpeed 目录；只处理 FunASR 自己的文件',
  'strip.hard-link': '另有 {count} 个名称（硬链接）：去掉训练状态也不会释放空间',
  'strip.top-level': '权重位于顶层，FunASR 的训练检查点并非如此',
  'strip.form': '重新写出时其存储形式会改变',
  'strip.no-tensors': '权重之中有不是张量的内容：{names:names}',
  'strip.bookkeeping': '{key:quoted} 是 {what:message}，FunASR 不会这样写',
  'strip.otherwise': '写出的内容与预期不符',
  // ---- FunASR 运行时的 GGUF ----
  'gguf.class': 'FunASR 的 llama.cpp 运行时不支持 {model:name}；本程序可为 {classes:names} 写出 GGUF',
  'gguf.no-class': '写出 GGUF 需要知道模型类，而训练和基础模型的 config.yaml 都没有给出；支持的类有 {classes:names}',
  'gguf.lacks': '{model:name} 缺少 GGUF 所需的张量：{tensors:names}',
  'hint.gguf-class': '请改用 `format: pt`，或用其他程序写出 GGUF',
  'hint.gguf-nano':
    '它的运行时读取两个文件：编码器由 FunASR 的 `export_encoder_gguf.py`（runtime/llama.cpp/fun-asr-nano）写出，Qwen3 由 llama.cpp 的 `convert_hf_to_gguf.py` 写出；请在此写出 `format: pt` 供它们使用',
  'hint.gguf-config': '请把训练的 config.yaml 放在检查点旁边，或指定基础模型（`base-model`）',
  'gguf.excluded': '`exclude-tensors` 排除了 GGUF 所需的 {count} 个张量：{names:names}',
  'hint.gguf-excluded': '请只排除其他张量，或改用 `format: pt`',
  'hint.gguf-lacks': '请检查 `exclude-tensors`，并确认 config.yaml 属于该模型',

  // ---- LoRA ----
  'lora.unfit': 'LoRA 适配器无法合并进权重：',
  'lora.unknown': '{name:quoted} 是本程序不支持的适配器类型',
  'lora.several': '{module:quoted} 有多个适配器',
  'lora.half': '{name:quoted} 不完整：{module:quoted} 应同时有 lora_A 和 lora_B',
  'lora.no-weight': '{name:quoted} 对应的 {module:quoted} 的权重不存在',
  'lora.no-config': '{module:quoted} 有适配器，但 config.yaml 中没有相应的配置（{key:name}）',
  'lora.not-listed': '{module:quoted} 有适配器，而 {key:name} 没有列出它',
  'lora.idle': '{key:name} 列出了 {letter:quoted}，却没有对应的适配器',
  'lora.number': '{key:name} 为 {found:name}，应为大于 0 的数',
  'lora.other-scale': '{key:name} 会改变适配器的缩放方式，本程序不支持',
  'lora.shapes': '{weight:quoted} 的形状是 [{shape}]，秩为 {rank:number} 时与适配器 lora_A [{a}]、lora_B [{b}] 不符',
  'lora.collision': '去掉 PEFT 的前缀后，两个张量会同名',
  'lora.dtype': '{name:quoted} 的类型是 {dtype}，应为浮点数',
  'lora.tied': '{name:quoted} 与 {other:quoted} 共享存储，合并会同时改变后者',
  'lora.not-finite': '{name:quoted} 含有 NaN 或无穷大',
  'lora.format-needs': '{format:quoted} 无法容纳该模型的 {count} 个 LoRA 张量，而 `merge-lora` 为 false',
  'hint.lora': '请保留适配器（`merge-lora: false`），或使用训练时的 config.yaml',
  'hint.merge-lora': '请把它们合并进权重（`merge-lora: auto`）',
});
