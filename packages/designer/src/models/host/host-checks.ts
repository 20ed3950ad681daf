import { diagnostic, reasonWithin } from '@weir/schema';
import type { Diagnostic, PatchOperation, Severity, Text, WeirDocument } from '@weir/schema';

/** Something that a host finds wrong with a document. */
export interface HostProblem {
  /** RFC 6901 pointer into the document, such as "/funnels/0/stages/2". */
  readonly pointer: string;
  /** Default warning. An error keeps the document from being published. */
  readonly severity?: Severity;
  /** What is wrong, which part, and how to mend it. */
  readonly message: Text;
  /** RFC 6902: what mends it, offered beside the problem. */
  readonly fix?: { readonly label: Text; readonly patch: readonly PatchOperation[] };
}

/** A host's own rule. It is asked about each version of the document, a moment after an edit, and must not change it. */
export type HostCheck = (document: WeirDocument) => readonly HostProblem[];

/**
 * What the host's rules find. One that throws is itself a problem of the document, so that it is not taken for silence.
 * @param textOf words a text for who reads it
 */
export function runChecks(
  document: WeirDocument,
  checks: readonly HostCheck[],
  textOf: (text: Text) => string,
): readonly Diagnostic[] {
  return checks.flatMap((check) => {
    try {
      return check(document).map(({ pointer, severity = 'warning', message, fix }) =>
        diagnostic(
          'document/host-check',
          pointer,
          { message: textOf(message) },
          {
            severity,
            ...(fix && {
              fixes: [{ code: 'document/host-check', params: { message: textOf(fix.label) }, patch: fix.patch }],
            }),
          },
        ),
      );
    } catch (error) {
      return [diagnostic('document/host-check-failed', '', { reason: reasonWithin(error) }, { severity: 'warning' })];
    }
  });
}
