import type { Dimension, Id, Metric, Scalar, WeirDocument } from '@weir/schema';
import type { Context, MissingReason, Value } from '@weir/query';
import { uiMessages } from '@weir/ui';
import type { Localizer, NumberPart } from '@weir/ui';
import { isPercent } from '../figure/change.js';
import type { Change } from '../figure/change.js';
import type { KpiFigures } from '../figure/kpi.js';
import type { Progress } from '../figure/progress.js';
import { firstMessages } from './first/index.js';

/** A metric's value, as large as cards show it: money in millions, in its unit and format. */
export function valueParts(
  localizer: Localizer,
  value: Value,
  unit: string | null,
  metric: Metric,
  settingsCurrency?: string,
): readonly NumberPart[] {
  if (typeof value === 'number' || value === null) {
    const format = 'format' in metric ? metric.format : undefined;
    return localizer.valueParts(value, unit, format, {
      compact: isCompact(format),
      ...currencyOption(settingsCurrency),
    });
  }
  return [{ kind: 'figure', text: scalarText(localizer, value) }];
}

/** The same in one line; `narrow` abbreviates days: "47d". */
export function valueText(
  localizer: Localizer,
  value: Value,
  unit: string | null,
  metric: Metric,
  options: { readonly currency?: string | undefined; readonly narrow?: boolean; readonly exact?: boolean } = {},
): string {
  if (typeof value !== 'number' && value !== null) return scalarText(localizer, value);
  return localizer.value(value, unit, metric.format, {
    compact: !options.exact && isCompact(metric.format),
    ...(options.exact ? { exact: true } : {}),
    ...(options.narrow ? { width: 'narrow' as const } : {}),
    ...currencyOption(options.currency),
  });
}

/** Large figures are abbreviated unless the metric asks for them in full. */
function isCompact(format: Metric['format']): boolean {
  return format?.notation !== 'standard';
}

function currencyOption(currency: string | undefined): { currency?: string } {
  return currency === undefined ? {} : { currency };
}

/** "+12.9%", "+1.6 pt", "−5 days". */
export function changeText(localizer: Localizer, change: Change, unit: string | null, metric: Metric): string {
  switch (change.kind) {
    case 'share':
      return localizer.percent(change.amount, { digits: 1, signed: true });
    case 'points':
      return localizer.points(change.amount, { digits: 1 });
    case 'difference':
      return localizer.value(change.amount, unit, metric.format, { signed: true, compact: true });
  }
}

/** A target is a round number: it has no more digits than it needs. */
export function goalText(
  localizer: Localizer,
  value: number,
  unit: string | null,
  { format: { digits: _ofFigures, ...format } = {} }: Metric,
  currency?: string,
): string {
  return localizer.value(value, unit, format, { compact: true, width: 'narrow', ...currencyOption(currency) });
}

/** What stands under the bar at its start: "68% of ¥96M" of what gathers, else "Target 22%". */
export function targetText(
  localizer: Localizer,
  progress: Progress,
  unit: string | null,
  metric: Metric,
  currency?: string,
): string {
  const target = goalText(localizer, progress.target, unit, metric, currency);
  if (progress.pace === null || progress.share === null)
    return localizer.say(firstMessages, 'board.target', { target });
  const share = localizer.percent(progress.share, { digits: 0 });
  return localizer.say(firstMessages, 'board.share-of-target', { share, target });
}

/** What stands at its end, in words: "Behind pace", "2.6 pt to go". */
export function verdictText(
  localizer: Localizer,
  { verdict, share, gap }: Progress,
  unit: string | null,
  metric: Metric,
  currency?: string,
): string {
  switch (verdict) {
    case 'met':
      return share === null || Math.round(share * 100) <= 100
        ? localizer.say(firstMessages, 'board.verdict.met')
        : localizer.say(firstMessages, 'board.verdict.met-by', { share: localizer.percent(share, { digits: 0 }) });
    case 'to-go':
    case 'short':
    case 'over': {
      const written = isPercent(unit, metric)
        ? localizer.points(gap, { digits: 1, signed: false })
        : valueText(localizer, gap, unit, metric, { currency, narrow: true });
      return localizer.say(firstMessages, `board.verdict.${verdict}`, { gap: written });
    }
    default:
      return localizer.say(firstMessages, `board.verdict.${verdict}`);
  }
}

/** "96 of 495"; in the cells of a table "96 / 495". */
export function partsText(
  localizer: Localizer,
  { numerator, denominator }: NonNullable<KpiFigures['parts']>,
  id: 'board.parts' | 'board.parts-short' = 'board.parts',
): string {
  return localizer.say(firstMessages, id, {
    numerator: localizer.number(numerator),
    denominator: localizer.number(denominator),
  });
}

/** Why there is no value. */
export function reasonText(localizer: Localizer, reason: MissingReason, context: Context | undefined): string {
  if (reason === 'suppressed' && context?.minGroup !== undefined) {
    return localizer.say(firstMessages, 'board.fewer-than', { count: context.minGroup });
  }
  return localizer.say(firstMessages, `board.missing.${reason}`);
}

/** A dimension's value as the document titles it; the missing one by its own words. */
export function groupValueText(localizer: Localizer, document: WeirDocument, dimension: Id, value: Scalar): string {
  if (value === null) return localizer.say(uiMessages, 'ui.empty-value');
  const titles = fieldsOf(document, dimension).flatMap((field) => field.values ?? []);
  const title = titles.find((candidate) => candidate.value === value)?.title;
  return title === undefined ? scalarText(localizer, value) : localizer.text(title);
}

export function dimensionTitle(localizer: Localizer, document: WeirDocument, id: Id): string {
  const dimension = document.dimensions?.find((candidate) => candidate.id === id);
  return localizer.text(dimension?.title) || id;
}

export function metricTitle(localizer: Localizer, document: WeirDocument, id: Id): string {
  return localizer.text(document.metrics?.find((metric) => metric.id === id)?.title) || id;
}

function fieldsOf(document: WeirDocument, id: Id) {
  const dimension: Dimension | undefined = document.dimensions?.find((candidate) => candidate.id === id);
  return Object.entries(dimension?.fields ?? {}).flatMap(
    ([dataset, field]) =>
      document.datasets
        ?.find((candidate) => candidate.id === dataset)
        ?.fields.filter((candidate) => candidate.id === field) ?? [],
  );
}

/** A value without a title of its own; the missing one by its own words. */
export function scalarText(localizer: Localizer, value: Scalar): string {
  if (value === null) return localizer.say(uiMessages, 'ui.empty-value');
  if (typeof value === 'number') return localizer.number(value);
  if (typeof value === 'boolean') return localizer.say(uiMessages, value ? 'ui.yes' : 'ui.no');
  return /^\d{4}-\d\d-\d\d$/.test(value) ? localizer.date(value) : value;
}
