import { closest, diagnostic } from '@weir/schema';
import type { Diagnostic, Fix, Formula, MessageCode, MessageParams, Severity } from '@weir/schema';

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

  /** Reports a name that is not there, with the nearest that is, and a fix that puts it in place of the value at `pointer`. */
  addUnknown(
    code: MessageCode,
    pointer: string,
    name: string,
    candidates: readonly string[],
    params: MessageParams,
    options: { severity?: Severity; fixes?: readonly Fix[] } = {},
  ): void {
    const near = this.diagnostics.length < mostSuggestions ? closest(name, candidates) : undefined;
    const fixes = [...(options.fixes ?? []), ...(near === undefined ? [] : [replaceBy(pointer, near, near)])];
    this.add(code, pointer, near === undefined ? params : { ...params, closest: near }, { ...options, fixes });
  }
}

/** "Use …": puts a formula in place of what the pointer points to. */
export function replaceBy(pointer: string, name: string, value: Formula): Fix {
  return { code: 'formula/use-name', params: { name }, patch: [{ op: 'replace', path: pointer, value }] };
}
