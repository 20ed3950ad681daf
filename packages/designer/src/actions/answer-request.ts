import type { PartRequestEvent } from '../element/events.js';
import type { NamedPart, ViewRequest } from './action.js';

type ClipboardDeed = Extract<ViewRequest, { type: 'clipboard' }>['deed'];

/** What a view does by itself when an action needs it. */
export interface AnsweringView {
  /** Has the name of a part written. */
  rename(part: NamedPart): void;
  showAll(): void;
  showSelection(): void;
  find(): void;
  useClipboard(deed: ClipboardDeed): void;
  switchView(): void;
  /** Asks the element around. */
  request(request: PartRequestEvent['request']): void;
}

/** Gives what an action asked for to the one that does it. */
export function answerRequest(request: ViewRequest, view: AnsweringView): void {
  switch (request.type) {
    case 'rename':
      return view.rename(request.part);
    case 'settings':
      return view.request('edit');
    case 'archive':
    case 'connect':
    case 'hand-off':
      return view.request(request.type);
    case 'switch-view':
      return view.switchView();
    case 'show-all':
      return view.showAll();
    case 'show-selection':
      return view.showSelection();
    case 'find':
      return view.find();
    case 'clipboard':
      return view.useClipboard(request.deed);
  }
}
