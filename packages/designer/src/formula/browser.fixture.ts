import { sendKeys } from '@web/test-runner-commands';
import { define } from '../define.js';
import { salesDocument } from './formula.fixture.js';
import type { WeirFormulaEditor } from './weir-formula-editor.js';

type Options = Partial<
  Pick<
    WeirFormulaEditor,
    | 'value'
    | 'text'
    | 'adapter'
    | 'context'
    | 'document'
    | 'datasetId'
    | 'metric'
    | 'expects'
    | 'problems'
    | 'pointer'
    | 'label'
    | 'placeholder'
    | 'large'
    | 'readOnly'
    | 'disabled'
    | 'required'
    | 'locale'
    | 'theme'
  >
>;

interface Around {
  readonly width?: number;
  /** In a closed shadow root inside another one. */
  readonly isNested?: boolean;
  /** Put into this. */
  readonly into?: HTMLElement;
}

const places: HTMLElement[] = [];

/** Puts an editor onto the page and waits until it is drawn. */
export async function mountEditor(options: Options = {}, around: Around = {}): Promise<WeirFormulaEditor> {
  define();
  const { width = 700, isNested = false, into } = around;
  const place = document.createElement('div');
  place.style.width = `${width}px`;
  // Room for what is shown above the text.
  place.style.margin = '120px 8px 320px';
  const element = document.createElement('weir-formula-editor');
  Object.assign(element, { document: salesDocument, label: 'Formula' }, options);
  if (isNested) {
    const outer = document.createElement('div');
    const middle = document.createElement('div');
    place.append(outer);
    outer.attachShadow({ mode: 'closed' }).append(middle);
    middle.attachShadow({ mode: 'closed' }).append(element);
  } else place.append(element);
  (into ?? document.body).append(place);
  places.push(place);
  await element.updateComplete;
  await drawn();
  return element;
}

export async function unmountEditors(): Promise<void> {
  for (const place of places.splice(0)) place.remove();
  await drawn();
}

/** The frame after the next is drawn. */
export async function drawn(): Promise<void> {
  for (let frame = 0; frame < 2; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
}

/** Typing has paused, and the value has followed. */
export async function paused(element: WeirFormulaEditor): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 480));
  await element.updateComplete;
  await drawn();
}

export function part<Found extends HTMLElement>(element: WeirFormulaEditor, selector: string): Found {
  const found = element.shadowRoot?.querySelector<Found>(selector);
  if (!found) throw new Error(`There is no ${selector}.`);
  return found;
}

export const has = (element: WeirFormulaEditor, selector: string): boolean =>
  element.shadowRoot?.querySelector(selector) != null;

export const boxOf = (element: WeirFormulaEditor): HTMLElement => part(element, '.cm-content');

export function textIn(node: Element | null | undefined): string {
  return (node?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
}

/** Puts the caret at the end of the text and types. */
export async function type(element: WeirFormulaEditor, text: string): Promise<void> {
  element.focus();
  await sendKeys({ type: text });
  await drawn();
}

export async function press(...keys: string[]): Promise<void> {
  for (const key of keys) await sendKeys({ press: key });
  await drawn();
}

/** Names in the list, the chosen one in brackets. */
export function listed(element: WeirFormulaEditor): string[] {
  const options = element.shadowRoot?.querySelectorAll('[role="option"]') ?? [];
  return [...options].map((option) => {
    const name = textIn(option.querySelector('.name'));
    return option.getAttribute('aria-selected') === 'true' ? `[${name}]` : name;
  });
}

/** What is underlined. */
export function underlined(element: WeirFormulaEditor): string[] {
  return [...(element.shadowRoot?.querySelectorAll('.cm-lintRange') ?? [])].map((mark) => mark.textContent ?? '');
}

/** Counts events of an element. */
export function listen(element: Element, ...types: string[]): string[] {
  const heard: string[] = [];
  for (const each of types) element.addEventListener(each, () => heard.push(each));
  return heard;
}
