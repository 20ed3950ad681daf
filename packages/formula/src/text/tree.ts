import type { Formula } from '@weir/schema';
import { pointerTo } from '@weir/schema';
import type { TextNames } from './names.js';

/** A part of a text, in UTF-16 units. */
export interface TextRange {
  readonly offset: number;
  readonly length: number;
}

/** What the parser reads. Names stay names until it is known which dataset's rows they are about. */
export type Tree = { readonly range: TextRange } & (
  | { readonly kind: 'literal'; readonly value: string | number | boolean | null }
  | { readonly kind: 'json'; readonly value: Formula }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'list'; readonly items: readonly Tree[] }
  | { readonly kind: 'call'; readonly operator: string; readonly operands: readonly Tree[]; readonly bare?: true }
  | { readonly kind: 'rows'; readonly dataset: string; readonly of: Tree }
);

/** The formula of a tree; notes the range of each part by its pointer. */
export function formulaOf(tree: Tree, names: TextNames, ranges: Map<string, TextRange>, pointer = ''): Formula {
  ranges.set(pointer, tree.range);
  switch (tree.kind) {
    case 'literal':
    case 'json':
      return tree.value;
    case 'name': {
      const operator = operatorFor(tree.name, names);
      ranges.set(pointerTo(pointer, operator), tree.range);
      return { [operator]: tree.name };
    }
    case 'list':
      return tree.items.map((item, index) => formulaOf(item, names, ranges, pointerTo(pointer, index)));
    case 'rows':
      return formulaOf(tree.of, { ...names, dataset: tree.dataset }, ranges, pointer);
    case 'call': {
      const { operator, operands, bare } = tree;
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
