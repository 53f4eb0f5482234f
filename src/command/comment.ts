/** The command `comment`: the report of an earlier run as a note on a merge or pull request. */
import { type ExitStatus, SlimError, UsageError } from '../errors.js';
import { explainFailure, statusOf } from '../forge/failure.js';
import { publishNote } from '../forge/note.js';
import { commentData, keyId, noteMarkdown, plainKey } from '../forge/note-text.js';
import type { Platform, Spot } from '../forge/platform.js';
import type { Host } from '../host.js';
import { jobOf } from '../provenance.js';
import type { Report } from '../result.js';
import { message } from '../words/message.js';
import { Translator } from '../words/translator.js';
import type { CommentRequest } from './arguments.js';
import { readPrevious, readReportFile } from './report-file.js';

/** Characters of a note: enough for all that stands open and most of what is folded. */
const MOST_CHARACTERS = 12_000;

/**
 * Writes the note, prints its address, and returns 0.
 * @throws UsageError where nothing says which pull request, or there is no token; SlimError for an answer that is a refusal
 */
export async function commentCommand(request: CommentRequest, host: Host): Promise<ExitStatus> {
  const platform = await platformOf(request.to);
  const { spot, token } = findNote(platform, request, host);
  const t = new Translator(request.language, 'command');
  const report = await readReportFile(request.report);
  const past = await readPrevious(request.previous, t, host.log);
  const key = plainKey(request.commentKey ?? jobOf(host.environment) ?? 'funasr-slim');
  try {
    const thread = await platform.open(spot, token, host);
    const commit = report.provenance?.commit ?? null;
    const isOutdated = commit !== null && thread.head !== undefined && thread.head !== commit;
    const options = { language: request.language, key, ...past, isOutdated, most: MOST_CHARACTERS };
    const note = await publishNote(thread, {
      id: keyId(key),
      data: commentData(report),
      markdown: (time) => noteMarkdown(timed(report, time), options),
      when: 'always',
    });
    if (note === undefined) return 0;
    if (note.isNewer) host.log.line(t.say('comment.newer', { url: note.url }));
    else host.did({ kind: 'comment', url: note.url });
    process.stdout.write(`${t.path(note.url)}\n`);
    return 0;
  } catch (error) {
    host.signal.throwIfAborted();
    if (statusOf(error) === undefined) throw error;
    const { name, variable, permissions } = platform;
    const place = `${spot.repository}${request.to === 'gitlab' ? '!' : '#'}${spot.number}`;
    const reason = explainFailure(error, { name, variable, permissions, place });
    throw new SlimError(message('comment.none', { reason }), { cause: error });
  }
}

function timed(report: Report, time: string | undefined): Report {
  const { provenance } = report;
  return provenance && time !== undefined ? { ...report, provenance: { ...provenance, time } } : report;
}

async function platformOf(to: CommentRequest['to']): Promise<Platform> {
  switch (to) {
    case 'gitlab':
      return (await import('../gitlab/merge-request.js')).gitlab;
    case 'gitee':
      return (await import('../gitee/pull-request.js')).gitee;
    case 'github':
      return (await import('../github/pull-request.js')).github;
  }
}

function findNote(
  platform: Platform,
  { repository: askedRepository, pullRequest }: CommentRequest,
  { environment }: Host,
): { readonly spot: Spot; readonly token: string } {
  const { variable, variables } = platform;
  const said = platform.spot(environment);
  const repository = askedRepository ?? said.repository;
  const number = pullRequest ?? said.number;
  const token = environment[variable] ?? '';
  const problems = [
    ...(repository === undefined ? [message('note.no-repository', { variable: variables.repository })] : []),
    ...(number === undefined ? [message('note.no-number', { variable: variables.number })] : []),
    ...(token === '' ? [message('note.no-token', { variable, permissions: platform.permissions })] : []),
  ];
  if (repository === undefined || number === undefined || said.apiUrl === undefined || problems.length > 0)
    throw new UsageError(problems);
  return { spot: { apiUrl: said.apiUrl, repository, number }, token };
}
