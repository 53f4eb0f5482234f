/**
 * Whether the reader gave what torch and FunASR give, or refused. Where both modes of torch.load yield the same, or one alone
 * loads, that counts; where they differ, only refusing is right. What torch.save writes must be read. Where neither mode
 * loads, no one gets other weights: reading is counted but is not a bug, as it is mostly something beside the weights that torch
 * fails for, which the reader does not build.
 */

/** One file takes longer, and it is a find: the files are tiny. */
const MAX_MILLISECONDS = 2000;

/**
 * @param {{ honest: boolean, safe: object, unsafe: object | null }} torch a line of torch_word.py
 * @param {{ text?: string, refused?: string, untyped?: string, milliseconds: number }} reader
 * @returns {{ outcome: 'same' | 'refused' | 'alone' | 'find', find?: string }}
 */
export function judge({ honest, safe, unsafe }, reader) {
  const find = (what) => ({ outcome: 'find', find: what });
  if (reader.untyped !== undefined) return find(`untyped error: ${kindOf(reader.untyped)}`);
  if (reader.milliseconds > MAX_MILLISECONDS) return find('slow');
  const expected = expectedOf(safe, unsafe ?? safe);
  if (reader.refused !== undefined) {
    return honest && expected.text ? find(`honest file refused: ${reader.refused}`) : { outcome: 'refused' };
  }
  if (expected.text === undefined) {
    return expected.neither === undefined
      ? find(`read, but ${expected.why}`)
      : { outcome: 'alone', find: expected.neither };
  }
  if (reader.text === expected.text || reader.text === expected.module) return { outcome: 'same' };
  return find(`${difference(expected.text, reader.text)} (${expected.why})`);
}

function expectedOf(safe, unsafe) {
  const both = safe.text !== undefined && unsafe.text !== undefined;
  if (both && safe.text !== unsafe.text) return { why: 'the modes differ' };
  if (both) return { ...safe, why: 'both modes load' };
  if (safe.text !== undefined) return { ...safe, why: 'only weights_only=True loads' };
  if (unsafe.text !== undefined) return { ...unsafe, why: 'only weights_only=False loads' };
  return { why: 'neither mode loads', neither: kindOf(unsafe.error) };
}

/** The first line of an error, without numbers and names: what those of one kind share. */
function kindOf(error) {
  return error
    .split('\n')[0]
    .replace(/\d+/g, 'N')
    .replace(/'[^']*'/g, "'...'")
    .replace(/[([{].*/, '')
    .slice(0, 80)
    .trim();
}

function difference(torch, reader) {
  const parts = (text) => (text === '' ? [] : text.split('\n').map((line) => line.split('|')));
  const [ours, theirs] = [parts(reader), parts(torch)];
  const names = (lines) => lines.map(([name]) => name);
  if (names(ours).sort().join() !== names(theirs).sort().join()) return 'other names';
  if (names(ours).join() !== names(theirs).join()) return 'other order';
  for (const [at, what] of [
    [1, 'other dtype'],
    [2, 'other shape'],
  ]) {
    if (ours.some((line, i) => line[at] !== theirs[i][at])) return what;
  }
  return 'other values';
}
