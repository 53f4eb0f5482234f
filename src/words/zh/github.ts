/** 发布结果时的措辞。 */
import type { github as en } from '../en/github.js';
import { translate } from '../message.js';

export const github = translate<typeof en>()({
  // ---- GitHub API 的答复 ----
  'api.forbidden': '令牌缺少权限 {permissions:names}',
  'api.bad-token': '{forge} 不接受 `github-token` 中的令牌',
  'api.not-found': '{forge} 找不到该对象，或者令牌缺少权限 {permissions:names}',
  'api.unreachable': '无法连接 {forge} API（{reason:message}）',
  'api.certificate':
    '此处不信任 {forge} API 的证书（{code:name}）：如果代理使用自签证书，请用 NODE_EXTRA_CA_CERTS 指定它',
  'api.proxy': '代理返回 {status:number}：请检查 https_proxy 及其中的用户名和密码',
  'api.no-name': '无法解析域名 {host:name}：请检查运行器的网络',
  'api.answered': '{forge} 返回 {status:number}：{reason:message}',
  'api.no-answer': '没有响应',
  'limit.silent': '{seconds:number} 秒内没有响应',
  'limit.incomplete': '{seconds:number} 秒内没有收到完整的响应',

  // ---- comment 命令 ----
  'note.bad-token': '{forge} 返回 {status:number}：不接受 {variable:path} 中的令牌，它可能已过期，或属于另一台服务器',
  'note.forbidden': '{forge} 返回 {status:number}：{variable:path} 中的令牌无权在此写入，需要 {permissions:names}',
  'note.not-found':
    '{forge} 返回 {status:number}：没有 {place:path}，或者 {variable:path} 中的令牌看不到它（需要 {permissions:names}）；请检查 --repository 和 --pull-request',
  'note.too-many': '{forge} 多次返回 {status:number}：请求过多，请稍后再试',
  'note.no-repository': '--repository：没有指定仓库，{variable:path} 中也没有',
  'note.no-number': '--pull-request：没有指定编号，{variable:path} 中也没有',
  'note.no-token': '{variable:path}：该变量中没有令牌，应为具有 {permissions:names} 权限的令牌',

  // ---- 评论 ----
  'comment.none': '没有发表评论：{reason:message}',
  'comment.no-token': '`github-token` 为空',
  'comment.no-lookup': '无法查询该提交所属的 PR：{reason:message}',
  'comment.no-pull-request': '没有以 {sha:name} 为最新提交的未关闭 PR',
  'comment.no-report': '运行 {run:number} 中没有 FunASR Slim 的报告制品',
  'comment.newer': '评论 {url:path} 来自更新的提交或更晚的运行，没有改动',
  'comment.refused': '没有在 PR 上发表评论：{reason:message}。报告见作业摘要。来自 fork 的 PR 请参见 {page:path}',
  'comment-mode.event': '`mode`：comment 只能用于 workflow_run 事件，当前事件为“{event:name}”',
  'comment-mode.no-token': '`github-token`：为空，应为有权写评论的令牌',
  'override.unreadable': '`override-label`：无法读取标签：{reason:message}',

  // ---- 其他运行的报告 ----
  'delivered.unreadable': '运行 {run:number} 的制品 {artifact:name} 不是报告：{problem:message}',
  'delivered.unbound': '键 {key:quoted} 的评论只能确认所属的工作流，不能确认作业：{reason:message}',
  'delivered.no-job': '报告没有写明所属的作业',
  'delivered.other-job':
    '报告写明的作业是 {job:name}，但运行 {run:number} 中没有叫这个名字的作业；另设了 `name` 的作业就会这样',
  'delivered.too-large': '制品有 {bytes:number} 字节，超过上限 {most:number}',
  'delivered.no-archive': '下载到的内容不是压缩包',
  'delivered.other-key': '其中的 comment-key 与制品名称不符',
  'delivered.entry-too-large': '{entry:name} 有 {bytes:number} 字节，超过上限 {most:number}',
  'delivered.entry-damaged': '{entry:name} 已损坏',
  'delivered.no-entry': '压缩包中没有 {entry:name}',

  // ---- 制品 ----
  'upload.title-report': '上传报告',
  'upload.title': '上传',
  'upload.large': '正在上传 {size:size}，超过免费账户的制品总容量 {free:size}',
  'upload.failed': '精简模型没有上传：{reason:message}',
  'upload.report-failed': '报告制品没有上传：{reason:message}',
  'upload.required': '`upload-required`：{reason:message}',
  'upload.enterprise': '{forge}（{host:name}）不能使用只支持 GitHub 的制品客户端；请改为从 `slim-dir` 复制部署目录',
  'upload.no-service': '该运行器不提供制品服务（没有设置 ACTIONS_RUNTIME_TOKEN 和 ACTIONS_RESULTS_URL）',
  'upload.no-id': '制品服务没有返回制品 id',
  'upload.thread-ended': '上传线程已结束，退出码为 {status:number}',
  'upload.stopped': '作业在上传完成之前被中止',
  'upload.quota':
    '账户的制品存储空间已满：本次上传 {size:size}，免费账户总共只有 {free:size}。请删除旧制品，调低 `retention-days`，用 `precision: fp16` 存储，或者设 `upload: never`，自行把部署目录从 `slim-dir` 复制到其他存储',
  'upload.exists':
    '本次工作流运行中已有名为 {name:quoted} 的制品：请为每个作业设置不同的 `artifact-name`，或设 `overwrite: true` 覆盖它',
  'upload.exists-own':
    '本作业较早的步骤已上传名为 {name:quoted} 的制品：请为每个步骤设置不同的 `artifact-name`，或设 `overwrite: true` 覆盖它',
  'upload.exists-earlier': '本作业较早一次尝试已上传名为 {name:quoted} 的制品，而 `overwrite: false` 不覆盖它',
  'upload.no-answer': '制品服务返回 {status:number}',
  'upload.not-asked': '结论是未通过，而 `upload` 设为 `on-pass`',

  // ---- 发布各步中的意外 ----
  'step.compare': '与上一次比较：{reason:message}',
  'step.report': '写报告：{reason:message}',
  'step.upload': '上传：{reason:message}',
  'step.comment': '评论：{reason:message}',
  'outputs.none': '没有输出：{reason:message}',
  'summary.none': '没有步骤摘要：{reason:message}',
  'runner.unset': '没有设置 {name:name}',
  'context.no-repository': '没有设置 GITHUB_REPOSITORY：当前不在工作流运行中',
});
