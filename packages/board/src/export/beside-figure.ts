import type { Value } from '@weir/query';
import type { Metric } from '@weir/schema';
import { operationOf } from '../figure/nature.js';
import type { TableCell, TableMetric } from '../figure/table.js';
import { metricTitle } from '../words/figures.js';
import { boardMessages } from '../words/index.js';
import { partCaption } from '../words/tree/caption.js';
import type { Taken } from './sheet.js';
import { withUnit } from './with-unit.js';

/** What stands beside a figure: what it is compared with, its target, or the two counts that a ratio is of. */
export type Beside = 'earlier' | 'target' | 'parts';

type Shown = Pick<TableMetric, 'metric' | 'unit'>;

/** Names of the columns that it takes. */
export function besideNames(taken: Taken, { metric, unit }: Shown, beside: Beside): readonly string[] {
  const { localizer, drawn } = taken;
  const title = metricTitle(localizer, drawn.document, metric.id);
  switch (beside) {
    case 'earlier': {
      const { compare } = drawn.question;
      const then = compare ? [localizer.say(boardMessages, `board.earlier.${compare}`)] : [];
      return [[withUnit(taken, title, unit), ...then].join(', ')];
    }
    case 'target':
      return [withUnit(taken, localizer.say(boardMessages, 'board.target-name'), unit)];
    case 'parts':
      return partNames(taken, metric).map((part) => `${title} · ${part}`);
  }
}

/** Its values, as many as there are names. */
export function besideValues({ earlier, progress, parts }: TableCell, beside: Beside): readonly Value[] {
  switch (beside) {
    case 'earlier':
      return [earlier];
    case 'target':
      return [progress?.target ?? null];
    case 'parts':
      return partValues(parts);
  }
}

/** Both sides of a ratio of two counts. */
export function partValues(parts: TableCell['parts']): readonly Value[] {
  return [parts?.numerator ?? null, parts?.denominator ?? null];
}

function partNames({ localizer, drawn }: Taken, { formula }: Metric): readonly string[] {
  const [numerator = null, denominator = null] = operationOf(formula)?.operands ?? [];
  return [numerator, denominator].map((side) => partCaption(localizer, drawn.document, side));
}
