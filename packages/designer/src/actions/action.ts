import type { Funnel, Id, Stage, Transition, WeirDocument } from '@weir/schema';
import type { IconName, Localizer } from '@weir/ui';
import type { CommandId, Editor, TransitionKey } from '../editor/index.js';
import type { PartMaker } from './part-maker.js';

/** What an action is done to: the funnel itself where nothing in it is selected, one stage, one transition, or several of these. */
export type ActionTarget = 'funnel' | 'stage' | 'transition' | 'several';

/** Actions of a group stand together in a menu, the groups in this order. */
export const ACTION_GROUPS = ['edit', 'clipboard', 'add', 'order', 'kind', 'arrange', 'look', 'remove'] as const;
export type ActionGroup = (typeof ACTION_GROUPS)[number];

/** What is selected, looked up in the document. */
export interface Subject {
  readonly target: ActionTarget;
  readonly document: WeirDocument;
  readonly funnel: Funnel;
  readonly stages: readonly Stage[];
  readonly transitions: readonly { readonly key: TransitionKey; readonly transition: Transition }[];
}

/** A part whose name can be written in its place. */
export type NamedPart =
  | { readonly type: 'funnel' }
  | { readonly type: 'stage'; readonly stage: Id }
  | { readonly type: 'transition'; readonly transition: TransitionKey }
  | { readonly type: 'group'; readonly group: Id };

/** What an action needs a view for. Every view answers each of them, in its own way. */
export type ViewRequest =
  /** Have the name of a part written: that of a stage that was just added too. */
  | { readonly type: 'rename'; readonly part: NamedPart }
  /** Show the settings of what is selected. */
  | { readonly type: 'settings' }
  /** Have it chosen where a transition from the selected stage leads: within the funnel, or into another one. */
  | { readonly type: 'connect' | 'hand-off' }
  /** Have it chosen which stage stands in for the selected one. */
  | { readonly type: 'archive' }
  /** Show the funnel the other way: as a drawing, or as an outline. */
  | { readonly type: 'switch-view' }
  /** Bring all of the funnel into view, or what is selected. */
  | { readonly type: 'show-all' | 'show-selection' }
  /** Let stages be looked for by what they are called. */
  | { readonly type: 'find' }
  /** Copy or cut what is selected, or paste what was. */
  | { readonly type: 'clipboard'; readonly deed: 'copy' | 'cut' | 'paste' };

/** What an action is done with. */
export interface ActionContext {
  readonly editor: Editor;
  readonly parts: PartMaker;
  readonly localizer: Localizer;
  readonly isReadOnly: boolean;
  ask(request: ViewRequest): void;
}

/**
 * Something that a person can do with what is selected, from the menu or by a key, the same on the canvas and in the outline. To add one is to
 * add an entry to a list of the registry.
 */
export interface Action {
  /** Unique; after a slash what tells it from its siblings: "stage-kind/won". */
  readonly id: string;
  readonly targets: readonly ActionTarget[];
  readonly group: ActionGroup;
  readonly label: (localizer: Localizer, subject: Subject) => string;
  readonly icon?: IconName;
  /** `Mod` is Ctrl or Cmd: `Mod+D`, `Alt+ArrowUp`, `Delete`, `+`. The first stands in the menu. */
  readonly keys?: readonly string[];
  /** Takes something away. */
  readonly danger?: boolean;
  /** The commands that it sends, now or once the view has asked what it needs. Without any it changes nothing, and is there for readers too. */
  readonly commands?: readonly CommandId[];
  /** Whether it makes sense here; without it always. What does not is neither in a menu nor done by a key. */
  readonly isOffered?: (subject: Subject) => boolean;
  /** Whether it can be done right now; without it always. What cannot stands in the menu, greyed. */
  readonly isPossible?: (subject: Subject) => boolean;
  /** One choice of several of its group: whether it is the one that holds. */
  readonly isChosen?: (subject: Subject) => boolean;
  readonly perform: (context: ActionContext, subject: Subject) => void;
}
