import type { Localizer } from '@weir/ui';
import { modelMessages } from '../words/index.js';

/** What a funnel is called that is made of the values of a field. A dataset that is called after the field says it all: "Stage history". */
export function nameFromData(dataset: string, field: string, localizer: Localizer): string {
  if (dataset.toLocaleLowerCase().includes(field.toLocaleLowerCase())) return dataset;
  return localizer.say(modelMessages, 'model.name-from-data', { dataset, field: inSentence(field, localizer.locale) });
}

/** Within a name, words that are not written in capitals start small where the language does so. */
function inSentence(name: string, locale: string): string {
  const isWord = /^\p{Lu}\p{Ll}/u.test(name);
  return isWord && locale.startsWith('en') ? name.charAt(0).toLocaleLowerCase(locale) + name.slice(1) : name;
}
