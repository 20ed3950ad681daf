import { sendKeys } from '@web/test-runner-commands';
import type { WeirDocument } from '@weir/schema';
import { drawn, findAll, textOf } from './browser.fixture.js';
import { exampleDocument } from './editor/example.fixture.js';
import type { WeirFormulaEditor } from './formula/weir-formula-editor.js';
import type { WeirDesigner } from './weir-designer.js';

export const isUntouched = ({ document }: WeirDesigner): boolean =>
  JSON.stringify(document) === JSON.stringify(exampleDocument);

export async function press(...keys: readonly string[]): Promise<void> {
  for (const key of keys) await sendKeys({ press: key });
  await drawn();
}

/** The first whose text starts so. */
export function itemOf(root: Element, selector: string, text: string): HTMLElement {
  const found = findAll(root, selector).find((element) => textOf(element).startsWith(text));
  if (!found) throw new Error(`There is no ${selector} "${text}".`);
  return found;
}

/** Types in place of all that a formula's text holds. */
export async function retype(formula: WeirFormulaEditor, text: string): Promise<void> {
  await formula.updateComplete;
  formula.focus();
  await press('Control+a');
  await sendKeys({ type: text });
}

/** A document whose second rule names a field that is not there. */
export function mistakenDocument(): WeirDocument {
  const document = structuredClone(exampleDocument);
  const signal = document.funnels?.[0]?.stages[3]?.enters?.[0];
  if (signal) signal.when = { '==': [{ var: 'to_stag' }, 'proposal'] };
  return document;
}
