import type { askAll } from '@weir/query';

type AskAll = typeof askAll;

let loaded: AskAll | null = null;

/** What plans questions and works out answers: fetched with the first question, so that a board is drawn before. */
export async function loadAsk(): Promise<AskAll> {
  loaded ??= (await import('@weir/query')).askAll;
  return loaded;
}

/** The same where it is there already, so that nothing waits for it again. */
export function loadedAsk(): AskAll | null {
  return loaded;
}
