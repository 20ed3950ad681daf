import { describeProblem } from '@weir/ui/describe';
import type { Id, MessageParam, Text, WeirDocument, WeirError } from '@weir/schema';
import type { Localizer } from '@weir/ui';
import { readerMessages } from './reader/index.js';

export { ageText } from './age.js';

/**
 * Why something has no answer, in a sentence for a reader: parts of the document are called by their titles, and the mistake in one of them is
 * worded in the reader's language.
 */
export function failureText(localizer: Localizer, document: WeirDocument | undefined, error: WeirError): string {
  const { code, params, diagnostics } = error;
  // The sentences of these say what a developer can do.
  if (code === 'question/open-range') return localizer.say(readerMessages, 'reader.open-range');
  if (code === 'question/min-group') return localizer.say(readerMessages, 'reader.min-group');
  if (code === 'adapter/unsupported' && params['node'] === 'records') {
    return localizer.say(readerMessages, 'reader.no-records');
  }
  if (code === 'adapter/failed')
    return localizer.say(readerMessages, 'reader.failed', { reason: String(params['reason']) });
  const mistake = diagnostics.find(({ severity }) => severity === 'error');
  const fields = document?.datasets?.find(({ id }) => id === params['dataset'])?.fields;
  const parts = new Map<string, readonly { readonly id: Id; readonly title?: Text }[] | undefined>([
    ['metric', document?.metrics],
    ['funnel', document?.funnels],
    ['dataset', document?.datasets],
    ['field', fields],
    ['dimension', document?.dimensions],
    ['parameter', document?.parameters],
  ]);
  const named = Object.entries(params).map(([name, value]): [string, MessageParam] => {
    if (name === 'reason' && mistake) return [name, describeProblem(localizer, mistake)];
    const part = parts.get(name)?.find(({ id }) => id === value);
    return [name, localizer.text(part?.title) || value];
  });
  return describeProblem(localizer, { code, params: Object.fromEntries(named) });
}
