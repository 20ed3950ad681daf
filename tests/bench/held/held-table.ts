import { digits, markdown } from '../contest/markdown.js';
import { STEPS } from './held.js';
import type { Held } from './held.js';

/** Markdown: a line for each thing that is done, two columns for each place. */
export function heldTable(measured: readonly Held[]): string {
  const titles = ['', ...measured.flatMap(({ place }) => [`${place}, ms`, 'most', 'in all'])];
  const rows = STEPS.map(([step, title]) => [
    title,
    ...measured.flatMap(({ steps }) => {
      const { medianMs, mostMs, wholeMs } = steps[step];
      return [digits(medianMs), digits(mostMs), digits(wholeMs)];
    }),
  ]);
  const withdrawn = ['until a withdrawn question is given up'];
  const aborts = measured.flatMap(({ abort }) => [digits(abort.medianMs), digits(abort.mostMs), '']);
  return markdown(titles, [...rows, [...withdrawn, ...aborts]]);
}
