import type { Id } from '@weir/schema';
import type { FieldSpec } from '../columns/dataset-input.js';
import type { MisfitReason } from '../columns/load-report.js';

/** How a file was read: what was guessed, and what could not be read as it stands. */
export interface FileReport {
  readonly separator: string;
  /** Fields whose types were guessed. */
  readonly guessed: readonly FieldSpec[];
  readonly problems: readonly FileProblem[];
}

/**
 * `short-row`: cells are missing at its end; `long-row`: more cells than there are columns, the rest is left out; `blank-row`: left out;
 * `quotes`: a quote is not closed, or something follows a closing quote: the quotes are then part of the text; `encoding`: bytes that are
 * none of the encoding, read as U+FFFD; `absent-field`: a declared field that the file lacks; else why a cell does not fit its type.
 */
export type FileProblemKind =
  'short-row' | 'long-row' | 'blank-row' | 'quotes' | 'encoding' | 'absent-field' | MisfitReason;

export interface FileProblem {
  readonly kind: FileProblemKind;
  /** The column; null where a whole row is meant. */
  readonly field: Id | null;
  readonly count: number;
  /** The first of them. */
  readonly places: readonly FilePlace[];
}

export interface FilePlace {
  /** As a spreadsheet counts: the first row of the file is 1. */
  readonly row: number;
  readonly text: string;
}

const placesShown = 20;
const longestText = 80;

export class FileProblems {
  readonly #found = new Map<string, { kind: FileProblemKind; field: Id | null; count: number; places: FilePlace[] }>();

  /** @param textOf called for the places that are shown only */
  add(kind: FileProblemKind, field: Id | null, row: number, textOf: () => string): void {
    const name = `${kind} ${field ?? ''}`;
    let problem = this.#found.get(name);
    if (!problem) this.#found.set(name, (problem = { kind, field, count: 0, places: [] }));
    problem.count += 1;
    if (problem.places.length >= placesShown) return;
    const text = textOf();
    problem.places.push({ row, text: text.length > longestText ? `${text.slice(0, longestText - 1)}…` : text });
  }

  toList(): FileProblem[] {
    return [...this.#found.values()];
  }
}
