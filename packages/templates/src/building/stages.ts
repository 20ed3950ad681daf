import type { ChecklistItem, Formula, Id, StageRole, Text, Transition } from '@weir/schema';

/** Working hours that one entity needs of a role in a stage. */
export function role(id: Id, title: Text, hours: number): StageRole {
  return { role: id, title, hours };
}

export function checked(id: Id, title: Text, options: { when?: Formula; required?: boolean } = {}): ChecklistItem {
  return { id, title, ...options };
}

/** One advance transition between each two neighbours. */
export function advanceThrough(...stages: Id[]): Transition[] {
  return stages.slice(1).map((to, index) => ({ from: stages[index] ?? to, to, kind: 'advance' }));
}

export function loseFrom(stages: readonly Id[], to: Id): Transition[] {
  return stages.map((from) => ({ from, to, kind: 'lose' }));
}

/** A falling line, as money runs down: one place per stage. */
export function staircase(step: number): { x: number; y: number } {
  return { x: step * 120, y: step * 96 };
}
