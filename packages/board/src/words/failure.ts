import type { WeirDocument, WeirError } from '@weir/schema';
import type { Localizer } from '@weir/ui';
import type { failureText as TextOf } from './failure-text.js';

let textOf: typeof TextOf | null = null;

/** Fetches the sentences of all errors, with the first error: most pages never show one. Where they cannot be had, errors stay in English. */
export async function loadFailureTexts(): Promise<void> {
  try {
    textOf ??= (await import('./failure-text.js')).failureText;
  } catch {
    // What failed is shown all the same.
  }
}

/** Tells when they came, if they are not there yet: for an error that nobody waited with. */
export function whenFailureTexts(came: () => void): void {
  if (!textOf) void loadFailureTexts().then(() => textOf && came());
}

/** As `failure-text.ts` words it, once that is there; an error's own English words before. */
export function failureText(localizer: Localizer, document: WeirDocument | undefined, error: WeirError): string {
  return textOf?.(localizer, document, error) ?? error.message;
}
