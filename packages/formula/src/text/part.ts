import type { Formula } from '@weir/schema';
import { pointerTo } from '@weir/schema';
import type { TextNames } from './names.js';

/** A part of a text, in UTF-16 units. */
export interface TextRange {
  readonly offset: number;
  readonly length: number;
}

/** A part of a formula as it is written. Names stay names until it is known which dataset's rows they are about. */
export type Part = { readonly range: TextRange } & (
  | { readonly kind: 'literal'; readonly value: string | number | boolean | null }
  | { readonly kind: 'json'; readonly value: Formula }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'list'; readonly items: readonly Part[] }
  | { readonly kind: 'call'; readonly operator: string; readonly operands: readonly Part[]; readonly bare?: true }
  | { readonly kind: 'rows'; readonly dataset: string; readonly of: Part }
);

export function rangeOf({ from, to }: { readonly from: number; readonly to: number }): TextRange {
  return { offset: from, length: to - from };
}

export function literalPart(value: string | number | boolean | null, range: TextRange): Part {
  return { kind: 'literal', value, range };
}

/** An operator with its operands in a list. */
export function callPart(operator: string, operands: readonly Part[], range: TextRange): Part {
  return { kind: 'call', operator, operands, range };
}

/** The formula of a part; notes the range of each part in it by its pointer. */
export function formulaOf(written: Part, names: TextNames, ranges: Map<string, TextRange>, pointer = ''): Formula {
  ranges.set(pointer, written.range);
  switch (written.kind) {
    case 'literal':
    case 'json':
      return written.value;
    case 'name': {
      const operator = operatorFor(written.name, names);
      ranges.set(pointerTo(pointer, operator), written.range);
      return { [operator]: written.name };
    }
    case 'list':
      return written.items.map((item, index) => formulaOf(item, names, ranges, pointerTo(pointer, index)));
    case 'rows':
      return formulaOf(written.of, { ...names, dataset: written.dataset }, ranges, pointer);
    case 'call': {
      const { operator, operands, bare } = written;
      const [only] = operands;
      const operand = bare && only ? formulaOf(only, names, ranges, pointerTo(pointer, operator)) : null;
      const list = () =>
        operands.map((part, index) => formulaOf(part, names, ranges, pointerTo(pointer, operator, index)));
      // An own property even for the name "__proto__", which the checker then refuses.
      return Object.fromEntries([[operator, bare ? operand : list()]]) as Formula;
    }
  }
}

/** What a bare name is. */
export function operatorFor(name: string, { dataset, isParameter }: TextNames): 'var' | 'metric' | 'param' {
  if (isParameter?.(name, dataset ?? null)) return 'param';
  return dataset === undefined ? 'metric' : 'var';
}
