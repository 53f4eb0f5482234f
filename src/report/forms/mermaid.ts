/**
 * Charts as Mermaid source. The page chooses a light or dark theme; the colours of the marks are legible on both.
 * `xychart-beta` is the keyword that older versions, GitHub's among them, understand.
 */

import { mermaidLabel } from '../../words/escape.js';
import type { Chart } from '../document.js';

type Pie = Extract<Chart, { kind: 'pie' }>;
type Scores = Extract<Chart, { kind: 'scores' }>;

const BLUE = '#2f81f7';
const SLICES = [BLUE, '#bc4c00', '#9a6700', '#8250df', '#1a7f37'];
/** of the last slice, all that has none of its own */
const REST = '#6e7781';
const BAR = BLUE;
const LINE = '#db6d28';

/** The source of a Mermaid chart, without the fence. Labels are escaped here. */
export function mermaid(chart: Chart): string {
  return chart.kind === 'pie' ? pie(chart) : scores(chart);
}

function pie({ title, slices }: Pie): string {
  const colors = Object.fromEntries(
    slices.map((_, i) => [`pie${i + 1}`, (i < slices.length - 1 && SLICES[i]) || REST]),
  );
  return [
    init({ themeVariables: { ...colors, pieSectionTextColor: '#ffffff', pieTitleTextSize: '18px', pieOpacity: '1' } }),
    `pie showData title ${mermaidLabel(title)}`,
    ...slices.map(({ label, value }) => `  "${mermaidLabel(label)}" : ${decimal(value)}`),
  ].join('\n');
}

/** A line through all scores, and bars from the axis up to those that were chosen. */
function scores({ title, axis, points }: Scores): string {
  const values = points.map(({ value }) => value);
  const low = Math.min(...values);
  const high = Math.max(...values);
  const margin = (high - low) / 10;
  const floor = low - margin;
  const list = (numbers: readonly number[]): string => `[${numbers.map(decimal).join(', ')}]`;
  return [
    init({
      themeVariables: { xyChart: { backgroundColor: 'transparent', plotColorPalette: `${BAR},${LINE}` } },
      xyChart: { height: 320, titleFontSize: 18 },
    }),
    'xychart-beta',
    `  title "${mermaidLabel(title)}"`,
    `  x-axis [${points.map(({ label }) => `"${mermaidLabel(label)}"`).join(', ')}]`,
    `  y-axis "${mermaidLabel(axis)}" ${decimal(floor)} --> ${decimal(high + margin)}`,
    `  bar ${list(points.map(({ value, chosen }) => (chosen ? value : floor - margin)))}`,
    `  line ${list(values)}`,
  ].join('\n');
}

function init(settings: object): string {
  return `%%{init: ${JSON.stringify(settings)}}%%`;
}

/** Mermaid's grammar has no exponents. */
function decimal(value: number): string {
  return value.toLocaleString('en-US', { useGrouping: false, maximumSignificantDigits: 6 });
}
