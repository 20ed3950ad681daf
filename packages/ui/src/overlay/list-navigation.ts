/**
 * Where a key moves to in a list of `count`; undefined for a key that does not move in it. The ends meet.
 * @param current -1 when nothing is active
 */
export function moveInList(key: string, current: number, count: number): number | undefined {
  if (count === 0) return undefined;
  switch (key) {
    case 'ArrowDown':
      return current < 0 ? 0 : (current + 1) % count;
    case 'ArrowUp':
      return current < 0 ? count - 1 : (current - 1 + count) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}

/** The same for a row, where the arrows follow the direction of the text. */
export function moveInRow(key: string, current: number, count: number, rightToLeft: boolean): number | undefined {
  const [back, forth] = rightToLeft ? ['ArrowRight', 'ArrowLeft'] : ['ArrowLeft', 'ArrowRight'];
  if (key === forth) return moveInList('ArrowDown', current, count);
  if (key === back) return moveInList('ArrowUp', current, count);
  return key === 'Home' || key === 'End' ? moveInList(key, current, count) : undefined;
}

const TYPEAHEAD_MS = 600;

/** Finds entries by the letters that are typed one after the other. */
export class Typeahead {
  #typed = '';
  #lastMs = -Infinity;

  /**
   * @returns the next entry that begins with what was typed; the same letter again goes through the entries that begin with it
   * @param nowMs of the key press
   */
  find(letter: string, labels: readonly string[], current: number, nowMs: number): number | undefined {
    this.#typed = nowMs - this.#lastMs > TYPEAHEAD_MS ? letter : this.#typed + letter;
    this.#lastMs = nowMs;
    const isRepeated = [...this.#typed].every((typed) => typed === letter);
    const prefix = (isRepeated ? letter : this.#typed).toLocaleLowerCase();
    const first = isRepeated ? current + 1 : Math.max(current, 0);
    const order = labels.map((_label, place) => (first + place) % labels.length);
    return order.find((place) => labels[place]?.toLocaleLowerCase().startsWith(prefix));
  }
}
