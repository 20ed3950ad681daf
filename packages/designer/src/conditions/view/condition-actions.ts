import type { Diagnostic, Fix, Formula } from '@weir/schema';
import type { Localizer } from '@weir/ui';
import { applyPatch } from 'rfc6902';
import type { Operation } from 'rfc6902';
import type { Condition } from '../model/condition.js';
import { conditionOf } from '../model/condition-of.js';
import { finishedFormula } from '../model/formula-of.js';
import { newTest } from '../state/change-test.js';
import type { ConditionState } from '../state/condition-state.js';
import { moveBy } from '../state/moves.js';
import type { Direction } from '../state/moves.js';
import type { Subject } from '../state/subject.js';
import {
  depthOf,
  findPart,
  insertPart,
  leavesOf,
  movePart,
  removePart,
  replacePart,
  setMode,
  withKeys,
} from '../state/tree.js';
import type { Place } from '../state/tree.js';
import { sayTest } from '../words/say-condition.js';
import { say } from './condition-view.js';
import type { ConditionActions } from './condition-view.js';

/** A control of a part; without a key, of the editor itself. */
export interface Focus {
  readonly key: string | undefined;
  readonly control: string;
  /** It is opened as well. */
  readonly opens?: boolean;
}

interface Editor {
  readonly state: () => ConditionState;
  readonly subject: () => Subject;
  readonly localizer: () => Localizer;
  readonly changed: (isComplete: boolean) => void;
  readonly announce: (text: string) => void;
  readonly focus: (focus: Focus) => void;
  /** Whether the editor found a problem itself, so that its fix fits the editor's formula. */
  readonly isOwn: (problem: Diagnostic) => boolean;
  readonly fixElsewhere: (problem: Diagnostic, fix: Fix) => void;
}

export interface EditorActions extends ConditionActions {
  moveTo(key: string, place: Place): void;
  /** @returns false when it has nothing to do with the key that was pressed */
  moveByKey(key: string, direction: Direction, control: string): boolean;
  /** @param from has the focus: what moves takes it along */
  goBack(command: 'undo' | 'redo', from: Focus | undefined): boolean;
}

