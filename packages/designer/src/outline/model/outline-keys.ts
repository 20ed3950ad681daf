import type { KeyPress } from '../../actions/index.js';
import { isLetter } from './tree-keys.js';

const MIRRORED: Readonly<Record<string, string>> = { ArrowLeft: 'ArrowRight', ArrowRight: 'ArrowLeft' };

/** In the outline letters find a line by its name, so none of them does anything else. */
export function findsLine(press: KeyPress): boolean {
  return isLetter(press) && /\p{L}/u.test(press.key);
}

/** Inwards is to the right where one reads to the right, else to the left. */
export function mirrored({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyPress): KeyPress {
  return { key: MIRRORED[key] ?? key, ctrlKey, metaKey, altKey, shiftKey };
}

/** The keys of an action as they are in the outline: "Alt+Shift+ArrowRight", but not "F". */
export function outlineKeys(isRightToLeft: boolean): (keys: readonly string[]) => readonly string[] {
  const side = (key: string) => key.replace(/Arrow(?:Left|Right)$/, (arrow) => MIRRORED[arrow] ?? arrow);
  return (keys) => keys.filter((key) => !/^\p{L}$/u.test(key)).map((key) => (isRightToLeft ? side(key) : key));
}
