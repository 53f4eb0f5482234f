#!/usr/bin/env node
/**
 * Draws a report as GitHub shows a comment, light and dark, to look at it before it is believed.
 *
 *     NODE_MODULES=/some/node_modules node scripts/screenshots.mjs REPORT.md OUT_PREFIX [--open | --unfold=N]
 *
 * writes OUT_PREFIX-light.png and OUT_PREFIX-dark.png. Installs nothing: NODE_MODULES holds `marked`, `mermaid` and
 * `github-markdown-css`; CHROMIUM names the browser (default /usr/bin/chromium). All details are folded except for the
 * first N, or all with `--open`.
 *
 * docs/images/comment-*.png: `funasr-slim run outputs --nbest 3 --base-model base --report report.md` in a copy of
 * demo/run, drawn with `--unfold=3`. docs/images/readme-*.png: the same, with the variables of a run, on three checkpoints of seaco-paraformer's
 * size with random weights (bench/make_full_run.py) and a base model like them, all folded.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const [source, prefix, ...flags] = process.argv.slice(2);
const modules = process.env.NODE_MODULES;
if (source === undefined || prefix === undefined || modules === undefined) {
  process.stderr.write('usage: NODE_MODULES=DIR screenshots.mjs REPORT.md OUT_PREFIX [--open | --unfold=N]\n');
  process.exit(2);
}
const WIDTH = 900;
const require = createRequire(join(resolve(modules), 'x.js'));
const { marked } = await import(pathToFileURL(require.resolve('marked')).href);
const unfold = flags.includes('--open')
  ? Number.POSITIVE_INFINITY
  : Number(flags.find((flag) => flag.startsWith('--unfold='))?.slice('--unfold='.length) ?? 0);

const work = mkdtempSync(join(tmpdir(), 'screenshots-'));
try {
  for (const theme of ['light', 'dark']) {
    const page = join(work, `${theme}.html`);
    writeFileSync(page, html(readFileSync(source, 'utf8'), theme));
    const height = Number(
      /data-height="(\d+)"/.exec(chromium(['--dump-dom', `--window-size=${WIDTH},1000`], page))?.[1],
    );
    if (!(height > 0)) throw new Error(`${source}: a chart in it cannot be drawn (${theme})`);
    chromium([`--screenshot=${resolve(`${prefix}-${theme}.png`)}`, `--window-size=${WIDTH},${height}`], page);
  }
} finally {
  rmSync(work, { recursive: true });
}

function chromium(args, page) {
  const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'];
  return execFileSync(
    process.env.CHROMIUM ?? '/usr/bin/chromium',
    [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--hide-scrollbars',
      '--allow-file-access-from-files',
      '--virtual-time-budget=10000',
      `--user-data-dir=${join(work, 'profile')}`,
      ...quiet,
      ...args,
      pathToFileURL(page).href,
    ],
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 1e8 },
  );
}

function html(markdown, theme) {
  let details = 0;
  const body = marked
    .parse(markdown, { gfm: true })
    .replaceAll(/<pre><code class="language-mermaid">(.*?)<\/code><\/pre>/gs, '<div class="mermaid">$1</div>')
    .replaceAll(/<blockquote>\s*<p>\[!(WARNING|CAUTION)\]<\/p>/g, (_, kind) => {
      const [sign, title] = kind === 'WARNING' ? ['⚠', 'Warning'] : ['🛑', 'Caution'];
      const name = title.toLowerCase();
      return `<blockquote class="markdown-alert markdown-alert-${name}"><p class="markdown-alert-title">${sign} ${title}</p>`;
    })
    .replaceAll(/<details(?: open)?>/g, () => (details++ < unfold ? '<details open>' : '<details>'));
  const file = (name) => pathToFileURL(join(resolve(modules), name)).href;
  return `<!doctype html><meta charset="utf-8">
<link rel="stylesheet" href="${file(`github-markdown-css/github-markdown-${theme}.css`)}">
<style>
  body { margin: 0; padding: 20px; background: ${theme === 'dark' ? '#0d1117' : '#ffffff'}; }
  .markdown-body { border: 1px solid #8884; border-radius: 6px; padding: 16px; font-size: 14px; }
  .mermaid { text-align: center; background: transparent; }
</style>
<article class="markdown-body">${body}</article>
<script src="${file('mermaid/dist/mermaid.min.js')}"></script>
<script>
  // As GitHub sets it up. Folded charts have no width to be drawn in, so all are unfolded meanwhile.
  mermaid.initialize({ startOnLoad: false, securityLevel: 'strict', theme: '${theme === 'dark' ? 'dark' : 'default'}' });
  const folded = [...document.querySelectorAll('details:not([open])')];
  for (const section of folded) section.open = true;
  mermaid.run({ querySelector: '.mermaid' }).then(() => {
    for (const section of folded) section.open = false;
    document.body.dataset.height = Math.ceil(document.querySelector('article').getBoundingClientRect().height + 40);
  });
</script>`;
}
