import { fixture, html, waitUntil } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { parseFormula } from '@weir/formula/text';
import type { Formula, WeirDocument } from '@weir/schema';
import { b2bExample } from '@weir/templates';
import type { WeirCombobox } from '@weir/ui';
import { find, findAll, middleOf, textOf } from '../browser.fixture.js';
import { define } from '../define.js';
import type { FormulaBlocks } from './formula-blocks.js';

define();

export const document: WeirDocument = {
  ...b2bExample(),
  parameters: [{ id: 'quota', title: 'Quota', type: 'number', unit: 'CNY', default: 1_000_000 }],
};
const names = { isParameter: (name: string) => name === 'quota' };
export const formula = (text: string): Formula => {
  const { formula: read, diagnostics } = parseFormula(text, names);
  if (diagnostics.length > 0) throw new Error(`${text}: ${diagnostics[0]?.message}`);
  return read ?? null;
};

type Options = Partial<Pick<FormulaBlocks, 'value' | 'locale' | 'readOnly' | 'theme' | 'document' | 'metric'>> & {
  readonly width?: number;
};

export async function mount({ width = 480, ...options }: Options = {}) {
  const place = await fixture<HTMLElement>(html`<div></div>`);
  place.style.width = `${width}px`;
  const blocks = window.document.createElement('weir-formula-blocks');
  Object.assign(blocks, { document, ...options });
  const events: string[] = [];
  for (const type of ['input', 'change', 'unfinished']) {
    blocks.addEventListener(type, (event) => {
      if (event.target === blocks) events.push(type);
    });
  }
  place.append(blocks);
  await blocks.updateComplete;
  return { blocks, events, place };
}

export const block = (blocks: FormulaBlocks, index = 0): HTMLElement => {
  const found = blocks.shadowRoot?.querySelectorAll<HTMLElement>('.block')[index];
  if (!found) throw new Error(`no block ${index}`);
  return found;
};
export const control = <E extends Element = HTMLElement>(within: Element, name: string): E =>
  find<E>(within, `[data-control="${name}"]`);
export const heads = (blocks: FormulaBlocks) =>
  [...(blocks.shadowRoot?.querySelectorAll('.head') ?? [])].map((head) => textOf(head));
export const hints = (blocks: FormulaBlocks) =>
  [...(blocks.shadowRoot?.querySelectorAll('.hint') ?? [])].map((hint) => textOf(hint));

export async function press(element: Element) {
  element.scrollIntoView({ block: 'nearest' });
  await sendMouse({ type: 'click', position: middleOf(element) });
}

export async function choose(combobox: Element, text: string) {
  await press(combobox);
  await waitUntil(() => (combobox as WeirCombobox).open, `not open for ${text}`);
  await sendKeys({ type: text });
  await waitUntil(() => combobox.shadowRoot?.querySelector('[role=option]'), `no ${text}`);
  await sendKeys({ press: 'Enter' });
}

export async function chooseInMenu(trigger: Element, label: string) {
  await press(trigger);
  const menu = trigger.closest('weir-menu');
  await waitUntil(() => menu?.shadowRoot?.querySelector('.popup:popover-open'));
  const item = findAll(menu ?? trigger, '.item').find((each) => textOf(each).startsWith(label));
  if (!item) throw new Error(`no ${label}`);
  await press(item);
}

export function select(element: HTMLSelectElement, value: string) {
  element.value = value;
  element.dispatchEvent(new Event('change', { bubbles: true }));
}
