import { Typeahead, moveInList } from '@weir/ui';

/** Choices as they stand: in rows of so many, which are filled in the direction of the text. */
export interface ChoiceGrid {
  readonly count: number;
  readonly columns: number;
  readonly rightToLeft: boolean;
}

/**
 * Where a key moves to in choices that stand in rows and columns: sideways through all of them, of which the ends meet; up and down within a
 * column, as far as it goes. undefined for a key that does not move there.
 */
export function moveInGrid(
  key: string,
  current: number,
  { count, columns, rightToLeft }: ChoiceGrid,
): number | undefined {
  switch (key) {
    case 'ArrowUp':
      return current - columns >= 0 ? current - columns : current;
    case 'ArrowDown':
      return current + columns < count ? current + columns : current;
    case 'ArrowLeft':
    case 'ArrowRight':
      return moveInList((key === 'ArrowLeft') === rightToLeft ? 'ArrowDown' : 'ArrowUp', current, count);
    case 'Home':
    case 'End':
      return moveInList(key, current, count);
    default:
      return undefined;
  }
}

/** As long as letters are taken for one word. */
const TYPING_MS = 600;

/** The keys of a listbox whose options stand in rows and columns: arrows, Home, End, and letters that are typed. Focus moves, nothing is chosen. */
export class ChoiceKeys {
  readonly #typeahead = new Typeahead();
  #typedMs = -Infinity;

  /** To be bound to the `keydown` of the listbox. */
  readonly pressed = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const options = [...(event.currentTarget as HTMLElement).querySelectorAll<HTMLElement>('[role=option]')];
    const current = options.findIndex((option) => option.matches(':focus'));
    const first = options[0];
    if (!first || current < 0) return;
    // "Last 12": a blank among letters chooses nothing.
    const isAmong = event.timeStamp - this.#typedMs < TYPING_MS;
    const isLetter = event.key.length === 1 && (event.key !== ' ' || isAmong);
    if (isLetter) this.#typedMs = event.timeStamp;
    const next = isLetter
      ? this.#typeahead.find(event.key, options.map(nameOf), current, event.timeStamp)
      : moveInGrid(event.key, current, {
          count: options.length,
          columns: options.filter(({ offsetTop }) => offsetTop === first.offsetTop).length,
          rightToLeft: getComputedStyle(first).direction === 'rtl',
        });
    if (next === undefined && !isLetter) return;
    event.preventDefault();
    event.stopPropagation();
    if (next !== undefined) options[next]?.focus();
  };
}

function nameOf({ textContent }: HTMLElement): string {
  return textContent.trim();
}
