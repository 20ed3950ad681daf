import type { Context, DataAdapter } from '@weir/query';
import type { Diagnostic, Fix, Formula } from '@weir/schema';
import type { Localizer, MessageArguments, Option, OptionSource } from '@weir/ui';
import type { ConditionTest, GroupMode } from '../model/condition.js';
import type { Direction } from '../state/moves.js';
import type { Subject, SubjectField } from '../state/subject.js';
import { conditionMessages } from '../words/index.js';
import type { ConditionMessage } from '../words/index.js';

/** What the parts of a condition editor are drawn from, and how they say what a person did. */
export interface ConditionView {
  readonly subject: Subject;
  readonly localizer: Localizer;
  readonly isDisabled: boolean;
  readonly adapter: DataAdapter | undefined;
  readonly context: Context | undefined;
  readonly problems: ReadonlyMap<string, readonly Diagnostic[]>;
  /** Fields to choose from; the same list as long as it holds the same. */
  readonly fieldOptions: readonly Option[];
  /** The values of a field, made once a field. */
  readonly valuesOf: (field: SubjectField) => OptionSource | undefined;
  readonly do: ConditionActions;
}

export interface ConditionActions {
  /** @param step typing at one place is undone as one */
  change(key: string, change: (test: ConditionTest) => ConditionTest, step?: string): void;
  changeFormula(key: string, formula: Formula): void;
  /** What was typed as a formula is read as a condition, where it has become one. */
  readFormula(key: string): void;
  setMode(key: string, mode: GroupMode): void;
  add(group: string, kind: 'test' | 'group'): void;
  remove(key: string): void;
  duplicate(key: string): void;
  move(key: string, direction: Direction): void;
  asFormula(key: string): void;
  fix(problem: Diagnostic, fix: Fix): void;
  /** A field was left: what was typed is complete. */
  commit(): void;
}

export function say<Id extends ConditionMessage>(
  { localizer }: { readonly localizer: Localizer },
  id: Id,
  ...args: MessageArguments<(typeof conditionMessages.source)[Id]>
): string {
  return localizer.say(conditionMessages, id, ...args);
}
