/** 输入：含义，以及出错时的说明。反引号中的输入名在命令行中显示为选项。 */
import type { inputs as en } from '../en/inputs.js';
import { translate } from '../message.js';

export const inputs = translate<typeof en>()({
  'group.checkpoints': '选择检查点',
  'group.budget': '大小预算',
  'group.model': '输出的模型',
  'group.publishing': '制品、评论与报告',

  'input.checkpoint-dir': 'FunASR 的 `output_dir`，即微调保存检查点的目录。',
  'input.checkpoints':
    '检查点的文件名、路径或通配符，每行一个；在 `checkpoint-dir` 中或别处均可，名称不限。只平均这些检查点，不再自动挑选。',
  'input.nbest':
    '平均最好的几个检查点：数字、`all`（全部）或 `auto`（训练配置的 `avg_nbest_model`，没有则为 10）。磁盘上不足此数时全部使用。配合 `evaluate` 还可以写多个（`1,3,5`），取其中最好的；或 `greedy`：至多 `auto` 那么多个，逐个加入，加入后分数不变差才保留。',
  'input.metric':
    '按什么挑选：`loss`、`acc`、`latest`、`scores`，或 `auto`（给出 `scores` 时用它；否则用 FunASR 配置的分数；若都没有该分数或全部相同，则改用 loss）。',
  'input.scores':
    '含有每个检查点分数（例如字错误率）的文件：JSON 对象，以名称为键，值为数，或为含有该分数（如 `cer`）的对象；或带表头的 CSV、TSV，第一列名称，第二列分数。',
  'input.scores-better': '分数越低越好（`lower`）还是越高越好（`higher`）。',
  'input.evaluate':
    '测量模型的命令，由 shell 在工作目录中对每个候选和每种格式各运行一次：`FUNASR_SLIM_MODEL` 是完整部署目录，`FUNASR_SLIM_FORMAT` 是格式。它输出的最后一行是一个数，或由数组成的 JSON 对象，以其中第一个为准。它看不到 Action 的变量，也看不到名称像密钥的变量。',
  'input.evaluate-timeout': '`evaluate` 每次最多运行多久，例如 `90s`、`30m`、`2h`。',
  'input.base-model':
    '与什么比较大小：模型目录、`.pt` 文件、大小（`989763045`、`944MiB`）、内置表中的模型 id 或别名、`none`，或 `auto`（微调所用的基础模型）。',
  'input.max-growth': '精简模型最多可比基础模型大多少，百分比或大小；`none` 表示不限。',
  'input.max-size': '精简模型的最大体积。不设则不限。',
  'input.warn-growth': '同 `max-growth`，但超出时只警告。不设则不限。',
  'input.max-score': '`evaluate` 所得分数的上限；`scores-better: higher` 时为下限。不设则不限。',
  'input.max-score-growth':
    '与目标分支上次的报告相比，分数最多可以变差多少：按分数本身的单位（`0.2`）或百分比（`5%`）。不设则不限。',
  'input.on-exceed': '超出限制时怎么办：`fail`（步骤失败）或 `warn`（只警告）。',
  'input.on-incomplete': '部署目录不完整、FunASR 无法直接加载时怎么办：至少 `warn`（警告），或 `fail`（步骤失败）。',
  'input.override-label': '一个 PR 标签：添加后，超出预算只算警告。报告会写明由谁添加。',
  'input.precision': '权重的存储类型：`keep`（保持原样）、`fp16` 或 `bf16`。',
  'input.precision-strict': '有张量超出 `fp16` 的范围时报错，而不是让该张量保持原样。',
  'input.exclude-tensors': '要从模型中排除的张量名，可用通配符，每行一个。',
  'input.format':
    '要写的文件格式，每行一个，预算按第一个判断：`pt`（model.pt）、`safetensors`（model.safetensors）；供 FunASR 服务端和 funasr-onnx 使用的 `onnx`（model.onnx）和 `onnx-int8`（model_quant.onnx）；供 FunASR 的 llama.cpp 运行时使用的 `gguf-f32`、`gguf-f16`、`gguf-q8_0`（Paraformer、SeACo、SenseVoiceSmall）。',
  'input.onnx-base':
    '存放基础模型 ONNX 文件的目录，`onnx` 和 `onnx-int8` 以其为模板；`auto` 在基础模型目录和模型库缓存中查找。',
  'input.merge-lora': '是否把 LoRA 适配器合并进权重：`auto`（格式需要时才合并，如 GGUF 和 ONNX）、`true` 或 `false`。',
  'input.slim-dir': '部署目录写到哪里。',
  'input.cleanup':
    '最后删除哪些检查点：`none`、`averaged`（参与平均的）或 `all`；`strip` 则保留检查点，只去掉其训练状态。要等部署目录上传成功（若 `upload` 要求上传）、报告全部写完之后才进行；结论为 `fail` 时不做任何处理。',
  'input.dry-run': '只生成报告：不写、不上传、不评论、不删除任何东西。',
  'input.upload': '何时把部署目录上传为制品：`on-pass`（结论不是 `fail` 时）、`always` 或 `never`。',
  'input.upload-required': '应上传而没有上传成功时，让步骤失败。',
  'input.artifact-name': '制品名称。',
  'input.retention-days': '制品保留天数。不设则用仓库的设置。',
  'input.compression-level': '制品的 zip 压缩级别，0 到 9。权重几乎压缩不了，0 最快。',
  'input.overwrite':
    '是否覆盖本次工作流运行中的同名制品：`auto`（只覆盖本作业较早一次尝试上传的）、`true` 或 `false`。',
  'input.archive': '把整个部署目录打包为 zip 上传。`false` 表示只上传 `model.pt` 本身，不打包。',
  'input.comment': '何时在 PR 上评论：`always`、`on-change`（有变化时）、`on-fail`（失败时）或 `never`。',
  'input.comment-threshold':
    '设 `comment: on-change` 时，模型或基础模型的大小与评论中的相差多少才更新，百分比或大小。不设则任何变化都算；结论改变总会更新。',
  'input.pull-request': 'PR 编号，用于事件本身没有指明 PR 的情况。',
  'input.comment-key': '标识本作业的评论。每个 key 只创建一条评论，之后只更新它。',
  'input.github-token': '用于评论、标签和读取上一次报告的令牌。',
  'input.language': '报告和提示信息的语言：`en` 或 `zh`。',
  'input.mode':
    '`run`；或在 `workflow_run` 作业中用 `comment`：用已结束的那次运行的报告来评论，供来自 fork 的 PR 使用。',

  // ---- 哪里不对 ----
  'wrong.input': '{option:option}：值为“{found:name}”，应为：{allowed:message}',
  'wrong.precision-strict':
    '`precision-strict`：值为 true 时应同时使用 `precision: fp16`，因为只有 fp16 可能放不下张量',
  'wrong.metric-scores': '`metric`：值为 scores，应同时给出 `scores`，即含有分数的文件',
  'wrong.nbest-evaluate': '`nbest`：值为 {found:name}，应同时给出 `evaluate`，由它判断哪个最好',
  'wrong.nbest-named': '`nbest`：值为 {found:name}，但 `checkpoints` 已指定要平均哪些；两者只能用一个',
  'wrong.max-score': '{option:option}：应同时给出 `evaluate`，由它测量分数',
  'wrong.precision-formats': '`precision`：值为 {found:name}，格式中应有 `pt` 或 `safetensors`，其他格式不受它影响',
  'wrong.archive': '`archive`：值为 false，应为 true，因为这个模型由多个文件组成（{names:names}）',
  'wrong.checkpoint-dir':
    '`checkpoint-dir`：{found:path} 是检查点，应为它所在的目录 {directory:path}，并在 `checkpoints` 中写 {name:path}',

  // ---- 允许什么 ----
  'allowed.boolean': 'true 或 false',
  'allowed.choice': '{choices:names} 之一',
  'allowed.choices': '{choices:names} 中的一个或多个',
  'allowed.integer': '{least:number} 到 {most:number} 的整数',
  'allowed.integers': '{least:number} 到 {most:number} 的整数，以逗号分隔',
  'allowed.duration': '时间，例如 90s、30m、2h',
  'allowed.number': '数，例如 4.5',
  'allowed.score-growth': '百分比（例如 5%）或数（例如 0.2）',
  'allowed.count': '整数',
  'allowed.size': '整数字节数，或带单位的数，例如 989763045、990MB、944MiB',
  'allowed.allowance': '百分比（例如 5%），或{size:message}',
  'allowed.unit': '基础模型的 {number:name}%，或 {number:name}B（字节）',
  'allowed.or': '{allowed:message}，或 {words:names}',
  'allowed.artifact-name': '不含 " : < > | * ? \\ / 和换行的名称',
});
