const TEXT_INPUTS = new Set([
  'date',
  'datetime-local',
  'email',
  'month',
  'number',
  'password',
  'search',
  'tel',
  'text',
  'time',
  'url',
  'week',
]);

/** With Ctrl or Cmd these edit a text; any other combination is a command of somebody. */
const EDITING_KEYS = new Set([
  'a',
  'c',
  'v',
  'x',
  'y',
  'z',
  'arrowleft',
  'arrowright',
  'arrowup',
  'arrowdown',
  'backspace',
  'delete',
  'home',
  'end',
]);

/** These leave a field rather than write into it. */
const LEAVING_KEY = /^(Escape|Tab|F\d+)$/;

type KeyPress = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'isComposing'>;

/** Whether a key, pressed in a field, writes or edits there. */
export function isTyping({ key, ctrlKey, metaKey, isComposing }: KeyPress): boolean {
  if (isComposing) return true;
  if (LEAVING_KEY.test(key)) return false;
  return ctrlKey || metaKey ? EDITING_KEYS.has(key.toLowerCase()) : true;
}

/** Whether a person writes into it: a text field, a select (which is chosen from by typing), or an editable region. */
export function isTextField(target: EventTarget | undefined): boolean {
  if (target instanceof HTMLInputElement) return TEXT_INPUTS.has(target.type);
  return (
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement ||
    (target instanceof HTMLElement && target.isContentEditable)
  );
}
