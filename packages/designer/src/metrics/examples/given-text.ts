import type { Example } from '@weir/schema';
import type { MetricContext } from '../metric-context.js';
import { metricMessages } from '../words/index.js';

/** What an example gives, where it has no name: "6 Deals, 2 Visits". */
export function givenText(
  { editor, localizer }: Pick<MetricContext, 'editor' | 'localizer'>,
  { given }: Example,
): string {
  const parts = Object.entries(given).map(([id, { length: count }]) => {
    const dataset = editor.document.datasets?.find((each) => each.id === id);
    return localizer.say(metricMessages, 'metric.rows-of', { count, dataset: localizer.text(dataset?.title) || id });
  });
  return parts.length > 0 ? localizer.list(parts) : localizer.say(metricMessages, 'metric.nothing-given');
}