/** What a person can do to the conditions of an editor. */
export function conditionActions(editor: Editor): EditorActions {
  const { announce, changed, focus } = editor;
  const words = () => ({ localizer: editor.localizer() });

  const nameOf = (part: Condition): string => {
    if (part.kind === 'test') return sayTest(part, editor.subject(), editor.localizer());
    if (part.kind === 'group') return say(words(), 'conditions.a-group', { count: leavesOf(part).length });
    return say(words(), 'conditions.text');
  };

  const moved = (key: string, control: string): void => {
    const { root } = editor.state();
    const found = findPart(root, key);
    if (!found?.parent) return;
    const id = depthOf(root, key) > 0 ? 'conditions.moved-in' : 'conditions.moved';
    const args = { what: nameOf(found.node), place: found.index + 1, of: found.parent.items.length };
    announce(say(words(), id, args));
    focus({ key, control });
    changed(true);
  };

  const move = (key: string, direction: Direction, control: string): void => {
    const state = editor.state();
    const root = moveBy(state.root, key, direction, state.nextKey);
    if (root && state.set(root)) moved(key, control);
    else announce(say(words(), 'conditions.not-moved'));
  };

  return {
    change(key, change, step) {
      const isTyped = step !== undefined;
      if (editor.state().changeTest(key, change, step)) changed(!isTyped);
    },
    changeFormula(key, formula) {
      const state = editor.state();
      const root = replacePart(state.root, key, (part) => (part.kind === 'formula' ? { ...part, formula } : part));
      if (state.set(root, `formula ${key}`)) changed(false);
    },
    readFormula(key) {
      const state = editor.state();
      const read = (part: Condition): Condition => {
        if (part.kind !== 'formula') return part;
        const group = conditionOf(part.formula);
        const [only] = group.items;
        const made = group.items.length === 1 && only && !group.isCall && group.mode === 'all' ? only : group;
        return made.kind === 'formula' ? part : withKeys({ ...made, key }, state.nextKey);
      };
      state.set(replacePart(state.root, key, read), `formula ${key}`);
      state.endStep();
      changed(true);
    },
    setMode(key, mode) {
      const state = editor.state();
      if (state.set(setMode(state.root, key, mode))) changed(true);
    },
    add(group, kind) {
      const state = editor.state();
      const found = findPart(state.root, group)?.node;
      if (found?.kind !== 'group') return;
      const test = { ...newTest, key: state.nextKey() };
      const part: Condition =
        kind === 'test' ? test : { kind: 'group', mode: 'any', items: [test], key: state.nextKey() };
      state.set(insertPart(state.root, part, { group, index: found.items.length }));
      announce(say(words(), kind === 'test' ? 'conditions.added' : 'conditions.added-group'));
      focus({ key: test.key, control: 'field', opens: kind === 'test' });
      changed(true);
    },
    remove(key) {
      const state = editor.state();
      const found = findPart(state.root, key);
      if (!found?.parent) return;
      const { parent, index } = found;
      const next = parent.items[index + 1] ?? parent.items[index - 1];
      announce(say(words(), 'conditions.removed', { what: nameOf(found.node) }));
      state.set(removePart(state.root, key));
      focus(next?.key === undefined ? { key: undefined, control: 'add-test' } : { key: next.key, control: 'remove' });
      changed(true);
    },
    duplicate(key) {
      const state = editor.state();
      const found = findPart(state.root, key);
      if (!found?.parent) return;
      const copy = withKeys(withoutKeys(found.node), state.nextKey);
      state.set(insertPart(state.root, copy, { group: found.parent.key ?? '', index: found.index + 1 }));
      focus({ key: copy.key, control: 'grip' });
      changed(true);
    },
    move: (key, direction) => move(key, direction, 'grip'),
    moveTo(key, place) {
      const state = editor.state();
      const root = movePart(state.root, key, place);
      if (root && state.set(root)) moved(key, 'grip');
    },
    moveByKey(key, direction, control) {
      move(key, direction, control);
      return true;
    },
    asFormula(key) {
      const state = editor.state();
      const root = replacePart(state.root, key, (part) => {
        const formula = finishedFormula(part);
        return formula === undefined ? part : { kind: 'formula', formula, key: state.nextKey() };
      });
      const before = findPart(state.root, key);
      if (!before?.parent || !state.set(root)) return;
      const made = findPart(root, before.parent.key ?? '')?.node;
      focus({ key: made?.kind === 'group' ? made.items[before.index]?.key : undefined, control: 'value-0' });
      changed(true);
    },
    fix(problem, fix) {
      if (editor.isOwn(problem)) applyFix(editor, fix);
      else editor.fixElsewhere(problem, fix);
    },
    commit() {
      editor.state().endStep();
      changed(true);
    },
    goBack(command, from) {
      const state = editor.state();
      if (!(command === 'undo' ? state.undo() : state.redo())) return false;
      if (from?.key !== undefined && findPart(state.root, from.key)) focus(from);
      announce(say(words(), command === 'undo' ? 'conditions.undone' : 'conditions.redone'));
      changed(true);
      return true;
    },
  };
}

/** A fix is a patch of the formula; what it leads to takes the place of the tree. */
function applyFix({ state: getState, changed }: Editor, { patch }: Fix): void {
  const state = getState();
  const whole = { formula: JSON.parse(JSON.stringify(state.formula ?? null)) as Formula };
  const operations = JSON.parse(JSON.stringify(patch)) as Operation[];
  const inside = operations.map((operation) => ({ ...operation, path: `/formula${operation.path}` }));
  if (applyPatch(whole, inside).some((problem) => problem !== null)) return;
  state.set(state.read(whole.formula));
  changed(true);
}

function withoutKeys(part: Condition): Condition {
  const { key: _key, ...plain } = part;
  return plain.kind === 'group' ? { ...plain, items: plain.items.map(withoutKeys) } : plain;
}
