import type { Id, MessageParam, Text, WeirDocument, WeirError } from '@weir/schema';
import type { Localizer } from '@weir/ui';

/** Parts of a document, as messages name them. */
const LISTS = {
  metric: 'metrics',
  funnel: 'funnels',
  dataset: 'datasets',
  dimension: 'dimensions',
  parameter: 'parameters',
} as const;

/**
 * Why something has no answer, in a sentence for a reader: parts of the document are called by their titles, and the mistake in one of them is
 * worded in the reader's language.
 */
export function failureText(localizer: Localizer, document: WeirDocument | undefined, error: WeirError): string {
  const { code, params, diagnostics } = error;
  const mistake = diagnostics.find(({ severity }) => severity === 'error');
  const named = Object.entries(params).map(([name, value]): [string, MessageParam] => {
    if (name === 'reason' && mistake) return [name, localizer.describe(mistake)];
    return [name, typeof value === 'string' ? (titleOf(localizer, document, params, name, value) ?? value) : value];
  });
  return localizer.describe({ code, params: Object.fromEntries(named) });
}

/** Undefined: it is no part of the document, or has no title. */
function titleOf(
  localizer: Localizer,
  document: WeirDocument | undefined,
  params: WeirError['params'],
  name: string,
  id: string,
): string | undefined {
  const fields = () => document?.datasets?.find((dataset) => dataset.id === params['dataset'])?.fields;
  const parts: readonly { readonly id: Id; readonly title?: Text }[] | undefined =
    name === 'field'
      ? fields()
      : Object.hasOwn(LISTS, name)
        ? document?.[LISTS[name as keyof typeof LISTS]]
        : undefined;
  return localizer.text(parts?.find((part) => part.id === id)?.title) || undefined;
}
