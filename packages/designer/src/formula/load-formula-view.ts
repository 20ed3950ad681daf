import { DocumentServices } from './document-services.js';
import type * as formulaView from './view/formula-view.js';

export type FormulaViewModule = typeof formulaView;

let loaded: FormulaViewModule | null = null;
let isPrepared = false;

/** The text box, where it is there already: an editor can then show it in its first drawing. */
export const loadedFormulaView = (): FormulaViewModule | null => loaded;

/** The text box, which is loaded when an editor is shown, or before. */
export async function loadFormulaView(): Promise<FormulaViewModule> {
  loaded ??= await import('./view/formula-view.js');
  return loaded;
}

/**
 * Loads the text box of `<weir-formula-editor>` while nothing else is to be done, and rehearses, so that the first editor is there at once.
 * `<weir-designer>` does so; a page that shows formula or metric editors by themselves may call it when it is loaded, as often as it likes.
 */
export function prepareFormulaEditor(): void {
  if (isPrepared) return;
  isPrepared = true;
  whenIdle(async () => {
    const module = await loadFormulaView();
    whenIdle(() => rehearse(module));
  });
}

/** Opens a text box that nobody sees: what a browser does once, such as compiling, takes longer than all the rest of an opening. */
function rehearse({ FormulaView }: FormulaViewModule): void {
  const root = document.createElement('div').attachShadow({ mode: 'open' });
  const parent = root.appendChild(document.createElement('div'));
  const layer = root.appendChild(document.createElement('div'));
  const nothing = () => undefined;
  const intents = { typed: nothing, moved: nothing, entered: nothing, format: () => false, mend: () => false };
  const settings = { isReadOnly: false, isDisabled: false, isLarge: true, placeholder: '', attributes: {} };
  const text = 'count(deals where stage = "won") / 2';
  const view = new FormulaView({ parent, root, layer }, new DocumentServices(nothing), intents, settings, text);
  view.help();
  view.destroy();
}

function whenIdle(act: () => unknown): void {
  const run = () =>
    void Promise.resolve()
      .then(act)
      .catch(() => undefined);
  // Safari has no idle callbacks yet.
  if (typeof requestIdleCallback === 'function') requestIdleCallback(run, { timeout: 5000 });
  else setTimeout(run, 500);
}
