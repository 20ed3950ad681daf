import { fixture, html, waitUntil } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import type { DataAdapter } from '@weir/query';
import type { Formula, WeirDocument } from '@weir/schema';
import { b2bExample } from '@weir/templates';
import { parseFormula } from '@weir/formula/text';
import type { WeirCombobox } from '@weir/ui';
import { findAll, middleOf } from '../browser.fixture.js';
import { define } from '../define.js';
import type { WeirConditionEditor } from './weir-condition-editor.js';

define();

export const document: WeirDocument = {
  ...b2bExample(),
  parameters: [{ id: 'big', title: 'Big deal', type: 'number', unit: 'CNY', default: 100_000 }],
};

export const formula = (text: string): Formula => parseFormula(text, { dataset: 'deals' }).formula ?? null;

interface Options {
  readonly value?: Formula;
  readonly adapter?: Partial<DataAdapter>;
  readonly locale?: string;
  readonly width?: number;
  readonly document?: WeirDocument;
  readonly readOnly?: boolean;
  readonly disabled?: boolean;
  readonly theme?: 'light' | 'dark';
  readonly label?: string;
  readonly isInCell?: boolean;
}

export async function mount({ width = 640, ...options }: Options = {}) {
  const place = await fixture<HTMLElement>(html`<div></div>`);
  place.style.width = `${width}px`;
  const editor = window.document.createElement('weir-condition-editor');
  Object.assign(editor, { document, datasetId: 'deals', ...options });
  const events: string[] = [];
  for (const type of ['input', 'change']) {
    editor.addEventListener(type, (event) => {
      if (event.target === editor) events.push(type);
    });
  }
  place.append(editor);
  await editor.updateComplete;
  return { editor, events, place };
}

export const rows = (editor: WeirConditionEditor) => findAll(editor, '.block');
export const row = (editor: WeirConditionEditor, index: number) => {
  const found = rows(editor)[index];
  if (!found) throw new Error(`no row ${index}`);
  return found;
};
export const names = (editor: WeirConditionEditor) => rows(editor).map((each) => each.getAttribute('aria-label'));
export const control = <E extends Element = HTMLElement>(within: Element, name: string) => {
  const found = within.querySelector<E>(`[data-control="${name}"]`);
  if (!found) throw new Error(`no ${name}`);
  return found;
};
export const said = (editor: WeirConditionEditor) =>
  editor.shadowRoot?.querySelector('[role=status]:last-child')?.textContent?.trim();

/** Opens a list, types what is looked for, and takes the first that is found. */
export async function choose(combobox: HTMLElement, text: string) {
  await sendMouse({ type: 'click', position: middleOf(combobox) });
  await waitUntil(() => (combobox as WeirCombobox).open);
  await sendKeys({ type: text });
  await waitUntil(() => combobox.shadowRoot?.querySelector('[role=option]'), `no ${text}`);
  await sendKeys({ press: 'Enter' });
}

export async function select(element: HTMLSelectElement, value: string) {
  element.value = value;
  element.dispatchEvent(new Event('change', { bubbles: true }));
}

export async function press(element: Element) {
  element.scrollIntoView({ block: 'nearest' });
  await sendMouse({ type: 'click', position: middleOf(element) });
}

export async function dragTo(from: Element, x: number, y: number) {
  await sendMouse({ type: 'move', position: middleOf(from) });
  await sendMouse({ type: 'down' });
  const [startX, startY] = middleOf(from);
  for (const share of [0.2, 0.6, 1]) {
    const position: [number, number] = [
      Math.round(startX + (x - startX) * share),
      Math.round(startY + (y - startY) * share),
    ];
    await sendMouse({ type: 'move', position });
  }
}
