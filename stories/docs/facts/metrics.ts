import { textNamesOf, printFormula } from '@weir/formula/text';
import type { Example, Metric, Scalar, Text, WeirDocument } from '@weir/schema';
import { b2bExample } from '@weir/templates';

/** The document that holds the library. */
export const library: WeirDocument = b2bExample();

const names = textNamesOf(library);
const metrics = new Map((library.metrics ?? []).map((metric) => [metric.id, metric]));

/** @throws {Error} when the library has no such metric */
export function metricOf(id: string): Metric {
  const metric = metrics.get(id);
  if (!metric) throw new Error(`There is no metric "${id}".`);
  return metric;
}

/** A metric's formula as an analyst types it. */
export function formulaText({ formula }: Metric): string {
  return printFormula(formula, names, { width: 90 });
}

export function inLanguage(text: Text | undefined, locale: 'en' | 'zh-CN'): string {
  return typeof text === 'object' ? (text[locale] ?? '') : (text ?? '');
}

/** A value as the metric's format shows it, in full. */
function shown(value: Scalar, { format = {} }: Metric): string {
  if (value === null) return 'missing';
  if (typeof value !== 'number') return String(value);
  const percent = format.style === 'percent';
  const number = new Intl.NumberFormat('en', { maximumFractionDigits: 2 }).format(percent ? value * 100 : value);
  return percent ? `${number} %` : number;
}

/** What is good, and what is aimed at. */
function aims(metric: Metric): string {
  const { good, targets = [] } = metric;
  const direction =
    typeof good === 'object' ? `${shown(good.band[0], metric)} to ${shown(good.band[1], metric)}` : (good ?? '');
  // The same aim at several grains is said once.
  const wanted = new Map<number, string>();
  for (const { value, grain, where } of targets) {
    if (where === undefined && !wanted.has(value)) {
      wanted.set(value, `${shown(value, metric)}${grain ? ` a ${grain}` : ''}`);
    }
  }
  return `${direction} is good${wanted.size > 0 ? `; the target is ${[...wanted.values()].join(', ')}` : ''}`;
}

/** What a metric means, how it is written, and what tests it, as Markdown. */
export function entryOf(metric: Metric): string {
  const { description, kind, drivers = [], examples = [] } = metric;
  const causes = drivers.map((driver) => inLanguage(metricOf(driver).title, 'en').toLowerCase());
  return [
    inLanguage(description, 'en'),
    inLanguage(description, 'zh-CN'),
    `\`\`\`text\n${formulaText(metric)}\n\`\`\``,
    `A ${kind} metric; ${aims(metric)}.${causes.length > 0 ? ` Believed to be driven by ${causes.join(', ')}.` : ''}`,
    ...examples.map((example) => exampleOf(example, metric)),
  ].join('\n\n');
}

function exampleOf(example: Example, metric: Metric): string {
  const { title, given, expect } = example;
  const tables = Object.entries(given).map(([dataset, rows]) => tableOf(dataset, rows));
  return [
    `**${inLanguage(title, 'en')} → ${shown(expect, metric)}** (${whenOf(example)})`,
    ...(tables.length > 0 ? tables : ['No rows.']),
  ].join('\n\n');
}

/** When an example is looked at, and with which parameters. */
function whenOf({ range, asOf, parameters = {} }: Example): string {
  const said = [
    ...(range ? [`${range.from ?? '…'} to ${range.to ?? '…'}`] : []),
    ...(asOf ? [`as of ${asOf}`] : []),
    ...Object.entries(parameters).map(([id, value]) => `${id} = ${String(value)}`),
  ];
  return said.join(', ');
}

/** The rows of a dataset; a value that is left out is missing. */
function tableOf(dataset: string, rows: Example['given'][string]): string {
  const fields = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    line([`${dataset}: ${fields[0] ?? ''}`, ...fields.slice(1)]),
    line(fields.map(() => '---')),
    ...rows.map((row) => line(fields.map((field) => String(row[field] ?? '')))),
  ].join('\n');
}
