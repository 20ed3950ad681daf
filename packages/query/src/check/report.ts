import type { FormulaCheck } from '@weir/formula';
import { diagnostic, insteadOf, pointerTo } from '@weir/schema';
import type { Diagnostic, Fix, MessageCode, MessageParams, Severity } from '@weir/schema';

/** More mistakes than these are not listed. */
export const mostDiagnostics = 200;

/** Where a name stands: the pointer to it, or the pointer to what stands under it as a key. */
export type Place = string | { readonly key: string };

/** The mistakes found in a document so far. */
export class Report {
  readonly #found: Diagnostic[] = [];

  /** Looking further is of no use. */
  get isFull(): boolean {
    return this.#found.length > mostDiagnostics;
  }

  get diagnostics(): Diagnostic[] {
    if (!this.isFull) return [...this.#found];
    return [...this.#found.slice(0, mostDiagnostics), diagnostic('schema/too-many', '', { count: mostDiagnostics })];
  }

  add(
    code: MessageCode,
    pointer: string,
    params: MessageParams = {},
    options: { severity?: Severity; fixes?: readonly Fix[] } = {},
  ): void {
    if (!this.isFull) this.#found.push(diagnostic(code, pointer, params, options));
  }

  warn(code: MessageCode, pointer: string, params: MessageParams = {}, fixes: readonly Fix[] = []): void {
    this.add(code, pointer, params, { severity: 'warning', fixes });
  }

  /**
   * A name that is not there, with what may stand instead. The fix puts the nearest in its place.
   * @param others fixes that come before that one
   */
  unknown(
    code: MessageCode,
    name: string,
    at: Place,
    candidates: Iterable<string>,
    params: MessageParams,
    others: readonly Fix[] = [],
  ): void {
    if (this.isFull) return;
    const instead = insteadOf(name, candidates);
    const fix = (near: string) => (typeof at === 'string' ? replaceBy(at, near) : rename(at.key, near));
    this.add(
      code,
      pointerOf(at),
      { ...params, ...instead },
      { fixes: 'closest' in instead ? [...others, fix(instead.closest)] : others },
    );
  }

  /**
   * The mistakes of the formula at `pointer`.
   * @param lastResort what mends a mistake that has no fix of its own
   */
  formula(
    { diagnostics }: FormulaCheck,
    pointer: string,
    lastResort: (found: Diagnostic) => readonly Fix[] = () => [],
  ): void {
    for (const found of diagnostics) {
      if (this.isFull) return;
      const own = found.fixes?.map((fix) => moved(fix, pointer)) ?? [];
      const fixes = own.length > 0 ? own : lastResort(found);
      this.#found.push({ ...found, pointer: pointer + found.pointer, ...(fixes.length > 0 && { fixes }) });
    }
  }
}

export function pointerOf(at: Place): string {
  return typeof at === 'string' ? at : at.key;
}

function replaceBy(pointer: string, name: string): Fix {
  return { code: 'fix/replace', params: { by: name }, patch: [{ op: 'replace', path: pointer, value: name }] };
}

function rename(pointer: string, name: string): Fix {
  const path = pointerTo(pointer.slice(0, pointer.lastIndexOf('/')), name);
  return { code: 'fix/rename', params: { to: name }, patch: [{ op: 'move', from: pointer, path }] };
}

export function remove(pointer: string, name: string): Fix {
  return { code: 'fix/remove', params: { name }, patch: [{ op: 'remove', path: pointer }] };
}

/** Every row counts from then on. */
export function removeCondition(pointer: string): Fix {
  return { code: 'fix/remove-condition', params: {}, patch: [{ op: 'remove', path: pointer }] };
}

function moved(fix: Fix, pointer: string): Fix {
  const patch = fix.patch.map((operation) => ({
    ...operation,
    path: pointer + operation.path,
    ...(operation.from !== undefined && { from: pointer + operation.from }),
  }));
  return { ...fix, patch };
}
