import type { Formula } from '@weir/schema';
import { UndoStack } from '../../fields/undo-stack.js';
import type { Condition, ConditionGroup, ConditionTest } from '../model/condition.js';
import { isFinished } from '../model/condition.js';
import { conditionOf } from '../model/condition-of.js';
import { finishedFormula, formulaOf } from '../model/formula-of.js';
import { leavesOf, replacePart, withKeys, withoutKeys } from './tree.js';

/** The tree that is edited, with its undo. */
export class ConditionState {
  #stack: UndoStack<ConditionGroup>;
  #made = 0;
  /** What nothing is written as: `true` where it was written so, else no formula at all. */
  #nothing: Formula | undefined;

  constructor(formula?: Formula) {
    this.#nothing = formula === true ? true : undefined;
    this.#stack = new UndoStack(withKeys(conditionOf(formula ?? true), this.nextKey));
  }

  readonly nextKey = (): string => `c${(this.#made += 1)}`;

  get root(): ConditionGroup {
    return this.#stack.value;
  }

  get formula(): Formula | undefined {
    return finishedFormula(this.root) === undefined ? this.#nothing : formulaOf(this.root);
  }

  get unfinished(): number {
    const leaves = leavesOf(this.root).filter((leaf) => leaf.kind === 'test' && !isFinished(leaf));
    return leaves.length + emptyGroups(this.root);
  }

  /** A formula from outside. Parts that stand where one of their kind stood keep its key, so that who is there stays there. */
  load(formula: Formula | undefined): void {
    this.#nothing = formula === true ? true : undefined;
    this.#stack = new UndoStack(this.read(formula ?? true));
  }

  /** Goes on with a tree that was begun elsewhere. */
  resume(root: ConditionGroup): void {
    this.#stack = new UndoStack(withKeys(withoutKeys(root), this.nextKey));
  }

  /** The tree of another formula. */
  read(formula: Formula): ConditionGroup {
    return withKeys(carryKeys(conditionOf(formula), this.root), this.nextKey);
  }

  /** @returns false when nothing changed */
  set(root: ConditionGroup, step?: string): boolean {
    if (root === this.root) return false;
    this.#stack.set(root, step);
    return true;
  }

  changeTest(key: string, change: (test: ConditionTest) => ConditionTest, step?: string): boolean {
    return this.set(
      replacePart(this.root, key, (part) => (part.kind === 'test' ? change(part) : part)),
      step,
    );
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

function emptyGroups(part: Condition): number {
  if (part.kind !== 'group') return 0;
  return part.items.reduce(
    (sum, item) => sum + (item.kind === 'group' && item.items.length === 0 ? 1 : emptyGroups(item)),
    0,
  );
}

function carryKeys<Part extends Condition>(part: Part, before: Condition | undefined): Part {
  if (before?.key === undefined || before.kind !== part.kind) return part;
  const keyed = { ...part, key: before.key };
  if (keyed.kind === 'test' && before.kind === 'test' && before.memory && before.field === keyed.field) {
    return { ...keyed, memory: before.memory };
  }
  if (keyed.kind !== 'group' || before.kind !== 'group') return keyed;
  return { ...keyed, items: keyed.items.map((item, index) => carryKeys(item, before.items[index])) };
}
