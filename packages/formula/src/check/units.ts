import type { Unit } from '@weir/schema';

/**
 * What numbers count, as powers of base units: `CNY per deal` is CNY¹ · deal⁻¹. `any` is that of a literal or of what is missing: it takes
 * the other side's. `plain` was not said: it goes with everything. `percent` is a share: a quotient whose units cancelled.
 */
export type UnitValue = 'any' | 'plain' | 'percent' | ReadonlyMap<string, number>;

/** Bases that are no things: things of different kinds may be added ("calls + visits"), these may not be mixed. */
const durations: ReadonlySet<string> = new Set(['days', 'hours']);
const isCurrency = (base: string): boolean => /^[A-Z]{3}$/.test(base) || base.startsWith('{');
const isThing = (base: string): boolean => !durations.has(base) && !isCurrency(base);

const plurals: Readonly<Record<string, string>> = { day: 'days', hour: 'hours' };
const singulars: Readonly<Record<string, string>> = { days: 'day', hours: 'hour' };

/** Reads the unit of a field or parameter: "CNY", "days", "percent", "deal", "CNY per deal"; a currency by row is `{field}`. */
export function parseUnit(unit: Unit | null | undefined): UnitValue {
  if (unit === null || unit === undefined || unit === '') return 'plain';
  if (typeof unit !== 'string') return new Map([[`{${unit.field}}`, 1]]);
  if (unit === 'percent' || unit === '%') return 'percent';
  const powers = new Map<string, number>();
  const [above = '', ...below] = unit.replace(/^per /, ' per ').split(' per ');
  for (const [part, sign] of [[above, 1] as const, ...below.map((part) => [part, -1] as const)]) {
    for (const factor of part.split('·')) {
      const [, name = '', power = '1'] = /^(.*?)(?:\^(\d+))?$/.exec(factor.trim()) ?? [];
      const base = plurals[name] ?? name;
      if (base) powers.set(base, (powers.get(base) ?? 0) + sign * Number(power));
    }
  }
  return unitOf(powers, 'plain');
}

/** "CNY per deal", "days", "percent"; null for a plain number. */
export function printUnit(unit: UnitValue): string | null {
  if (unit === 'percent') return unit;
  if (typeof unit === 'string') return null;
  const write = ([base, power]: [string, number]) => (power === 1 ? base : `${base}^${power}`);
  const entries = [...unit];
  const above = entries.filter(([, power]) => power > 0).map(write);
  const below = entries
    .filter(([, power]) => power < 0)
    .map(([base, power]) => `per ${write([singulars[base] ?? base, -power])}`);
  return [above.join('·'), ...below].filter((part) => part !== '').join(' ');
}

export type Agreement = { readonly unit: UnitValue } | { readonly left: UnitValue; readonly right: UnitValue };

/** The unit of operands that have to agree, or the first two that do not. Different things add up to a plain number of things. */
export function agreeOn(units: readonly UnitValue[]): Agreement {
  let agreed: UnitValue = 'any';
  for (const unit of units) {
    if (unit === 'any' || unit === agreed) continue;
    if (agreed === 'any' || agreed === 'plain') agreed = unit;
    else if (unit !== 'plain') {
      if (kindsOf(agreed) !== kindsOf(unit)) return { left: agreed, right: unit };
      if (printUnit(agreed) !== printUnit(unit)) agreed = withoutThings(agreed);
    }
  }
  return { unit: agreed };
}

/** A things' power that is left in an amount says nothing: deals × CNY is CNY. */
export function multiply(a: UnitValue, b: UnitValue): UnitValue {
  if (typeof a === 'string' && typeof b === 'string') {
    if (a === 'percent' && b === 'percent') return 'percent';
    return a === 'any' && b === 'any' ? 'any' : 'plain';
  }
  const product = withoutLeftThings(combine(powersOf(a), powersOf(b), 1));
  return unitOf(product, 'plain');
}

export function divide(a: UnitValue, b: UnitValue): UnitValue {
  if (typeof a === 'string' && typeof b === 'string') {
    if (a === 'percent' && b === 'percent') return 'percent';
    return a === 'any' && b === 'any' ? 'any' : 'plain';
  }
  const bothCount = typeof a !== 'string' && typeof b !== 'string';
  return unitOf(combine(powersOf(a), powersOf(b), -1), bothCount ? 'percent' : 'plain');
}

/** @param exponent a whole number, or 0.5 for a square root; null when it is not known */
export function raise(unit: UnitValue, exponent: number | null): UnitValue {
  if (typeof unit === 'string') return unit === 'any' ? 'any' : 'plain';
  if (exponent === null) return 'plain';
  const powers = new Map([...unit].map(([base, power]) => [base, power * exponent]));
  return [...powers.values()].every(Number.isInteger) ? unitOf(powers, 'plain') : 'plain';
}

/** The thing that a dataset's rows or a field's values are: "deals" → deal, "account_id" → account. */
export function thingOf(name: string): UnitValue {
  const singular = name
    .replace(/[_-]id$/, '')
    .replace(/ies$/, 'y')
    .replace(/(s|x|ch|sh)es$/, '$1')
    .replace(/([^s])s$/, '$1');
  return new Map([[singular, 1]]);
}

function unitOf(powers: ReadonlyMap<string, number>, without: UnitValue): UnitValue {
  const left = [...powers].filter(([, power]) => power !== 0);
  return left.length === 0 ? without : new Map(left);
}

function powersOf(unit: UnitValue): ReadonlyMap<string, number> {
  return typeof unit === 'string' ? new Map() : unit;
}

function combine(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>, sign: 1 | -1): Map<string, number> {
  const powers = new Map(a);
  for (const [base, power] of b) powers.set(base, (powers.get(base) ?? 0) + sign * power);
  return powers;
}

/** What has to be alike for adding: every thing counts as the same thing. */
function kindsOf(unit: UnitValue): string {
  if (typeof unit === 'string') return unit;
  const kinds = new Map<string, number>();
  for (const [base, power] of unit) {
    const kind = isThing(base) ? 'thing' : base;
    kinds.set(kind, (kinds.get(kind) ?? 0) + power);
  }
  return JSON.stringify([...kinds].filter(([, power]) => power !== 0).sort());
}

function withoutThings(unit: UnitValue): UnitValue {
  return unitOf(new Map([...powersOf(unit)].filter(([base]) => !isThing(base))), 'plain');
}

function withoutLeftThings(powers: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const isAmount = [...powers].some(([base, power]) => power > 0 && !isThing(base));
  return isAmount ? new Map([...powers].filter(([base, power]) => power < 0 || !isThing(base))) : powers;
}
