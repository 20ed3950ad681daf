import { define } from '../../../../packages/designer/src/define.js';
import { drawingOf } from '../drawing.js';
import { drag, msOf } from './frames.js';
import type { Drawing } from './page.js';

/** The funnel editor, as a host embeds it. */
export async function drawWeir(place: HTMLElement, count: number): Promise<Drawing> {
  define();
  const editor = document.createElement('weir-funnel-editor');
  editor.style.height = '100%';
  const firstMs = await msOf(async () => {
    editor.document = drawingOf(count);
    place.append(editor);
    await editor.ready;
  });
  const within = (root: ParentNode, selector: string): Element | undefined => {
    for (const element of root.querySelectorAll('*')) {
      if (element.matches(selector)) return element;
      const found = element.shadowRoot && within(element.shadowRoot, selector);
      if (found) return found;
    }
    return undefined;
  };
  const nodeOf = (stage: string) => {
    const node = editor.shadowRoot && within(editor.shadowRoot, `.react-flow__node[data-id="${stage}"]`);
    if (!node) throw new Error(`${stage} is not drawn.`);
    return node;
  };
  const press = { key: 'z', ctrlKey: true, bubbles: true, composed: true, cancelable: true };
  return {
    firstMs,
    drag: (stage, steps) => drag(nodeOf(stage), steps),
    undo: (stage) => msOf(() => nodeOf(stage).dispatchEvent(new KeyboardEvent('keydown', press))),
    placeOf: (stage) => JSON.stringify(editor.document?.funnels?.[0]?.stages.find(({ id }) => id === stage)?.position),
  };
}
