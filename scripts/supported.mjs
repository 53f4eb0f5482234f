/**
 * Writes the tables of docs/supported.md and supported.zh-CN.md from the table that the tests run over
 * (__tests__/fixtures/cases.json), from what torch made of the same files (expected.json) and from the caps in
 * src/torch/limits.ts, in Chinese by scripts/supported.zh.json. `--check` only tells, by its exit status, whether they are up
 * to date.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import picomatch from 'picomatch';

const DOCUMENTS = { en: 'supported.md', zh: 'supported.zh-CN.md' };
const json = (name) => JSON.parse(readFileSync(new URL(`../__tests__/fixtures/${name}`, import.meta.url), 'utf8'));

const { sections } = json('cases.json');
const expected = json('expected.json');
const versions = Object.keys(expected.made_with);

const rows = sections.flatMap(({ cases }) => cases);
const matchers = rows.map((row) => picomatch(row.files));
const filesOf = new Map(rows.map((row) => [row, []]));
for (const file of Object.keys(expected.files)) {
  filesOf.get(rows[matchers.findIndex((matches) => matches(file))])?.push(file);
}

const CHINESE = JSON.parse(readFileSync(new URL('supported.zh.json', import.meta.url), 'utf8'));
const WORDS = {
  en: {
    torch: {
      loads: 'loads',
      'loads-unsafe': 'loads unsafely',
      wrong: 'loads wrong values',
      refuses: 'refuses',
      crashes: 'crashes',
      hangs: 'hangs',
    },
    reads: 'reads',
    notice: (codes) => `reads, with the notice ${codes.join(', ')}`,
    refuses: '**refuses**',
    head: ['why', 'files tested'],
    comma: ', ',
    limits: ['Limits', 'cap', 'value', 'why'],
    summary: (files, read, noticed, refused, made) =>
      `${files} files: ${read} read, ${noticed} read with a notice, ${refused} refused. Compared with ${made.join(' and ')}.`,
    text: (english) => english,
  },
  zh: {
    torch: {
      loads: '加载',
      'loads-unsafe': '不安全地加载',
      wrong: '加载出错误的值',
      refuses: '拒绝',
      crashes: '崩溃',
      hangs: '卡死',
    },
    reads: '读取',
    notice: (codes) => `读取，并有通知 ${codes.join('、')}`,
    refuses: '**拒绝**',
    head: ['原因', '测试的文件数'],
    comma: '、',
    limits: ['上限', '上限', '值', '原因'],
    summary: (files, read, noticed, refused, made) =>
      `${files} 个文件：读取 ${read} 个，读取并有通知 ${noticed} 个，拒绝 ${refused} 个。对照 ${made.join(' 和 ')}。`,
    text(english) {
      if (english in CHINESE) return CHINESE[english];
      throw new Error(`scripts/supported.zh.json has no words for: ${english}`);
    },
  },
};

/** What one version of torch does with the files of a row: all outcomes, most frequent first. */
function torch(row, version, words) {
  const outcomes = filesOf.get(row).map((file) => expected.files[file].torch[version]);
  const count = (outcome) => outcomes.filter((other) => other === outcome).length;
  const distinct = [...new Set(outcomes)].sort((a, b) => count(b) - count(a));
  return distinct.map((outcome) => words.torch[outcome]).join(words.comma);
}

function here({ outcome, notices }, words) {
  if (outcome === 'refuse') return words.refuses;
  return outcome === 'warn' ? words.notice(notices.map((code) => `\`${code}\``)) : words.reads;
}

function table({ cases }, words) {
  const head = ['', ...versions.map((version) => `torch ${version}`), 'FunASR Slim', ...words.head];
  const body = cases.map((row) => [
    words.text(row.what),
    ...versions.map((version) => torch(row, version, words)),
    here(row, words),
    row.why === undefined ? '' : words.text(row.why),
    filesOf.get(row).length,
  ]);
  return [head, head.map(() => '---'), ...body].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function summary(words) {
  const made = versions.map((version) => {
    const { torch, numpy, python } = expected.made_with[version];
    return `torch ${torch.split('+')[0]} (numpy ${numpy}, Python ${python})`;
  });
  const count = (outcome) => rows.filter((row) => row.outcome === outcome).flatMap((row) => filesOf.get(row)).length;
  return words.summary(Object.keys(expected.files).length, count('accept'), count('warn'), count('refuse'), made);
}

/** The caps of src/torch/limits.ts with their reasons, as their comments give them. */
function limits(words) {
  const source = readFileSync(new URL('../src/torch/limits.ts', import.meta.url), 'utf8');
  const caps = [...source.matchAll(/\/\*\* (.+) \*\/\nexport const (MAX_\w+) = (.+);/g)].map(
    ([, reason, name, value]) => {
      const shown = value.replace('64 * 1024 * MiB', '64 GiB').replace(' * MiB', ' MiB').replaceAll('_', ',');
      return `| \`${name}\` | ${shown} | ${words.text(reason)} |`;
    },
  );
  const [title, ...head] = words.limits;
  return [`## ${title}`, '', `| ${head.join(' | ')} |`, '| --- | --- | --- |', ...caps].join('\n');
}

for (const [language, name] of Object.entries(DOCUMENTS)) {
  const words = WORDS[language];
  const tables = sections.map((section) => `## ${words.text(section.title)}\n\n${table(section, words)}`);
  const generated = [summary(words), ...tables, limits(words)].join('\n\n');
  const path = new URL(`../docs/${name}`, import.meta.url);
  const document = readFileSync(path, 'utf8');
  const updated = document.replace(
    /(<!-- generated by scripts\/supported\.mjs -->\n)[\s\S]*(<!-- end -->)/,
    (_, start, end) => `${start}\n${generated}\n\n${end}`,
  );
  if (!process.argv.includes('--check')) writeFileSync(path, updated);
  else if (updated !== document) process.exitCode = 1;
}
