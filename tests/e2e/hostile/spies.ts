/** Counts what is put on the page and taken from it again. Loaded before anything else. */
const listeners = new Map<string, number>();
let workers = 0;
let pageWide = 0;

const { addEventListener, removeEventListener } = EventTarget.prototype;
const seen = new WeakMap<object, Map<string, Set<unknown>>>();

function isPageWide(target: unknown): boolean {
  return (
    target === undefined ||
    target === null ||
    target === window ||
    target === document ||
    target === document.documentElement ||
    target === document.body
  );
}

function note(target: object, type: string, listener: unknown, change: 1 | -1): void {
  const key = isPageWide(target) ? window : target;
  let types = seen.get(key);
  if (!types) seen.set(key, (types = new Map()));
  let set = types.get(type);
  if (!set) types.set(type, (set = new Set()));
  if (change === 1 ? set.has(listener) : !set.has(listener)) return;
  if (change === 1) set.add(listener);
  else set.delete(listener);
  if (!isPageWide(target)) return;
  pageWide += change;
  listeners.set(type, (listeners.get(type) ?? 0) + change);
}

EventTarget.prototype.addEventListener = function (this: EventTarget, ...args: Parameters<typeof addEventListener>) {
  if (args[1]) note(this ?? window, args[0], args[1], 1);
  addEventListener.apply(this, args);
};
EventTarget.prototype.removeEventListener = function (
  this: EventTarget,
  ...args: Parameters<typeof removeEventListener>
) {
  if (args[1]) note(this ?? window, args[0], args[1], -1);
  removeEventListener.apply(this, args);
};

const OriginalWorker = window.Worker;
window.Worker = class extends OriginalWorker {
  constructor(...args: ConstructorParameters<typeof OriginalWorker>) {
    super(...args);
    workers += 1;
  }
  override terminate(): void {
    workers -= 1;
    super.terminate();
  }
};

export const spies = {
  /** Listeners on window, document, html and body, and workers that run. */
  counts: () => ({
    listeners: pageWide,
    workers,
    byType: Object.fromEntries([...listeners].filter(([, count]) => count !== 0)),
  }),
};
(window as unknown as { spies: typeof spies }).spies = spies;
