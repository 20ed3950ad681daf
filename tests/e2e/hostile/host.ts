import { rowsAdapter } from '@weir/adapters';
import { define as defineBoard } from '@weir/board/define.js';
import { define as defineDesigner } from '@weir/designer/define.js';
import { b2bExample } from '@weir/templates';
import { exampleData } from '@weir/templates/example';
import type { WeirDocument } from '@weir/schema';

/** Keys that reach the host’s own hotkeys: what nobody took before. */
const hotkeys: string[] = [];
document.addEventListener('keydown', (event) => {
  const [target] = event.composedPath();
  const isField = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
  if (!isField && !event.defaultPrevented) hotkeys.push(event.key);
});

defineBoard();
defineDesigner();

const asOf = '2025-09-18';
const { datasets } = exampleData({ asOf, deals: 400 });
const weirDocument: WeirDocument = b2bExample();
const place = document.querySelector('#place')!;

type Name = 'weir-board' | 'weir-designer' | 'weir-formula-editor' | 'weir-condition-editor' | 'weir-formula-blocks';

interface Mounted {
  readonly outer: HTMLElement;
  /** The innermost, closed shadow root. */
  readonly inner: ShadowRoot;
  readonly element: HTMLElement & { ready?: Promise<unknown> };
  dispose(): void;
}

/** Puts an element into a closed shadow root inside another closed shadow root. */
function mount(name: Name, locale: string): Mounted {
  const outer = document.createElement('div');
  const middle = outer.attachShadow({ mode: 'closed' }).appendChild(document.createElement('div'));
  const inner = middle.attachShadow({ mode: 'closed' });
  const worker = () => new Worker(new URL('@weir/engine/worker.js', import.meta.url), { type: 'module' });
  const adapter = rowsAdapter({ datasets, worker });
  const about = name === 'weir-condition-editor' ? { datasetId: 'deals' } : {};
  const given = { document: weirDocument, adapter, locale, asOf, ...about };
  const element = Object.assign(document.createElement(name), given);
  inner.append(element);
  place.append(outer);
  const dispose = () => {
    outer.remove();
    adapter.dispose?.();
  };
  return { outer, inner, element, dispose };
}

const mounted: Mounted[] = [];

const host = {
  hotkeys,
  mounted,
  async show(name: Name, locale: string): Promise<number> {
    const made = mount(name, locale);
    mounted.push(made);
    await made.element.ready;
    return mounted.length - 1;
  },
  /** Mounts and unmounts boards; some are removed before they are drawn, some after. */
  async churn(times: number): Promise<void> {
    for (let round = 0; round < times; round += 1) {
      const made = mount(round % 10 === 9 ? 'weir-designer' : 'weir-board', 'en');
      if (round % 2 === 0) await made.element.ready;
      made.dispose();
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  },
  clear(): void {
    for (const { dispose } of mounted.splice(0)) dispose();
  },
};

export type Host = typeof host;
(window as unknown as { host: Host }).host = host;
document.documentElement.dataset['ready'] = 'true';
