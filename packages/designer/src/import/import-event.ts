import { WaitableEvent } from '@weir/ui';
import type { FinishedImport } from './draft/finish-import.js';

/** A person wants the files imported. The host stores the data while the element waits: `event.waitUntil(store(event.result))`. */
export class WeirImportEvent extends WaitableEvent {
  static readonly type = 'weir-import';

  constructor(
    readonly result: FinishedImport,
    /** Says how far it is; the element shows it. */
    readonly progress: (done: number, of: number) => void,
  ) {
    super(WeirImportEvent.type, { cancelable: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'weir-import': WeirImportEvent;
  }
}
