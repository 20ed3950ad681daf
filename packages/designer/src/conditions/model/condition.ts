import type { Formula, Id } from '@weir/schema';

/** How a group joins what is in it: `and`, `or`, or `!` of `or`. */
export type GroupMode = 'all' | 'any' | 'none';

/** What is asked of a field; see `test-forms.ts` for the formula of each. */
export type TestOperator =
  | 'is'
  | 'is-not'
  | 'one-of'
  | 'none-of'
  | 'missing'
  | 'present'
  | 'true'
  | 'false'
  | 'not-true'
  | 'less'
  | 'at-most'
  | 'greater'
  | 'at-least'
  | 'between'
  | 'inside'
  | 'contains'
  | 'not-contains'
  | 'starts-with'
  | 'ends-with'
  | 'on-day'
  | 'in-last'
  | 'in-next'
  | 'in-period'
  | 'in-cell';

/** What a formula says in more than one way, so that what is not edited is written as it was read. */
export interface Spelling {
  /** `===` and `!==` */
  readonly strict?: true;
  /** The field stands second: `10 < amount`. */
  readonly flipped?: true;
  /** A boolean field by itself, `!` without a list around its operand, `in` for `contains`. */
  readonly short?: true;
}

/** Several conditions, joined. */
export interface ConditionGroup {
  readonly kind: 'group';
  readonly mode: GroupMode;
  readonly items: readonly Condition[];
  /** Written as `and` or `or` whatever the number of items; without it a single item stands for itself. */
  readonly isCall?: true;
  /** `!` without a list around its operand. */
  readonly isBare?: true;
  /** Tells parts apart while they are edited; without a meaning of its own. */
  readonly key?: string;
}

/** A question to a field of the row. It is unfinished, and has no formula, while the field or a value is undefined. */
export interface ConditionTest {
  readonly kind: 'test';
  readonly field: Id | undefined;
  readonly operator: TestOperator;
  /**
   * Literals, parameters, fields, moments, any formula. Of `one-of` and `none-of` the listed values; of `in-last` and `in-next` the number,
   * the grain and "today" or "now"; of `in-period` how many periods from now, and the grain.
   */
  readonly values: readonly (Formula | undefined)[];
  readonly spelling?: Spelling;
  readonly key?: string;
  /** What was chosen for other types and operators: see `change-test.ts`. */
  readonly memory?: Readonly<Record<string, Pick<ConditionTest, 'operator' | 'values'>>>;
  /** Among what the values are chosen, while none is. */
  readonly source?: 'written' | 'parameter' | 'field' | 'formula';
}

/** What has none of these shapes: kept as it is. */
export interface ConditionFormula {
  readonly kind: 'formula';
  readonly formula: Formula;
  readonly key?: string;
}

export type Condition = ConditionGroup | ConditionTest | ConditionFormula;

/** Whether a test has all that its formula needs. */
export function isFinished({ field, values }: ConditionTest): boolean {
  return field !== undefined && values.every((value) => value !== undefined);
}
