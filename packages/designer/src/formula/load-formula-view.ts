/** The text box, which is loaded when an editor is shown, or before. */
export const loadFormulaView = () => import('./view/formula-view.js');

/** Loads the text box while nothing else is to be done, so that the first editor is there at once. */
export function prepareFormulaView(): void {
  const load = () => void loadFormulaView().catch(() => undefined);
  // Safari has no idle callbacks yet.
  if (typeof requestIdleCallback === 'function') requestIdleCallback(load, { timeout: 5000 });
  else setTimeout(load, 500);
}
