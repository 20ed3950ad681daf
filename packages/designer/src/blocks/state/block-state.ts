import type { Formula } from '@weir/schema';
import { UndoStack } from '../../fields/undo-stack.js';
import type { Block } from '../model/block.js';
import { partOf } from '../model/block-of.js';
import { formulaOf } from '../model/formula-of.js';
import { countMissing } from './missing.js';
import { carryKeys, replaceBlock, withKeys } from './tree.js';

let made = 0;

/** The blocks that are edited, with their undo. */
export class BlockState {
  #stack: UndoStack<Block>;

  constructor() {
    this.#stack = new UndoStack<Block>({ kind: 'empty', key: this.nextKey() });
  }

  /** Never given again, so that blocks can go from one state to another. */
  readonly nextKey = (): string => `b${(made += 1)}`;

  get root(): Block {
    return this.#stack.value;
  }

  /** Undefined while something is still to be chosen. */
  get formula(): Formula | undefined {
    return formulaOf(this.root);
  }

  get missing(): number {
    return countMissing(this.root);
  }

  /** A formula from outside. */
  load(formula: Formula | undefined): void {
    this.#stack = new UndoStack(this.read(formula));
  }

  /** Blocks that were begun elsewhere. */
  resume(root: Block): void {
    this.#stack = new UndoStack(withKeys(root, this.nextKey));
  }

  read(formula: Formula | undefined): Block {
    const block: Block = formula === undefined ? { kind: 'empty' } : partOf(formula);
    return withKeys(carryKeys(block, this.root), this.nextKey);
  }

  /** @returns false when nothing changed */
  set(root: Block, step?: string): boolean {
    if (root === this.root) return false;
    this.#stack.set(withKeys(root, this.nextKey), step);
    return true;
  }

  change(key: string, change: (block: Block) => Block, step?: string): boolean {
    return this.set(replaceBlock(this.root, key, change), step);
  }

  endStep(): void {
    this.#stack.endStep();
  }

  undo(): boolean {
    return this.#stack.undo();
  }

  redo(): boolean {
    return this.#stack.redo();
  }
}
