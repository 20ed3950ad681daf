import type { TextEdit, TextRange } from '@weir/formula/text';
import { pointerParts, pointerTo } from '@weir/schema';
import type { Diagnostic, Fix, Severity } from '@weir/schema';

/** What can be done about a problem: a change of the formula, or of the text where it is none yet. */
export type Cure = Fix | TextEdit;

/** Something that is wrong with a formula, and where in its text. */
export interface Problem {
  readonly diagnostic: Diagnostic;
  readonly cures: readonly Cure[];
  /** UTF-16 units; both the same where something is missing. */
  readonly from: number;
  readonly to: number;
}

const order: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

export function worstFirst(problems: readonly Problem[]): readonly Problem[] {
  return [...problems].sort(
    (a, b) => order[a.diagnostic.severity] - order[b.diagnostic.severity] || a.from - b.from || a.to - b.to,
  );
}

/** Finds where in the text each of them is: by its own place, else by its pointer or the nearest part around it. */
export function locate(
  diagnostics: readonly Diagnostic[],
  ranges: ReadonlyMap<string, TextRange>,
  text: string,
  edits: ReadonlyMap<Diagnostic, TextEdit> = new Map(),
): readonly Problem[] {
  return diagnostics.map((diagnostic) => {
    const edit = edits.get(diagnostic);
    const { offset, length } = ownRange(diagnostic) ?? rangeOf(diagnostic.pointer, ranges) ?? whole(text);
    const from = Math.min(Math.max(0, offset), text.length);
    return {
      diagnostic,
      cures: [...(edit ? [edit] : []), ...(diagnostic.fixes ?? [])],
      from,
      to: Math.min(from + Math.max(0, length), text.length),
    };
  });
}

/**
 * What others found, of a document in which the formula is at a pointer, as it is seen from the formula; only what is about the formula. A fix
 * that changes something else of the document cannot be made here.
 */
export function fromDocument(diagnostics: readonly Diagnostic[], pointer: string): readonly Diagnostic[] {
  return diagnostics.flatMap((each) => {
    const inside = withoutBase(each.pointer, pointer);
    if (inside === null) return [];
    const { fixes, ...found } = each;
    const own = fixes?.flatMap((fix) => {
      const patch = fix.patch.map((step) => ({ ...step, path: withoutBase(step.path, pointer) }));
      return patch.every((step): step is typeof step & { path: string } => step.path !== null)
        ? [{ ...fix, patch }]
        : [];
    });
    return [{ ...found, pointer: inside, ...(own && own.length > 0 && { fixes: own }) }];
  });
}

/** Without those that are there already: found twice, here and by others. */
export function withoutTwins(diagnostics: readonly Diagnostic[], present: readonly Problem[]): readonly Diagnostic[] {
  const keys = new Set(present.map(({ diagnostic }) => keyOf(diagnostic)));
  return diagnostics.filter((each) => !keys.has(keyOf(each)));
}

const keyOf = ({ code, pointer }: Diagnostic): string =>
  // A cycle is found at the name here, and at the formula of one of its metrics elsewhere.
  code === 'document/metric-cycle' ? code : `${code} ${pointer}`;

function withoutBase(pointer: string, base: string): string | null {
  if (pointer === base) return '';
  return pointer.startsWith(`${base}/`) ? pointer.slice(base.length) : null;
}

function ownRange({ params }: Diagnostic): TextRange | undefined {
  const { offset, length } = params;
  return typeof offset === 'number' && typeof length === 'number' ? { offset, length } : undefined;
}

function rangeOf(pointer: string, ranges: ReadonlyMap<string, TextRange>): TextRange | undefined {
  const parts = pointerParts(pointer);
  for (let length = parts.length; length >= 0; length -= 1) {
    const range = ranges.get(pointerTo('', ...parts.slice(0, length)));
    if (range) return range;
  }
  return undefined;
}

function whole(text: string): TextRange {
  return { offset: 0, length: text.length };
}

/** The one after the selection, or the first again. */
export function problemAfter(
  problems: readonly Problem[],
  selection: { readonly from: number; readonly to: number },
): Problem | null {
  const inOrder = [...problems].sort((a, b) => a.from - b.from || a.to - b.to);
  const isAfter = ({ from, to }: Problem) => from > selection.from || (from === selection.from && to > selection.to);
  return inOrder.find(isAfter) ?? inOrder[0] ?? null;
}

/** The one at the caret, else the first of them. */
export function problemAt(problems: readonly Problem[], caret: number): Problem | null {
  return problems.find(({ from, to }) => from <= caret && caret <= to) ?? problems[0] ?? null;
}
