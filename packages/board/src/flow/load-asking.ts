import type * as module from './asking.js';

export type Asking = typeof module;

/** Where what finds figures comes from. */
export interface AskingSource {
  load(): Promise<Asking>;
  /** The same where it is there already, so that nothing waits for it again. */
  loaded(): Asking | null;
}

let loaded: Asking | null = null;

async function loadAsking(): Promise<Asking> {
  loaded ??= await import('./asking.js');
  return loaded;
}

export function loadedAsking(): Asking | null {
  return loaded;
}

export const asking: AskingSource = { load: loadAsking, loaded: loadedAsking };
