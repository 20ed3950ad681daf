import type { WeirDocument } from '@weir/schema';
import type { Explanation } from '@weir/query/explain';
import { uiMessages } from '@weir/ui';
import type { Localizer } from '@weir/ui';
import { metricTitle, valueText } from '../words/figures.js';
import { noteTexts } from '../words/notes.js';
import { exploreMessages } from './words/index.js';

/** A number that can be taken elsewhere with what it means: its scope, its description, its formula, as-of, and what was left out. */
export function definitionText(
  localizer: Localizer,
  document: WeirDocument,
  { metric: id, root, asOf, ...noted }: Explanation,
  scope: string,
): string {
  const metric = document.metrics?.find((each) => each.id === id);
  if (!metric) return '';
  const value = valueText(localizer, root.value, root.unit, metric, {
    currency: document.settings?.currency,
    exact: true,
  });
  const zone = document.settings?.timeZone ?? 'UTC';
  const lines = [
    localizer.say(exploreMessages, 'explore.is', { title: metricTitle(localizer, document, id), value }),
    scope,
    localizer.text(metric.description),
    `= ${root.text}`,
    localizer.say(uiMessages, 'ui.as-of', { time: localizer.instant(asOf, zone) }),
    ...noteTexts(localizer, document, [noted]),
  ];
  return lines.filter(Boolean).join('\n');
}
