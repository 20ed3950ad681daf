import { WeirError, diagnostic, pointerTo } from '@weir/schema';
import type { Diagnostic, Formula } from '@weir/schema';
import { forbiddenNames } from './call.js';

export const formulaLimits = {
  /** Operators, lists and literals. */
  nodes: 10_000,
  /** Operators and lists inside each other. */
  depth: 64,
  /** Characters of all names and texts together. */
  characters: 200_000,
} as const;

/** Operators whose first operand is a name. */
const referring: ReadonlySet<string | number> = new Set(['var', 'param', 'metric']);

interface Open {
  readonly value: unknown;
  readonly pointer: string;
  readonly depth: number;
}

/**
 * Looks at any value before anything else does, without recursion: size, depth, names that reach a prototype, and what is not JSON. The
 * first fault is enough. Null: it is a formula as to its shape, and recursion over it is bounded.
 */
export function guardFormula(formula: unknown): Diagnostic | null {
  const open: Open[] = [{ value: formula, pointer: '', depth: 0 }];
  let nodes = 0;
  let characters = 0;
  for (let next = open.pop(); next; next = open.pop()) {
    const { value, pointer, depth } = next;
    nodes += 1;
    if (depth > formulaLimits.depth) return diagnostic('formula/too-deep', pointer, { limit: formulaLimits.depth });
    if (typeof value === 'string') characters += value.length;
    else if (typeof value === 'object' && value !== null) {
      const isArray = Array.isArray(value);
      if (!isArray && !isPlain(value)) return notJson(pointer, 'object');
      const names = isArray ? null : Object.keys(value);
      const children = names ? names.length : (value as unknown[]).length;
      if (nodes + open.length + children > formulaLimits.nodes) {
        return diagnostic('formula/too-large', '', { limit: formulaLimits.nodes });
      }
      for (let at = children - 1; at >= 0; at -= 1) {
        const name = names ? (names[at] ?? '') : at;
        if (typeof name === 'string') {
          characters += name.length;
          if (forbiddenNames.has(name)) return diagnostic('formula/forbidden-name', pointer, { name });
        }
        const child = (value as Record<string | number, unknown>)[name];
        const operands = names && Array.isArray(child) ? child : null;
        const referred: unknown = operands ? operands[0] : child;
        if (typeof referred === 'string' && forbiddenNames.has(referred) && referring.has(name)) {
          return diagnostic('formula/forbidden-name', pointerTo(pointer, name), { name: referred });
        }
        // The list that holds an operator's operands is no level and no node of its own.
        if (!operands) open.push({ value: child, pointer: pointerTo(pointer, name), depth: depth + 1 });
        else if (nodes + open.length + operands.length > formulaLimits.nodes) {
          return diagnostic('formula/too-large', '', { limit: formulaLimits.nodes });
        } else {
          for (let index = operands.length - 1; index >= 0; index -= 1) {
            open.push({ value: operands[index], pointer: pointerTo(pointer, name, index), depth: depth + 1 });
          }
        }
      }
    } else if (value !== null && typeof value !== 'boolean' && !(typeof value === 'number' && Number.isFinite(value))) {
      return notJson(pointer, typeof value);
    }
    if (characters > formulaLimits.characters) {
      return diagnostic('formula/too-long', '', { limit: formulaLimits.characters });
    }
  }
  return null;
}

/** @throws {WeirError} `formula/too-deep`, `formula/too-large`, `formula/too-long`, `formula/forbidden-name`, `formula/not-json` */
export function assertFormula(formula: unknown): asserts formula is Formula {
  const fault = guardFormula(formula);
  if (fault)
    throw new WeirError(fault.code, fault.params, {
      message: fault.message,
      pointer: fault.pointer,
      diagnostics: [fault],
    });
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype || Object.getPrototypeOf(prototype) === null;
}

function notJson(pointer: string, actual: string): Diagnostic {
  return diagnostic('formula/not-json', pointer, { actual });
}
