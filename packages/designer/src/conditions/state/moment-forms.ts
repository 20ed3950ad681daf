import type { FieldType, Formula, Grain } from '@weir/schema';
import { formulaOfMoment, momentOf } from '../model/moment.js';
import type { Moment, MomentBase } from '../model/moment.js';

/** The ways in which a date is said. */
export type MomentForm =
  | 'date'
  | 'today'
  | 'now'
  | 'ago'
  | 'ahead'
  | 'start-this'
  | 'start-last'
  | 'start-next'
  | 'period-start'
  | 'period-end'
  | 'before-period-start'
  | 'before-period-end';

const dateForms: readonly MomentForm[] = ['date', 'today', 'ago', 'ahead', 'start-this', 'start-last', 'start-next'];
const instantForms: readonly MomentForm[] = ['date', 'now', 'ago', 'ahead'];

/**
 * What can be chosen for a field; an instant cannot be compared with what is calculated from dates.
 * @param isInCell whether the condition is evaluated for the period of a cell
 */
export function momentFormsFor(type: FieldType | null, isInCell: boolean): readonly MomentForm[] {
  const bounds: readonly MomentForm[] = isInCell ? ['period-start', 'period-end'] : [];
  if (type === 'datetime') return [...instantForms, ...bounds];
  const shifted: readonly MomentForm[] = isInCell ? ['before-period-start', 'before-period-end'] : [];
  return [...dateForms, ...bounds, ...shifted];
}

/** Null for a moment that is said in none of these ways. */
export function momentFormOf(value: Formula | undefined): MomentForm | null {
  if (value === undefined || typeof value === 'string') return 'date';
  const moment = momentOf(value);
  if (!moment) return null;
  const { base, startOf, shift } = moment;
  const isPeriod = base === 'period_start' || base === 'period_end';
  if (startOf !== undefined) {
    if (base !== 'today' || (shift && shift.grain !== startOf)) return null;
    const found = ([-1, 0, 1] as const).find((count) => count === (shift?.count ?? 0));
    return shift?.count === 0 || found === undefined ? null : startForms[found];
  }
  if (!shift) return isPeriod ? periodForms[base] : base;
  if (isPeriod) return shift.count < 0 ? `before-${periodForms[base]}` : null;
  return shift.count < 0 ? 'ago' : 'ahead';
}

const startForms = { [-1]: 'start-last', 0: 'start-this', 1: 'start-next' } as const;
const periodForms = { period_start: 'period-start', period_end: 'period-end' } as const;

/** The number and the grain of a moment, as a person reads them: both above zero, null where it has none. */
export function momentParts(value: Formula | undefined): { count: number | null; grain: Grain | null } {
  const { shift, startOf } = (value !== undefined && momentOf(value)) || {};
  if (startOf !== undefined) return { count: null, grain: startOf };
  return { count: shift ? Math.abs(shift.count) : null, grain: shift?.grain ?? null };
}

/** A moment of this form; undefined for a date, which is still to be chosen. */
export function momentOfForm(
  form: MomentForm,
  type: FieldType | null,
  { count, grain }: { readonly count: number | null; readonly grain: Grain | null } = { count: null, grain: null },
): Formula | undefined {
  const now: MomentBase = type === 'datetime' ? 'now' : 'today';
  const by = (base: MomentBase, sign: 1 | -1): Moment => ({
    base,
    shift: { count: sign * (count ?? 30), grain: grain ?? 'day' },
  });
  const started = grain === null || grain === 'day' ? 'month' : grain;
  const moments: Readonly<Record<MomentForm, Moment | null>> = {
    date: null,
    today: { base: 'today' },
    now: { base: 'now' },
    ago: by(now, -1),
    ahead: by(now, 1),
    'start-this': { base: 'today', startOf: started },
    'start-last': { base: 'today', startOf: started, shift: { count: -1, grain: started } },
    'start-next': { base: 'today', startOf: started, shift: { count: 1, grain: started } },
    'period-start': { base: 'period_start' },
    'period-end': { base: 'period_end' },
    'before-period-start': by('period_start', -1),
    'before-period-end': by('period_end', -1),
  };
  const moment = moments[form];
  return moment ? formulaOfMoment(moment) : undefined;
}
