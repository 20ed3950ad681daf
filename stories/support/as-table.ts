import { whenReady } from './states.js';

/** A story's play: presses what shows the chart of an element as a table, whatever language its name is in. */
export function showAsTable(name: string) {
  return async ({ canvasElement }: { readonly canvasElement: HTMLElement }): Promise<void> => {
    await whenReady(canvasElement, name);
    const root = canvasElement.querySelector(name)?.shadowRoot;
    root?.querySelector<HTMLElement>('header button[aria-pressed]')?.click();
    await whenReady(canvasElement, name);
    if (!root?.querySelector('table')) throw new Error('There is no table.');
  };
}
