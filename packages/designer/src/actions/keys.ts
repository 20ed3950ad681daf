import type { Action, Subject } from './action.js';
import { actionsFor } from './registry.js';

export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/** The action that a key does with what is selected; undefined: none, or one that cannot be done right now. */
export function actionOfKey(press: KeyPress, subject: Subject, isReadOnly: boolean): Action | undefined {
  return actionsFor(subject, isReadOnly).find(
    ({ keys = [], isPossible }) => keys.some((key) => isPressed(key, press)) && isPossible?.(subject) !== false,
  );
}

/** Signs are typed with or without Shift, as the keyboard has it; with other keys Shift means something else. */
export function isPressed(keys: string, press: KeyPress): boolean {
  const { key, modifiers } = parted(keys);
  const isSign = key.length === 1 && key.toLowerCase() === key.toUpperCase();
  return (
    press.key.toLowerCase() === key.toLowerCase() &&
    (press.ctrlKey || press.metaKey) === modifiers.includes('Mod') &&
    press.altKey === modifiers.includes('Alt') &&
    (isSign || press.shiftKey === modifiers.includes('Shift'))
  );
}

const SHORT: Readonly<Record<string, string>> = {
  Mod: 'Ctrl',
  Enter: '↵',
  Delete: 'Del',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
};

/** As it stands at the end of a line of a menu: "Ctrl D". */
export function keyText(keys: string): string {
  const { key, modifiers } = parted(keys);
  return [...modifiers, key].map((part) => SHORT[part] ?? part).join(' ');
}

/** "Mod++" is the plus sign with Ctrl. */
function parted(keys: string): { key: string; modifiers: readonly string[] } {
  const [, modifiers = '', key = keys] = /^((?:(?:Mod|Alt|Shift)\+)*)(.+)$/.exec(keys) ?? [];
  return { key, modifiers: modifiers.split('+').filter(Boolean) };
}
