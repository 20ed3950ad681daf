import { sendKeys, sendMouse } from '@web/test-runner-commands';
import type { Theme } from '@weir/ui';
import type { DocumentStore } from '@weir/query';
import type { WeirDocument } from '@weir/schema';
import { define } from './define.js';
import { exampleDocument } from './editor/example.fixture.js';
import { FakeAdapter } from './live/fake-adapter.fixture.js';
import type { Permissions } from './element/permissions.js';
import type { WeirFormulaEditor } from './formula/weir-formula-editor.js';
import type { WeirBoardEditor } from './weir-board-editor.js';
import type { WeirDesigner } from './weir-designer.js';
import type { WeirFunnelEditor } from './weir-funnel-editor.js';
import type { WeirMetricEditor } from './weir-metric-editor.js';

interface Names {
  'weir-board-editor': WeirBoardEditor;
  'weir-designer': WeirDesigner;
  'weir-funnel-editor': WeirFunnelEditor;
  'weir-metric-editor': WeirMetricEditor;
}

interface MountOptions {
  readonly width?: number;
  readonly height?: number;
  readonly document?: WeirDocument;
  readonly adapter?: FakeAdapter | null;
  readonly store?: DocumentStore;
  readonly recovery?: DocumentStore;
  readonly published?: WeirDocument;
  readonly permissions?: Permissions;
  readonly review?: boolean;
  readonly locale?: string;
  readonly theme?: Theme;
  readonly readOnly?: boolean;
  /** Of the designer. */
  readonly page?: WeirDesigner['page'];
  /** Of the designer and the funnel editor. */
  readonly funnelView?: WeirDesigner['funnelView'];
  /** Of the metric editor. */
  readonly metric?: string;
  readonly asOf?: string;
  /** In a closed shadow root inside another one. */
  readonly nested?: boolean;
  readonly dir?: string;
}

const places: HTMLElement[] = [];

/** Puts an element on the page and waits until it is drawn with its figures. */
export async function mount<Name extends keyof Names>(name: Name, options: MountOptions = {}): Promise<Names[Name]> {
  define();
  const { width = 1200, height = 700, document: shown = exampleDocument, nested = false, dir, ...rest } = options;
  const place = document.createElement('div');
  place.style.width = `${width}px`;
  place.style.height = `${height}px`;
  if (dir) place.dir = dir;
  const element = document.createElement(name) as Names[Name];
  element.style.height = '100%';
  const { adapter = new FakeAdapter(), ...others } = rest;
  Object.assign(element, others, { document: shown }, adapter && { adapter });
  if (nested) {
    const outer = document.createElement('div');
    const middle = document.createElement('div');
    for (const box of [outer, middle]) box.style.height = '100%';
    place.append(outer);
    outer.attachShadow({ mode: 'closed' }).append(middle);
    middle.attachShadow({ mode: 'closed' }).append(element);
  } else place.append(element);
  document.body.append(place);
  places.push(place);
  await element.ready;
  await settled(element);
  return element;
}

export async function unmountAll(): Promise<void> {
  for (const place of places.splice(0)) place.remove();
  await drawn();
}

/** Nothing on the canvas moves any more: it was fitted into view. */
export async function settled(root: Element): Promise<void> {
  await drawn();
  let before = '';
  for (let still = 0, frames = 0; still < 4 && frames < 200; frames++) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
    const now = findAll(root, '.react-flow__node')
      .map((node) => middleOf(node).join())
      .join(' ');
    still = now === before ? still + 1 : 0;
    before = now;
  }
}

/** Nothing within moves any more: a popup was put in its place. */
export async function still(root: Element): Promise<void> {
  const placesOf = () =>
    findAll(root, '*')
      .map((part) => middleOf(part).join())
      .join(' ');
  for (let before = '', now = placesOf(); before !== now;) {
    await drawn();
    before = now;
    now = placesOf();
  }
}

/** React and the frame after it are done. */
export async function drawn(ms = 120): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, ms));
}

/** Through any number of open shadow roots, in the order of the page. */
export function findAll<Found extends Element = HTMLElement>(root: Element, selector: string): Found[] {
  const found: Found[] = [];
  const visit = (parent: ParentNode): void => {
    for (const element of parent.querySelectorAll('*')) {
      if (element.matches(selector)) found.push(element as Found);
      if (element.shadowRoot) visit(element.shadowRoot);
    }
  };
  if (root.shadowRoot) visit(root.shadowRoot);
  visit(root);
  return found;
}

export function find<Found extends Element = HTMLElement>(root: Element, selector: string): Found {
  const [found] = findAll<Found>(root, selector);
  if (!found) throw new Error(`There is no ${selector}.`);
  return found;
}

export function textOf(element: Element): string {
  return (element.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
}

export const stageOn = (root: Element, id: string): HTMLElement => find(root, `.react-flow__node[data-id="${id}"]`);
export const edgeOn = (root: Element, key: string): SVGElement => find(root, `.react-flow__edge[data-id="${key}"]`);

type Position = [x: number, y: number];

export function middleOf(element: Element): Position {
  const { x, y, width, height } = element.getBoundingClientRect();
  return [Math.round(x + width / 2), Math.round(y + height / 2)];
}

/** A press, several moves and a release. */
export async function drag(from: Position, to: Position): Promise<void> {
  await sendMouse({ type: 'move', position: [Math.round(from[0]), Math.round(from[1])] });
  await sendMouse({ type: 'down' });
  for (const share of [0.1, 0.4, 0.8, 1]) {
    const position: Position = [
      Math.round(from[0] + (to[0] - from[0]) * share),
      Math.round(from[1] + (to[1] - from[1]) * share),
    ];
    await sendMouse({ type: 'move', position });
  }
  await sendMouse({ type: 'up' });
  await drawn();
}

/** Waits until nothing moves before and after. */
export async function click(element: Element): Promise<void> {
  const root = outermost(element);
  // The mouse only reaches what is in sight.
  element.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  await sendMouse({ type: 'click', position: middleOf(element) });
  await settled(root);
}

function outermost(element: Element): Element {
  const root = element.getRootNode();
  return root instanceof ShadowRoot && root.mode === 'open' ? outermost(root.host) : element;
}

/** The ids and titles of what a document's first funnel has. */
export function stagesOf(document: WeirDocument | undefined): string[] {
  return document?.funnels?.[0]?.stages.filter(({ archived }) => !archived).map(({ id }) => id) ?? [];
}

export function waysOf(document: WeirDocument | undefined): string[] {
  return (document?.funnels?.[0]?.transitions ?? []).map(
    ({ from, to, kind }) => `${from} ${kind} ${typeof to === 'string' ? to : to.stage}`,
  );
}

/** Puts the focus into the formula of a metric, on all of its text. */
export async function selectFormula(root: Element): Promise<void> {
  const formula = find<WeirFormulaEditor>(root, '.formula');
  await formula.updateComplete;
  formula.focus();
  await sendKeys({ press: 'Control+a' });
}
