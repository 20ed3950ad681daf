export type FormulaViewModule = typeof import('./view/formula-view.js');

let loaded: FormulaViewModule | null = null;

/** The text box, where it is there already: an editor can then show it in its first drawing. */
export const loadedFormulaView = (): FormulaViewModule | null => loaded;

/** The text box, which is loaded when an editor is shown, or before. */
export async function loadFormulaView(): Promise<FormulaViewModule> {
  loaded ??= await import('./view/formula-view.js');
  return loaded;
}

/** Loads the text box while nothing else is to be done, so that the first editor is there at once. */
export function prepareFormulaView(): void {
  const load = () => void loadFormulaView().catch(() => undefined);
  // Safari has no idle callbacks yet.
  if (typeof requestIdleCallback === 'function') requestIdleCallback(load, { timeout: 5000 });
  else setTimeout(load, 500);
}
