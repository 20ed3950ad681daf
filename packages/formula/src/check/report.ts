import { diagnostic, insteadOf } from '@weir/schema';
import type { Diagnostic, Fix, Formula, Instead, MessageCode, MessageParams, Severity } from '@weir/schema';

/** More mistakes than a person reads at once are not looked for. */
const mostDiagnostics = 100;
/** Looking for the nearest of 10,000 names takes a while. */
const mostSuggestions = 25;

/** The mistakes found in a formula, with their cures. */
export class Report {
  readonly diagnostics: Diagnostic[] = [];

  add(
    code: MessageCode,
    pointer: string,
    params: MessageParams = {},
    options: { severity?: Severity; fixes?: readonly Fix[] } = {},
  ): void {
    if (this.diagnostics.length < mostDiagnostics) this.diagnostics.push(diagnostic(code, pointer, params, options));
  }

  /**
   * Reports a name that is not there, with what may stand instead: the nearest that is there, and a fix that puts it in place of the value at
   * `pointer`, or a few of those that are.
   */
  addUnknown(
    code: MessageCode,
    pointer: string,
    name: string,
    candidates: readonly string[],
    params: MessageParams,
    options: { severity?: Severity; fixes?: readonly Fix[] } = {},
  ): void {
    const instead: Instead | null = this.diagnostics.length < mostSuggestions ? insteadOf(name, candidates) : null;
    const near = instead && 'closest' in instead ? [replaceBy(pointer, instead.closest, instead.closest)] : [];
    this.add(code, pointer, { ...params, ...instead }, { ...options, fixes: [...(options.fixes ?? []), ...near] });
  }
}

/** "Use …": puts a formula in place of what the pointer points to. */
export function replaceBy(pointer: string, name: string, value: Formula): Fix {
  return { code: 'formula/use-name', params: { name }, patch: [{ op: 'replace', path: pointer, value }] };
}
