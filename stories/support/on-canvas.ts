import { whenReady } from './states.js';

/** The drawing of the first funnel editor of a story. */
function drawingIn(canvas: HTMLElement): HTMLElement | undefined {
  const search = (root: ParentNode): HTMLElement | undefined => {
    for (const element of root.querySelectorAll<HTMLElement>('*')) {
      if (element.matches('.react-flow')) return element;
      const found = element.shadowRoot && search(element.shadowRoot);
      if (found) return found;
    }
    return undefined;
  };
  return search(canvas);
}

/** Presses a key with Ctrl on the drawing. */
export function press(canvas: HTMLElement, key: string): void {
  const drawing = drawingIn(canvas);
  if (!drawing) throw new Error('The story has no drawing.');
  drawing.dispatchEvent(
    new KeyboardEvent('keydown', { key, ctrlKey: true, bubbles: true, composed: true, cancelable: true }),
  );
}

export async function selectAll(canvas: HTMLElement): Promise<void> {
  await whenReady(canvas, 'weir-funnel-editor');
  press(canvas, 'a');
}
