/** Draws bench/scaling.json as docs/scaling.svg: `node bench/plot.mjs`. */
import { readFileSync, writeFileSync } from 'node:fs';

const WIDTH = 360;
const HEIGHT = 240;
const MARGIN = { left: 48, right: 16, top: 32, bottom: 40 };

const { byCount, bySize } = JSON.parse(readFileSync(new URL('scaling.json', import.meta.url), 'utf8'));

const plots = [
  {
    title: 'number of checkpoints',
    points: byCount.map(({ count, seconds, peak }) => ({ x: count, seconds, peak })),
  },
  {
    title: 'size (1 = 0.99 GB of weights)',
    points: bySize.map(({ scale, seconds, peak }) => ({ x: scale, seconds, peak })),
  },
];

/** Seconds over x from zero, the peak memory beside each point. */
function plot({ title, points }, left) {
  const mostX = Math.max(...points.map(({ x }) => x));
  const mostY = Math.ceil(Math.max(...points.map(({ seconds }) => seconds)));
  const atX = (x) => (left + MARGIN.left + (x / mostX) * (WIDTH - MARGIN.left - MARGIN.right)).toFixed(1);
  const atY = (y) => (HEIGHT - MARGIN.bottom - (y / mostY) * (HEIGHT - MARGIN.top - MARGIN.bottom)).toFixed(1);
  const text = (x, y, words, anchor = 'middle') => `<text x="${x}" y="${y}" text-anchor="${anchor}">${words}</text>`;
  const line = (x1, y1, x2, y2) => `<line x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}"/>`;
  const ticks = Array.from({ length: mostY + 1 }, (_, y) => y);
  return [
    text(left + WIDTH / 2, 18, `seconds and peak memory by ${title}`),
    ...ticks.map((y) => line(atX(0), atY(y), atX(mostX), atY(y))),
    ...ticks.map((y) => text(atX(0) - 6, Number(atY(y)) + 4, y, 'end')),
    ...points.map(({ x }) => text(atX(x), HEIGHT - MARGIN.bottom + 18, x)),
    `<polyline points="${points.map(({ x, seconds }) => `${atX(x)},${atY(seconds)}`).join(' ')}"/>`,
    ...points.map(({ x, seconds }) => `<circle cx="${atX(x)}" cy="${atY(seconds)}" r="3.5"/>`),
    ...points.map(({ x, seconds, peak }) => {
      // Below the rising line, except for the last point, which has room only above it.
      const [dx, dy, anchor] = x === mostX ? [-6, -6, 'end'] : [6, 18, 'start'];
      return text(Number(atX(x)) + dx, Number(atY(seconds)) + dy, `${(peak / 1e6).toFixed(0)} MB`, anchor);
    }),
  ];
}

const style = `text { font: 11px sans-serif; fill: #59636e } line { stroke: #8884; stroke-width: 1 }
polyline { fill: none; stroke: #2f81f7; stroke-width: 2 } circle { fill: #2f81f7 }`;
const marks = plots.flatMap((one, i) => plot(one, i * WIDTH));
writeFileSync(
  new URL('../docs/scaling.svg', import.meta.url),
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH * plots.length} ${HEIGHT}" role="img">
<title>Time and peak memory by number of checkpoints and by size</title>
<style>${style}</style>
${marks.join('\n')}
</svg>
`,
);
