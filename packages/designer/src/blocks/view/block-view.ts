import type { Context, DataAdapter } from '@weir/query';
import type { Diagnostic, Fix, Formula, Id, WeirDocument } from '@weir/schema';
import type { Localizer, MessageArguments } from '@weir/ui';
import type { Direction } from '../../conditions/state/moves.js';
import type { Arithmetic, Block } from '../model/block.js';
import type { BlockKind } from '../state/kinds.js';
import { blockMessages } from '../words/index.js';
import type { BlockMessage } from '../words/index.js';

/** What blocks are drawn from, and how they say what a person did. */
export interface BlockView {
  readonly document: WeirDocument | undefined;
  readonly adapter: DataAdapter | undefined;
  readonly context: Context | undefined;
  readonly localizer: Localizer;
  readonly isReadOnly: boolean;
  /** The metric that the formula is of: it does not stand in itself. */
  readonly metric: Id | undefined;
  /** The block that is dragged; null: none. */
  readonly dragged: string | null;
  readonly problems: ReadonlyMap<string, readonly Diagnostic[]>;
  /** Lists are made once: what is made anew is asked for anew while it is open. */
  readonly once: <Made>(name: string, make: () => Made) => Made;
  readonly do: BlockActions;
}

export interface BlockActions {
  /** @param step typing at one place is undone as one */
  change<B extends Block>(block: B, changes: Partial<B>, step?: string): void;
  replace(block: Block, by: Block): void;
  changeKind(block: Block, kind: BlockKind): void;
  /** Puts a block of this kind around the block. */
  wrap(block: Block, kind: BlockKind): void;
  addOperand(block: Block, operator: Arithmetic): void;
  setSign(block: Block, operator: Arithmetic): void;
  move(block: Block, direction: Direction): void;
  remove(block: Block): void;
  readFormula(block: Block, formula: Formula): void;
  fix(fix: Fix): void;
  /** A field was left: what was typed is complete. */
  commit(): void;
}

export function say<Id extends BlockMessage>(
  { localizer }: { readonly localizer: Localizer },
  id: Id,
  ...args: MessageArguments<(typeof blockMessages.source)[Id]>
): string {
  return localizer.say(blockMessages, id, ...args);
}
