import type { WeirDocument, WeirError } from '@weir/schema';
import type { Localizer } from '@weir/ui';
import type * as FailureTexts from './failure-text.js';

let texts: typeof FailureTexts | null = null;

/** Fetches the sentences of all errors, with the first error: most pages never show one. Where they cannot be had, errors stay in English. */
export async function loadFailureTexts(): Promise<void> {
  try {
    texts ??= await import('./failure-text.js');
  } catch {
    // What failed is shown all the same.
  }
}

/** Tells when they came, if they are not there yet: for an error that nobody waited with. */
export function whenFailureTexts(came: () => void): void {
  if (!texts) void loadFailureTexts().then(() => texts && came());
}

/** As `failure-text.ts` words it, once that is there; an error's own English words before. */
export function failureText(localizer: Localizer, document: WeirDocument | undefined, error: WeirError): string {
  return texts?.failureText(localizer, document, error) ?? error.message;
}

/**
 * Whether it may help to ask again: a question that cannot be asked, or that the data source has no answer to, is refused each time, unless
 * what it is about was broken and is mended.
 */
export function mayPass({ code }: WeirError): boolean {
  return !/^(adapter\/unsupported|question\/(?!broken-))/.test(code);
}

/** How old figures are that could not be refreshed, see `age.ts`. */
export function ageText(localizer: Localizer, instant: string, asOf: string | undefined): string | null {
  return texts?.ageText(localizer, instant, asOf) ?? null;
}
