import { WeirError, pointerTo } from '@weir/schema';
import type { Formula } from '@weir/schema';
import { operatorOf } from '../operators/table.js';
import { callOf, isList, operandPointer } from './call.js';
import type { Call } from './call.js';
import { assertFormula, formulaLimits } from './guard.js';

/** A part of a formula. */
export interface Visited {
  readonly formula: Formula;
  /** RFC 6901, into the formula that is walked. */
  readonly pointer: string;
  /** Null for a literal or a list. */
  readonly call: Call | null;
  /** The dataset whose rows it is evaluated over, when it stands inside an aggregate. */
  readonly dataset: string | null;
}

/** Far more parts than a formula may have: what holds itself, or shares its parts in memory, has no end. */
const mostVisited = 25 * formulaLimits.nodes;

/**
 * Every part of a formula, from the outside in, in the order in which it is read. Without recursion: any depth will do.
 * @throws {WeirError} `formula/too-large` after many more parts than a formula may have
 */
export function* walkFormula(formula: Formula): Generator<Visited> {
  let visited = 0;
  const open: Omit<Visited, 'call'>[] = [{ formula, pointer: '', dataset: null }];
  for (let next = open.pop(); next; next = open.pop()) {
    const call = callOf(next.formula);
    const names = call || typeof next.formula !== 'object' || next.formula === null ? [] : Object.keys(next.formula);
    const parts = call ? call.operands.length : names.length;
    visited += 1;
    if (visited + open.length + parts > mostVisited) {
      throw new WeirError('formula/too-large', { limit: mostVisited });
    }
    yield { ...next, call };
    const { pointer, dataset } = next;
    const inside = call ? (datasetOf(call) ?? dataset) : dataset;
    for (let at = parts - 1; at >= 0; at -= 1) {
      const name = names[at] ?? '';
      const part = call ? call.operands[at] : (next.formula as Readonly<Record<string, Formula>>)[name];
      const place = call ? operandPointer(pointer, call, at) : pointerTo(pointer, name);
      open.push({ formula: part ?? null, pointer: place, dataset: inside });
    }
  }
}

/** The dataset that an aggregate is about; null for other calls. */
export function datasetOf({ operator, operands: [dataset] }: Call): string | null {
  return operatorOf(operator)?.group === 'aggregate' && typeof dataset === 'string' ? dataset : null;
}

type Change = (part: Formula, call: Call | null) => Formula | undefined;

/**
 * A copy with parts replaced, from the inside out; what `change` gives undefined for is kept (unchanged parts are not copied).
 * @throws {WeirError} of `assertFormula`
 */
export function mapFormula(formula: Formula, change: Change): Formula {
  assertFormula(formula);
  return mapPart(formula, change);
}

function mapPart(formula: Formula, change: Change): Formula {
  const inner = mapParts(formula, (part) => mapPart(part, change));
  const changed = change(inner, callOf(inner));
  return changed === undefined ? inner : changed;
}

function mapParts(formula: Formula, change: (part: Formula) => Formula): Formula {
  if (typeof formula !== 'object' || formula === null) return formula;
  if (isList(formula)) return mapList(formula, change);
  let differs = false;
  const entries = Object.entries(formula).map(([name, part]) => {
    const changed = isList(part) ? mapList(part, change) : change(part);
    differs ||= changed !== part;
    return [name, changed] as const;
  });
  return differs ? (Object.fromEntries(entries) as Formula) : formula;
}

function mapList(list: readonly Formula[], change: (part: Formula) => Formula): readonly Formula[] {
  const changed = list.map(change);
  return changed.some((part, at) => part !== list[at]) ? changed : list;
}
