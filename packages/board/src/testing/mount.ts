import type { Question } from '@weir/query';
import type { Answer } from '@weir/query';
import { define, load } from '../define.js';
import type { WeirWidget } from '../elements/widget/widget.js';
import { lazyElements } from '../widgets/lazy-elements.js';
import type { LazyElement } from '../widgets/lazy-elements.js';
import type { WeirBoard } from '../elements/board/board.js';
import { AS_OF, exampleAnswer, exampleDocument } from './example.js';
import { FakeAdapter } from './fake-adapter.js';

type Elements = Pick<
  HTMLElementTagNameMap,
  'weir-board' | 'weir-funnel' | 'weir-kpi' | 'weir-metric-tree' | 'weir-trend' | LazyElement
>;

/** The widgets that can be mounted alone. */
export type MountedWidget = Exclude<
  keyof Elements,
  'weir-board' | 'weir-drill-panel' | 'weir-filters' | 'weir-metric-tree' | 'weir-present'
>;

const mounted = new Set<HTMLElement>();

/** An element about the example document in a box of so many px; `unmountAll` takes it away. */
export async function mount<Name extends keyof Elements>(
  name: Name,
  properties: Partial<Elements[Name]> & { width?: number } = {},
  respond: (question: Question) => Answer = exampleAnswer,
): Promise<Elements[Name] & { adapter: FakeAdapter }> {
  define();
  if (isLazy(name)) await load(name);
  const { width = 900, ...own } = properties;
  const box = document.createElement('div');
  box.style.width = `${width}px`;
  document.body.append(box);
  mounted.add(box);
  const element = document.createElement(name) as Elements[Name] & (WeirWidget | WeirBoard);
  Object.assign(element, { document: exampleDocument, asOf: AS_OF, adapter: new FakeAdapter(respond) });
  if (name !== 'weir-board') Object.assign(element, { view: { period: 'this-year', compare: 'prior-year' } });
  Object.assign(element, own);
  box.append(element);
  if ('ready' in element && (!(element.adapter instanceof FakeAdapter) || element.adapter.automatic))
    await element.ready;
  else await nextFrame();
  return element as Elements[Name] & { adapter: FakeAdapter };
}

function isLazy(name: string): name is LazyElement {
  return Object.hasOwn(lazyElements, name);
}

export function unmountAll(): void {
  for (const box of mounted) box.remove();
  mounted.clear();
}

/** Text as it is shown, blanks put together; what only assistive technology gets is in it too. */
export function textOf(root: Element | ShadowRoot | null | undefined): string {
  return (root?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
}

export function find<Found extends Element = HTMLElement>(host: Element, selector: string): Found {
  const found = host.shadowRoot?.querySelector<Found>(selector);
  if (!found) throw new Error(`<${host.localName}> has no ${selector}`);
  return found;
}

export function findAll<Found extends Element = HTMLElement>(host: Element, selector: string): Found[] {
  return [...(host.shadowRoot?.querySelectorAll<Found>(selector) ?? [])];
}

export function nextFrame(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));
}
