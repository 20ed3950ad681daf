import { diagnostic } from '@weir/schema';
import type { Diagnostic, MessageCode, MessageParams } from '@weir/schema';
import type { TextRange } from './part.js';

/** A change of the text that mends a mistake in it: what is in the range gives way to `insert`. */
export interface TextEdit extends TextRange {
  readonly insert: string;
  /** What the change does, in the words of the message table. */
  readonly code: MessageCode;
  readonly params: MessageParams;
}

/**
 * @param text the whole text; `insert` takes the place of the range in it
 * @param code how the edit is worded, if not by what it does
 */
export function textEdit(text: string, { offset, length }: TextRange, insert: string, code?: MessageCode): TextEdit {
  const shown = insert.trim() || text.slice(offset, offset + length);
  const does = insert === '' ? 'formula/remove' : length === 0 ? 'formula/insert' : 'formula/write';
  return { offset, length, insert, code: code ?? does, params: { text: shown } };
}

/** More mistakes than these say nothing that helps. */
const most = 20;

/** Collects what is wrong with a text. */
export class Mistakes {
  readonly #found: { readonly mistake: Diagnostic; readonly range: TextRange; readonly edit: TextEdit | undefined }[] =
    [];

  add(code: MessageCode, range: TextRange, params: MessageParams = {}, edit?: TextEdit): void {
    const { offset, length } = range;
    this.#found.push({ mistake: diagnostic(code, '', { ...params, offset, length }), range, edit });
  }

  get isEmpty(): boolean {
    return this.#found.length === 0;
  }

  /** The mistakes in the order of the text, without those that lie in another. */
  list(): { readonly diagnostics: readonly Diagnostic[]; readonly edits: ReadonlyMap<Diagnostic, TextEdit> } {
    const sorted = this.#found.toSorted((a, b) => a.range.offset - b.range.offset);
    let end = -1;
    const apart = sorted.filter(({ range: { offset, length } }) => {
      if (offset < end) return false;
      end = Math.max(offset + length, offset + 1);
      return true;
    });
    const shown = apart.slice(0, most);
    const edits = new Map(shown.flatMap(({ mistake, edit }) => (edit ? [[mistake, edit] as const] : [])));
    return { diagnostics: shown.map(({ mistake }) => mistake), edits };
  }
}
