/** 命令本身的文字：帮助、用法错误、进度。 */
import type { command as en } from '../en/command.js';
import { translate } from '../message.js';

export const command = translate<typeof en>()({
  // ---- 帮助 ----
  'help.usage': '用法：',
  'help.usage.run': 'funasr-slim run [检查点目录] [选项]',
  'help.usage.inspect': 'funasr-slim inspect 路径... [选项]',
  'help.usage.strip': 'funasr-slim strip 路径... [选项]',
  'help.usage.comment': 'funasr-slim comment REPORT.json --to gitlab|gitee|github [选项]',
  'help.run': '平均、精简微调的检查点，并检查大小。',
  'help.inspect': '显示检查点的字节都用在哪里。',
  'help.strip': '就地去掉检查点的训练状态。权重和分数保持不变；model.pt 只有明确指定时才处理。',
  'help.comment':
    '把之前一次运行的报告写成合并请求或 pull request 上的评论，已有则更新。令牌取自环境变量 GITLAB_TOKEN、GITEE_TOKEN 或 GITHUB_TOKEN。',
  'help.options': '`run` 的选项，与 Action 的输入同名。留空即为默认值，见方括号。',
  'help.other': '其他选项：',
  'help.group': '{group}：',
  'help.default': '{description} [{value:path}]',
  'help.repeated': '{description}可重复使用。',
  'help.statuses': '退出码：0 完成，1 出错，2 用法错误，3 超出预算。',
  'flag.json': '以 JSON 输出结果（`run`、`inspect`、`strip`）。',
  'flag.details': '输出完整报告：字节用在哪里、选了什么及原因、健康状况、部署目录、磁盘。',
  'flag.report':
    '同时把报告写入该文件，运行出错时也会写：Markdown（.md）、JSON（.json）、JUnit（.xml）或输出变量（.env）；- 表示在标准输出上以 Markdown 代替文本。',
  'flag.previous': '用于比较的上一份 report.json（`run`、`comment`）。文件尚不存在不算错误。',
  'flag.keep-newest': '`strip`：每个目录中保持不变的最新检查点个数。',
  'flag.override-label': '合并请求带有该标签时，超出预算只算警告；标签从 GitLab 的 CI 变量读取（`run`）。',
  'flag.to': '评论写到哪里（`comment`）。',
  'flag.repository': 'CI 变量中没有时，指定 所有者/仓库名（`comment`）。',
  'flag.pull-request': 'CI 变量中没有时，指定合并请求或 pull request 的编号（`comment`）。',
  'flag.comment-key': '标识本作业的评论：每个 key 一条。默认为 CI 作业的名称（`comment`）。',
  'flag.help': '显示本帮助。',
  'flag.version': '显示版本。',
  'value.path': '路径',
  'value.text': '文本',
  'value.lines': '名称',
  'value.integer': '数字',
  'value.size': '大小',
  'value.score-growth': '百分比|数',
  'value.duration': '时间',
  'value.number': '数',
  'value.allowance': '百分比|大小',

  // ---- 用法错误 ----
  'usage.no-command': '没有命令，应为 run、inspect、strip 或 comment；参见 funasr-slim --help',
  'usage.unknown-command': '没有 {found:name} 这个命令，应为 run、inspect、strip 或 comment；参见 funasr-slim --help',
  'usage.unknown-flag': '{flag:name}：没有这个选项；参见 funasr-slim --help',
  'usage.other-flag': '{flag:name}：不是 {command:name} 的选项；参见 funasr-slim --help',
  'usage.no-value': '{flag:name}：缺少值',
  'usage.switch': '{flag:name}：值为“{found:name}”，应为：{allowed:message}',
  'usage.twice': '{flag:name}：给出了 {count} 次，只能给一次',
  'usage.directories': 'run：给出了 {count} 个目录，只能给一个：{found:names}',
  'usage.checkpoints': 'run：此处应为目录，却是检查点；请写：run {directory:path} --checkpoints {names:path}',
  'usage.report': '--report：{found:path} 的结尾应为 {endings:names} 之一，或用 - 表示标准输出',
  'usage.stdout-twice': '--report -：不能与 --json 同用，两者都写到标准输出',
  'usage.one-report': 'comment：给出了 {count} 个参数，应为一个：某次运行的 report.json',
  'usage.no-path': '{command:name}：没有路径，应为一个或多个检查点或目录',

  // ---- 报告 ----
  'report.kept': '{path:path}：未写入出错报告：该处已有的文件不是 funasr-slim 的报告',
  'report.unwritten': '{path:path}：未写入出错报告：{problem:message}',
  'report-file.unusable': '{path:path}：不能用作报告：{problem:message}',
  'report-file.too-large': '有 {bytes:number} 字节，超过 {most:number}',
  'report-file.no-json': '不是有效的 JSON',
  'report-file.no-report': '不符合 docs/report.schema.json（{violation:path}）',
  'previous.unused': '--previous：{problem:message}；不与其比较',

  // ---- 进度 ----
  'progress.bytes': '{done:size} / {total:size}',
  'progress.rate': '{rate:size}/s',
  'progress.seconds': '剩余 {count} 秒',
  'progress.minutes': '剩余 {count} 分钟',
  'progress.hours': '剩余 {hours} 小时 {minutes} 分钟',
});
