import type { PatchOperation, WeirDocument, WeirError } from '@weir/schema';
import { WaitableEvent, WeirEvent } from '@weir/ui';
import type { Selection } from '../editor/index.js';

/** Why the document is another one: a person's edit, undone, redone; or a stored draft that was loaded. */
export type DocumentChange = 'edit' | 'undo' | 'redo' | 'draft';

/** `weir-change`: the document is another one now. The element does not wait for the host, which may hand the document back or not. */
export class WeirChangeEvent extends WeirEvent {
  constructor(
    readonly document: WeirDocument,
    /** RFC 6902: applied to the document before, it makes the new one. */
    readonly patch: readonly PatchOperation[],
    readonly reason: DocumentChange,
  ) {
    super('weir-change');
  }
}

/** `weir-load`: another document was assigned while edits are unsaved. Prevented, the element keeps its own. */
export class WeirLoadEvent extends WeirEvent {
  constructor(
    /** The one that was assigned. */
    readonly document: WeirDocument,
    /** The one whose edits would be lost. */
    readonly unsaved: WeirDocument,
  ) {
    super('weir-load', { cancelable: true });
  }
}

/** `weir-save`: the draft is being saved. A host that keeps it says so by `waitUntil`; a rejection is shown, and the draft stays unsaved. */
export class WeirSaveEvent extends WaitableEvent {
  constructor(readonly document: WeirDocument) {
    super('weir-save');
  }
}

/**
 * `weir-publish`: a person wants the document published: this very one, also where more is typed while it waits. A rejection of what it waits for
 * is shown, and the draft stays a draft.
 */
export class WeirPublishEvent extends WaitableEvent {
  constructor(readonly document: WeirDocument) {
    super('weir-publish', { cancelable: true });
  }
}

/** `weir-select`: something else is selected. */
export class WeirSelectEvent extends WeirEvent {
  constructor(readonly selection: Selection) {
    super('weir-select');
  }
}

/** `weir-error`: something failed. It is shown in its place anyway; this is for the host's log, or for its own way on. */
export class WeirErrorEvent extends WeirEvent {
  constructor(
    readonly error: WeirError,
    /** Live figures, the list of the adapter's fields, values to choose from, keeping the draft, publishing. */
    readonly source: 'answer' | 'catalog' | 'values' | 'draft' | 'publish',
    /** Tries again; resolves when that is done, whatever came of it. */
    readonly retry: () => Promise<void>,
  ) {
    super('weir-error');
  }
}

/** `weir-measure`: how long something took, for the host's analytics. */
export class WeirMeasureEvent extends WeirEvent {
  constructor(
    /** `answer`: from asking the adapter to having all answers. */
    readonly kind: 'answer',
    readonly ms: number,
    /** Rows that were read, where the adapter reports them. */
    readonly rows: number | null,
  ) {
    super('weir-measure');
  }
}

/** Within Weir: a part asks the element around it for something that is not a command. */
export class PartRequestEvent extends WeirEvent {
  constructor(
    readonly request:
      /** Show what is selected in the panel, and go there. */
      | 'edit'
      /** Choose where a transition from the selected stage leads. */
      | 'connect'
      /** Choose where entities of the selected stage are handed off to. */
      | 'hand-off'
      /** Choose which stage stands in for the selected one, which is archived. */
      | 'archive'
      /** Show what is selected in the panel, where there is room for one; the focus stays. */
      | 'look'
      | 'close-panel',
  ) {
    super('weir-part-request');
  }
}
