import { describe } from '@weir/schema/describe';
import type { MessageParams } from '@weir/schema';
import type { Localizer } from './localizer.js';
import type { MessageArgument } from './messages.js';

/** The sentence of a diagnostic or error for a reader, by its code; the host's `strings` come first. */
export function describeProblem(
  localizer: Localizer,
  { code, params }: { readonly code: string; readonly params: MessageParams },
): string {
  const args = Object.entries(params).filter((entry): entry is [string, MessageArgument] =>
    ['string', 'number'].includes(typeof entry[1]),
  );
  return localizer.ownString(code, Object.fromEntries(args)) ?? describe(code, params, localizer.locale);
}
