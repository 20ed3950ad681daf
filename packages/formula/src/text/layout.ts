/**
 * A text that may be broken over lines. A group stands on one line where there is room; else its own lines break, and the groups in it are
 * looked at by themselves.
 */
export type Layout =
  | string
  | readonly Layout[]
  | { readonly kind: 'line'; readonly flat: string }
  | { readonly kind: 'group' | 'indent'; readonly of: Layout }
  | { readonly kind: 'fill'; readonly items: readonly Layout[]; readonly isBegun: boolean };

/** A space, or where a group breaks, a new line. */
export const line: Layout = { kind: 'line', flat: ' ' };
/** Nothing, or where a group breaks, a new line. */
export const softLine: Layout = { kind: 'line', flat: '' };

export const group = (of: Layout): Layout => ({ kind: 'group', of });
/** Its new lines start two further to the right. */
export const indent = (of: Layout): Layout => ({ kind: 'indent', of });
/** Items with commas between them, on each line as many as it holds. */
export const fill = (items: readonly Layout[]): Layout => ({ kind: 'fill', items, isBegun: false });

export function between(parts: readonly Layout[], separator: Layout): Layout {
  return parts.flatMap((part, index) => (index === 0 ? [part] : [separator, part]));
}

/** On one line, whatever its length. */
export function flat(layout: Layout): string {
  if (typeof layout === 'string') return layout;
  if (isSequence(layout)) return layout.map(flat).join('');
  if (layout.kind === 'line') return layout.flat;
  return layout.kind === 'fill' ? layout.items.map(flat).join(', ') : flat(layout.of);
}

/** @param width characters of a line; only what cannot be broken is longer */
export function laidOut(layout: Layout, width: number): string {
  return new Writer(width).write(layout);
}

interface Piece {
  readonly layout: Layout;
  readonly indent: number;
  readonly isBroken: boolean;
}

/** Writes from left to right; what is still to be written is a stack. */
class Writer {
  readonly #width: number;
  readonly #pieces: Piece[] = [];
  #text = '';
  #column = 0;

  constructor(width: number) {
    this.#width = width;
  }

  write(whole: Layout): string {
    this.#pieces.push({ layout: whole, indent: 0, isBroken: true });
    for (let piece = this.#pieces.pop(); piece; piece = this.#pieces.pop()) this.#piece(piece);
    return this.#text;
  }

  #piece(piece: Piece): void {
    const { layout } = piece;
    if (typeof layout === 'string') return this.#put(layout);
    if (isSequence(layout)) {
      for (const part of layout.toReversed()) this.#pieces.push({ ...piece, layout: part });
      return;
    }
    switch (layout.kind) {
      case 'line':
        return piece.isBroken ? this.#newLine(piece.indent) : this.#put(layout.flat);
      case 'indent':
        this.#pieces.push({ ...piece, layout: layout.of, indent: piece.indent + 2 });
        return;
      case 'group': {
        const whole = { ...piece, layout: layout.of, isBroken: false };
        this.#pieces.push(this.#fits(whole, this.#pieces) ? whole : { ...whole, isBroken: true });
        return;
      }
      case 'fill':
        return this.#fill(piece, layout.items, layout.isBegun);
    }
  }

  #fill(piece: Piece, [first, ...rest]: readonly Layout[], isBegun: boolean): void {
    if (first === undefined) return;
    const isLast = rest.length === 0;
    if (isBegun) {
      const next = { ...piece, layout: [' ', first, isLast ? '' : ','] };
      this.#put(',');
      if (this.#fits(next, isLast ? this.#pieces : [])) this.#put(' ');
      else this.#newLine(piece.indent);
    }
    this.#pieces.push({ ...piece, layout: { kind: 'fill', items: rest, isBegun: true } }, { ...piece, layout: first });
  }

  #put(text: string): void {
    this.#text += text;
    this.#column += text.length;
  }

  #newLine(indent: number): void {
    this.#text += `\n${' '.repeat(indent)}`;
    this.#column = indent;
  }

  /** Whether a piece on one line, and what follows it up to where that may break, has room. */
  #fits(piece: Piece, following: readonly Piece[]): boolean {
    let room = this.#width - this.#column;
    let after = following.length;
    const pieces = [piece];
    while (room >= 0) {
      const next = pieces.pop() ?? following[(after -= 1)];
      if (!next) return true;
      const { layout } = next;
      if (typeof layout === 'string') room -= layout.length;
      else if (isSequence(layout)) for (const part of layout.toReversed()) pieces.push({ ...next, layout: part });
      else if (layout.kind === 'line') {
        if (next.isBroken) return true;
        room -= layout.flat.length;
      } else if (layout.kind === 'fill') {
        const commas = between(layout.items, ', ');
        pieces.push({ ...next, layout: layout.isBegun && layout.items.length > 0 ? [', ', commas] : commas });
      } else pieces.push({ ...next, layout: layout.of, isBroken: next.isBroken && layout.kind === 'indent' });
    }
    return false;
  }
}

function isSequence(layout: Layout): layout is readonly Layout[] {
  return Array.isArray(layout);
}
