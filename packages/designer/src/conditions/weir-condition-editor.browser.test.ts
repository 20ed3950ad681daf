import { aTimeout, expect, fixture, html, waitUntil } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import type { DataAdapter } from '@weir/query';
import type { Formula, WeirDocument } from '@weir/schema';
import { b2bExample } from '@weir/templates';
import { parseFormula } from '@weir/formula/text';
import type { WeirCombobox, WeirSegmented } from '@weir/ui';
import { find, findAll, middleOf, textOf } from '../browser.fixture.js';
import { define } from '../define.js';
import type { WeirConditionEditor } from './weir-condition-editor.js';
import type { NumberField } from '../fields/number-field.js';
import type { WeirFormulaEditor } from '../formula/weir-formula-editor.js';

define();

const document: WeirDocument = {
  ...b2bExample(),
  parameters: [{ id: 'big', title: 'Big deal', type: 'number', unit: 'CNY', default: 100_000 }],
};

const formula = (text: string): Formula => parseFormula(text, { dataset: 'deals' }).formula ?? null;

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

async function mount({ width = 640, ...options }: Options = {}) {
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

const rows = (editor: WeirConditionEditor) => findAll(editor, '.block');
const row = (editor: WeirConditionEditor, index: number) => {
  const found = rows(editor)[index];
  if (!found) throw new Error(`no row ${index}`);
  return found;
};
const names = (editor: WeirConditionEditor) => rows(editor).map((each) => each.getAttribute('aria-label'));
const control = <E extends Element = HTMLElement>(within: Element, name: string) => {
  const found = within.querySelector<E>(`[data-control="${name}"]`);
  if (!found) throw new Error(`no ${name}`);
  return found;
};
const said = (editor: WeirConditionEditor) =>
  editor.shadowRoot?.querySelector('[role=status]:last-child')?.textContent?.trim();

/** Opens a list, types what is looked for, and takes the first that is found. */
async function choose(combobox: HTMLElement, text: string) {
  await sendMouse({ type: 'click', position: middleOf(combobox) });
  await waitUntil(() => (combobox as WeirCombobox).open);
  await sendKeys({ type: text });
  await waitUntil(() => combobox.shadowRoot?.querySelector('[role=option]'), `no ${text}`);
  await sendKeys({ press: 'Enter' });
}

async function select(element: HTMLSelectElement, value: string) {
  element.value = value;
  element.dispatchEvent(new Event('change', { bubbles: true }));
}

async function press(element: Element) {
  await sendMouse({ type: 'click', position: middleOf(element) });
}

async function dragTo(from: Element, x: number, y: number) {
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

describe('weir-condition-editor', () => {
  describe('by mouse', () => {
    it('makes a condition from nothing: field, comparison, value', async () => {
      const { editor, events } = await mount();
      expect(textOf(find(editor, '.every'))).to.equal('Every row');
      await press(find(editor, '[data-control="add-test"]'));
      await waitUntil(() => find<WeirCombobox>(editor, '[data-control=field]').open);
      expect([editor.value, editor.unfinished, editor.checkValidity()]).to.deep.equal([undefined, 1, false]);
      await sendKeys({ type: 'amount' });
      await sendKeys({ press: 'Enter' });
      await editor.updateComplete;
      expect(textOf(find(editor, '.hint.warning'))).to.equal('Choose a value; until then this condition is left out.');
      await select(control(row(editor, 0), 'operator'), 'at-least');
      await editor.updateComplete;
      await press(control(row(editor, 0), 'value-0'));
      await sendKeys({ type: '50000' });
      expect(editor.value).to.deep.equal(formula('amount >= 50000'));
      expect([editor.unfinished, editor.checkValidity()]).to.deep.equal([0, true]);
      expect(events.filter((type) => type === 'change')).to.deep.equal([]);
      await sendKeys({ press: 'Tab' });
      expect(events.at(-1)).to.equal('change');
      expect(names(editor)).to.deep.equal(['Amount is at least ¥50,000']);
    });

    it('joins several by a switch', async () => {
      const { editor } = await mount({ value: formula('stage = "won" and amount > 5') });
      const mode = find<WeirSegmented>(editor, 'weir-segmented');
      await press(findAll(mode, 'label')[1] ?? mode);
      expect(editor.value).to.deep.equal(formula('stage = "won" or amount > 5'));
      await press(findAll(mode, 'label')[2] ?? mode);
      expect(editor.value).to.deep.equal(formula('not (stage = "won" or amount > 5)'));
    });

    it('adds a group, and a condition to it', async () => {
      const { editor } = await mount({ value: formula('stage = "won"') });
      await press(find(editor, '[data-control="add-group"]'));
      await editor.updateComplete;
      expect(editor.unfinished).to.equal(1);
      await choose(control(row(editor, 1), 'field'), 'budget');
      await editor.updateComplete;
      await press(find(editor, '.joined [data-control="add-test"]'));
      await waitUntil(() => rows(editor).length === 3);
      await sendKeys({ type: 'decision' });
      await sendKeys({ press: 'Enter' });
      expect(editor.value).to.deep.equal(
        formula('stage = "won" and (budget_confirmed = true or decision_maker_met = true)'),
      );
    });

    it('removes, and goes back', async () => {
      const { editor } = await mount({ value: formula('stage = "won" and amount > 5') });
      await press(control(row(editor, 0), 'remove'));
      expect(editor.value).to.deep.equal(formula('amount > 5'));
      await waitUntil(() => said(editor) === '“Stage is Won” was removed.');
      await sendKeys({ press: 'Control+z' });
      expect(editor.value).to.deep.equal(formula('stage = "won" and amount > 5'));
      await sendKeys({ press: 'Control+Shift+z' });
      expect(editor.value).to.deep.equal(formula('amount > 5'));
      await editor.updateComplete;
      await press(control(row(editor, 0), 'remove'));
      expect(editor.value).to.equal(undefined);
    });

    it('moves by dragging, and shows where to', async () => {
      const { editor } = await mount({ value: formula('stage = "won" and amount > 5 and cost < 3') });
      const last = row(editor, 2).getBoundingClientRect();
      await dragTo(control(row(editor, 0), 'grip'), last.left + 40, last.bottom + 2);
      await editor.updateComplete;
      const line = find(editor, '.drop-line').getBoundingClientRect();
      expect(Math.abs(line.top - last.bottom)).to.be.lessThan(6);
      expect(textOf(find(editor, '.ghost'))).to.equal('Stage is Won');
      await sendMouse({ type: 'up' });
      expect(editor.value).to.deep.equal(formula('amount > 5 and cost < 3 and stage = "won"'));
      await waitUntil(() => said(editor) === '“Stage is Won” is now 3 of 3.');
      expect(findAll(editor, '.popup:popover-open')).to.deep.equal([]);
    });

    it('moves into a group by dragging, and puts back by Escape', async () => {
      const { editor } = await mount({ value: formula('stage = "won" and (amount > 5 or cost < 3)') });
      const inner = row(editor, 2).getBoundingClientRect();
      await dragTo(control(row(editor, 0), 'grip'), inner.left + 4, inner.bottom + 1);
      await sendKeys({ press: 'Escape' });
      await sendMouse({ type: 'up' });
      expect(editor.value).to.deep.equal(formula('stage = "won" and (amount > 5 or cost < 3)'));
      await dragTo(control(row(editor, 0), 'grip'), inner.left + 4, inner.bottom + 1);
      await sendMouse({ type: 'up' });
      expect(editor.value).to.deep.equal(formula('amount > 5 or cost < 3 or stage = "won"'));
    });
  });

  describe('by keyboard', () => {
    it('moves within, into and out of groups, stays with what it moves, and says where it is', async () => {
      const { editor } = await mount({ value: formula('stage = "won" and amount > 5 and (cost < 3 or cost > 9)') });
      control(row(editor, 0), 'operator').focus();
      await sendKeys({ press: 'Alt+ArrowDown' });
      expect(editor.value).to.deep.equal(formula('amount > 5 and stage = "won" and (cost < 3 or cost > 9)'));
      await waitUntil(() => said(editor) === '“Stage is Won” is now 2 of 3.');
      await waitUntil(() => editor.shadowRoot?.activeElement === control(row(editor, 1), 'operator'));
      await sendKeys({ press: 'Alt+ArrowRight' });
      expect(editor.value).to.deep.equal(formula('amount > 5 and (stage = "won" or cost < 3 or cost > 9)'));
      await waitUntil(() => said(editor) === '“Stage is Won” is now 1 of 3 in a group.');
      await waitUntil(() => editor.shadowRoot?.activeElement === control(row(editor, 1), 'operator'));
      await sendKeys({ press: 'Alt+ArrowUp' });
      await waitUntil(() => said(editor) === 'It cannot be moved further.');
      await sendKeys({ press: 'Alt+ArrowLeft' });
      expect(editor.value).to.deep.equal(formula('amount > 5 and (cost < 3 or cost > 9) and stage = "won"'));
    });

    it('moves what the handle has the focus of', async () => {
      const { editor } = await mount({ value: formula('amount > 5 and stage = "won"') });
      control(row(editor, 0), 'grip').focus();
      await sendKeys({ press: 'Alt+ArrowDown' });
      expect(editor.value).to.deep.equal(formula('stage = "won" and amount > 5'));
      expect(findAll(editor, '.popup:popover-open')).to.deep.equal([]);
    });

    it('reaches everything that the mouse does: the handle opens a menu', async () => {
      const { editor } = await mount({ value: formula('amount > 5 and stage = "won"') });
      control(row(editor, 0), 'grip').focus();
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => findAll(editor, '.popup:popover-open').length === 1);
      const items = findAll(find(editor, '.popup:popover-open'), '.item').map(textOf);
      expect(items).to.include('Move down Alt ↓');
      await sendKeys({ press: 'ArrowDown' });
      await sendKeys({ press: 'Enter' });
      await editor.updateComplete;
      expect(editor.unfinished).to.equal(1);
      await choose(control(row(editor, 0), 'value-0'), 'big');
      expect(editor.value).to.deep.equal(formula('amount > param(big) and stage = "won"'));
    });

    it('undoes typing in the field first, then what was done', async () => {
      const { editor } = await mount({ value: formula('owner = "x" and stage = "won"') });
      await press(control(row(editor, 1), 'remove'));
      await editor.updateComplete;
      const typed = control<HTMLInputElement>(row(editor, 0), 'value-0');
      typed.focus();
      await sendKeys({ type: 'y' });
      const [value] = [typed.value];
      expect(editor.value).to.deep.equal(formula(`owner = ${JSON.stringify(value)}`));
      await sendKeys({ press: 'Control+z' });
      expect(editor.value).to.deep.equal(formula('owner = "x"'));
      typed.blur();
      control(row(editor, 0), 'operator').focus();
      await sendKeys({ press: 'Control+z' });
      await sendKeys({ press: 'Control+z' });
      await sendKeys({ press: 'Control+z' });
      expect(editor.value).to.deep.equal(formula('owner = "x" and stage = "won"'));
    });

    it('leaves undo to a host that has its own', async () => {
      const { editor, place } = await mount({ value: formula('amount > 5 and stage = "won"') });
      editor.hostUndo = true;
      const heard: boolean[] = [];
      place.addEventListener('keydown', (event) => heard.push(event.defaultPrevented));
      await press(control(row(editor, 0), 'remove'));
      await sendKeys({ press: 'Control+z' });
      expect(editor.value).to.deep.equal(formula('stage = "won"'));
      expect(heard.at(-1)).to.equal(false);
    });
  });

  describe('values', () => {
    it('of numbers are read with their groups, and stand in groups once they are left', async () => {
      const { editor } = await mount({ value: formula('amount >= 60000000') });
      const field = control<NumberField>(row(editor, 0), 'value-0');
      await field.updateComplete;
      const input = find<HTMLInputElement>(field, 'input');
      expect(input.value).to.equal('60,000,000');
      control(row(editor, 0), 'operator').focus();
      await sendKeys({ press: 'Tab' });
      expect([input.value, input.selectionStart, input.selectionEnd]).to.deep.equal(['60000000', 0, 8]);
      await sendKeys({ type: '500,000' });
      expect(editor.value).to.deep.equal(formula('amount >= 500000'));
      expect(input.value).to.equal('500,000');
      await sendKeys({ press: 'Tab' });
      await field.updateComplete;
      expect(input.value).to.equal('500,000');
    });

    it('that are no numbers are shown as they are written, until a number is typed', async () => {
      const { editor } = await mount({ value: formula('amount > "many"') });
      const field = control<NumberField>(row(editor, 0), 'value-0');
      await field.updateComplete;
      const input = find<HTMLInputElement>(field, 'input');
      expect([input.value, input.getAttribute('aria-invalid')]).to.deep.equal(['"many"', 'true']);
      field.focus();
      await sendKeys({ press: 'Delete' });
      expect([editor.unfinished, input.value]).to.deep.equal([1, '']);
      await sendKeys({ type: '7' });
      expect(editor.value).to.deep.equal(formula('amount > 7'));
    });

    it('of numbers follow what is undone elsewhere while the field still has the focus', async () => {
      const { editor } = await mount({ value: formula('amount > 7') });
      const field = control<NumberField>(row(editor, 0), 'value-0');
      await field.updateComplete;
      field.focus();
      await sendKeys({ type: '12345' });
      editor.value = formula('amount > 7');
      await editor.updateComplete;
      await field.updateComplete;
      expect(find<HTMLInputElement>(field, 'input').value).to.equal('7');
    });

    it('are chosen by their titles, from the document and from the data', async () => {
      const asked: { search: string | undefined; signal: AbortSignal | undefined }[] = [];
      const adapter: Partial<DataAdapter> = {
        values: async (_dataset, _field, { search, signal }) => {
          asked.push({ search, signal });
          return {
            values: [
              { value: 'won', count: 96 },
              { value: 'mystery', count: 3 },
            ],
            more: false,
          };
        },
      };
      const { editor } = await mount({ value: formula('stage = "lost"'), adapter, locale: 'zh-CN' });
      const value = control<WeirCombobox>(row(editor, 0), 'value-0');
      await press(value);
      await waitUntil(() => findAll(value, '[role=option]').length > 3);
      const listed = findAll(value, '[role=option]').map(textOf);
      expect(listed).to.include('赢单 96');
      expect(listed).to.include('mystery 3');
      await sendKeys({ type: '赢' });
      await waitUntil(() => findAll(value, '[role=option]').length === 2);
      await sendKeys({ press: 'Enter' });
      expect(editor.value).to.deep.equal(formula('stage = "won"'));
      expect(asked[0]?.search).to.equal(undefined);
    });

    it('that are in no list can be typed, and are kept', async () => {
      const { editor } = await mount({ value: formula('stage in ("won", "elsewhere")') });
      const value = control<WeirCombobox>(row(editor, 0), 'value-0');
      expect(value.selected).to.deep.equal(['won', 'elsewhere']);
      await press(value);
      await waitUntil(() => value.open);
      await sendKeys({ type: 'nowhere' });
      expect(findAll(value, '[role=option]').map(textOf)).to.deep.equal(['Use “nowhere”']);
      await sendKeys({ press: 'Enter' });
      await sendKeys({ press: 'Escape' });
      expect(editor.value).to.deep.equal(formula('stage in ("won", "elsewhere", "nowhere")'));
    });

    it('that cannot be had say so, and can be asked for again', async () => {
      let isDown = true;
      const adapter: Partial<DataAdapter> = {
        values: async () => {
          if (isDown) throw new Error('down');
          return { values: [{ value: 'Li', count: 5 }], more: false };
        },
      };
      const { editor } = await mount({ value: formula('owner = "x"'), adapter });
      const value = control<WeirCombobox>(row(editor, 0), 'value-0');
      await press(value);
      await waitUntil(() => findAll(value, '.status .link').length === 1);
      isDown = false;
      await press(find(value, '.status .link'));
      await waitUntil(() => findAll(value, '[role=option]').length === 1);
    });

    it('of an earlier question are aborted', async () => {
      const signals: AbortSignal[] = [];
      const adapter: Partial<DataAdapter> = {
        values: (_dataset, _field, { signal }) => {
          if (signal) signals.push(signal);
          return new Promise(() => {});
        },
      };
      const { editor } = await mount({ value: formula('owner = "x"'), adapter });
      await press(control(row(editor, 0), 'value-0'));
      await waitUntil(() => signals.length === 1);
      await sendKeys({ type: 'L' });
      await waitUntil(() => signals.length === 2);
      expect(signals.map(({ aborted }) => aborted)).to.deep.equal([true, false]);
      editor.remove();
      expect(signals.map(({ aborted }) => aborted)).to.deep.equal([true, true]);
    });

    it('of dates are fixed, or move with the question', async () => {
      const { editor } = await mount({ value: formula('closed_on < "2025-07-01"') });
      const date = control<HTMLInputElement>(row(editor, 0), 'value-0');
      expect([date.type, date.value]).to.deep.equal(['date', '2025-07-01']);
      await select(control(row(editor, 0), 'form-0'), 'ago');
      expect(editor.value).to.deep.equal(formula('closed_on < add(today(), -30, "day")'));
      await editor.updateComplete;
      await select(control(row(editor, 0), 'grain-0'), 'month');
      expect(editor.value).to.deep.equal(formula('closed_on < add(today(), -30, "month")'));
      await editor.updateComplete;
      await select(control(row(editor, 0), 'operator'), 'in-last');
      expect(editor.value).to.deep.equal(formula('closed_on > add(today(), -30, "day") and closed_on <= today()'));
      await editor.updateComplete;
      await select(control(row(editor, 0), 'operator'), 'in-period');
      await editor.updateComplete;
      await select(control(row(editor, 0), 'value-0'), '-1 quarter');
      expect(editor.value).to.deep.equal(
        formula('start_of(closed_on, "quarter") = add(start_of(today(), "quarter"), -1, "quarter")'),
      );
    });

    it('come back with the comparison and the field', async () => {
      const { editor } = await mount({ value: formula('stage in ("won", "lost")') });
      await select(control(row(editor, 0), 'operator'), 'missing');
      await editor.updateComplete;
      await select(control(row(editor, 0), 'operator'), 'none-of');
      expect(editor.value).to.deep.equal(formula('stage not in ("won", "lost")'));
      await editor.updateComplete;
      await choose(control(row(editor, 0), 'field'), 'amount');
      await editor.updateComplete;
      expect(editor.unfinished).to.equal(1);
      await choose(control(row(editor, 0), 'field'), 'stage');
      expect(editor.value).to.deep.equal(formula('stage not in ("won", "lost")'));
    });

    it('of shares are typed in percent', async () => {
      const shares: WeirDocument = {
        ...document,
        datasets: [{ id: 'deals', fields: [{ id: 'chance', type: 'number', unit: 'percent' }] }],
      };
      const { editor } = await mount({ value: formula('chance > 0.25'), document: shares });
      const input = find<HTMLInputElement>(find(editor, 'weir-number-field'), 'input');
      expect(input.value).to.equal('25');
      input.select();
      await press(input);
      await sendKeys({ press: 'Control+a' });
      await sendKeys({ type: '40' });
      expect(editor.value).to.deep.equal(formula('chance > 0.4'));
    });
  });

  describe('what it cannot show', () => {
    it('stays as text, is edited as text, and becomes a condition where it is one', async () => {
      const { editor } = await mount({ value: formula('amount * 2 > 5 and stage = "won"') });
      const area = find<WeirFormulaEditor>(editor, 'weir-formula-editor');
      expect(area.text).to.equal('amount * 2 > 5');
      await area.updateComplete;
      area.focus();
      await sendKeys({ press: 'Control+a' });
      await sendKeys({ type: 'amount > 5' });
      await sendKeys({ press: 'Tab' });
      expect(editor.value).to.deep.equal(formula('amount > 5 and stage = "won"'));
      await editor.updateComplete;
      expect(names(editor)).to.deep.equal(['Amount is more than ¥5', 'Stage is Won']);
    });

    it('is left as it is by edits elsewhere', async () => {
      const strange: Formula = { and: [{ frobnicate: [{ var: 'x' }, 3] }, { '>': [{ var: 'amount' }, 5] }] };
      const { editor } = await mount({ value: strange });
      await select(control(row(editor, 1), 'operator'), 'less');
      expect(editor.value).to.deep.equal({ and: [{ frobnicate: [{ var: 'x' }, 3] }, { '<': [{ var: 'amount' }, 5] }] });
    });
  });

  describe('problems', () => {
    it('says what is wrong with it once', async () => {
      const { editor } = await mount({ value: formula('frobnicate(stage) and amount > 5') });
      const area = find<WeirFormulaEditor>(editor, 'weir-formula-editor');
      await waitUntil(() => findAll(area, '.problem').length > 0, 'not said');
      expect(findAll(editor, '.problem').map(textOf)).to.deep.equal([
        'Error: There is no operator "frobnicate". Choose one of: round, floor, ceil, abs, sqrt, pow, and 71 more.',
      ]);
    });

    it('a field that the dataset lacks is kept, with its sentence and its cure', async () => {
      const { editor } = await mount({ value: formula('amonut > 5 and stage = "won"') });
      const problem = find(editor, '.problem');
      expect(textOf(problem)).to.equal('Dataset "deals" has no field "amonut". Did you mean "amount"? Use "amount"');
      expect(row(editor, 0).className).to.contain('wrong');
      await press(find(problem, 'button'));
      expect(editor.value).to.deep.equal(formula('amount > 5 and stage = "won"'));
      await editor.updateComplete;
      expect(findAll(editor, '.problem')).to.deep.equal([]);
      await waitUntil(() => row(editor, 0).contains(editor.shadowRoot?.activeElement ?? null), 'the focus stays there');
      await sendKeys({ press: 'Control+z' });
    });

    it('of the document are shown too, where they are; their fix is the host’s', async () => {
      const { editor } = await mount({ value: formula('amount > 5 and stage = "won"') });
      const fix = { code: 'fix/remove', params: { name: 'x' }, patch: [] } as const;
      editor.pointer = '/funnels/0/when';
      editor.problems = [
        {
          code: 'adapter/unknown-field',
          severity: 'error',
          pointer: '/funnels/0/when/and/1/==/0/var',
          message: 'x',
          params: { dataset: 'deals', field: 'stage' },
          fixes: [fix],
        },
      ];
      await editor.updateComplete;
      const chosen: unknown[] = [];
      editor.addEventListener('fix', (event) =>
        chosen.push((event as unknown as { problem: { pointer: string } }).problem.pointer),
      );
      expect(row(editor, 1).className).to.contain('wrong');
      await press(find(editor, '.problem button'));
      expect(chosen).to.deep.equal(['/funnels/0/when/and/1/==/0/var']);
    });

    it('a dataset that is not there is said', async () => {
      const { editor } = await mount({ value: formula('amount > 5') });
      editor.datasetId = 'dales';
      await editor.updateComplete;
      expect(textOf(find(editor, '.hint.negative'))).to.contain('There is no dataset “dales”');
      expect(editor.value).to.deep.equal(formula('amount > 5'));
    });
  });

  describe('in a form', () => {
    it('is sent, reset, disabled, and keeps what is unfinished from being sent', async () => {
      const form = await fixture<HTMLFormElement>(html`
        <form>
          <fieldset>
            <weir-condition-editor
              name="rule"
              dataset="deals"
              .document=${document}
              .value=${formula('amount > 5')}
            ></weir-condition-editor>
          </fieldset>
        </form>
      `);
      const editor = find<WeirConditionEditor>(form, 'weir-condition-editor');
      await editor.updateComplete;
      const sent = () => new FormData(form).get('rule');
      expect(sent()).to.equal('{">":[{"var":"amount"},5]}');
      await press(control(row(editor, 0), 'remove'));
      await editor.updateComplete;
      expect(sent()).to.equal(null);
      await press(find(editor, '[data-control="add-test"]'));
      await editor.updateComplete;
      expect(form.checkValidity()).to.equal(false);
      form.reset();
      await editor.updateComplete;
      expect([sent(), form.checkValidity()]).to.deep.equal(['{">":[{"var":"amount"},5]}', true]);
      find<HTMLFieldSetElement>(form, 'fieldset').disabled = true;
      await editor.updateComplete;
      expect(find<HTMLButtonElement>(editor, '[data-control=remove]').disabled).to.equal(true);
    });

    it('an echo of what it gave changes nothing; another formula does', async () => {
      const { editor } = await mount({ value: formula('amount > 5') });
      await press(find(editor, '[data-control="add-test"]'));
      await editor.updateComplete;
      editor.value = JSON.parse(JSON.stringify(editor.value)) as Formula;
      await editor.updateComplete;
      expect(editor.unfinished).to.equal(1);
      editor.value = formula('stage = "won"');
      await editor.updateComplete;
      expect([editor.unfinished, names(editor)]).to.deep.equal([0, ['Stage is Won']]);
    });
  });

  describe('to be read', () => {
    it('read-only says sentences', async () => {
      const { editor, place } = await mount({
        value: formula('stage = "won" and (amount > 5 or not budget_confirmed)'),
        readOnly: true,
      });
      expect(findAll(editor, 'button')).to.deep.equal([]);
      expect(findAll(editor, 'p').map(textOf)).to.deep.equal([
        'All of these are true:',
        'Stage is Won',
        'Any of these is true:',
        'Amount is more than ¥5',
        'Budget confirmed is not true',
      ]);
      await expect(place).to.be.accessible();
    });

    for (const theme of ['light', 'dark'] as const) {
      it(`is accessible, ${theme}`, async () => {
        const { editor, place } = await mount({
          value: formula('stage = "won" and (amonut > 5 or owner = "x") and closed_on > today() and amount * 2 > 3'),
          theme,
          label: 'Only where',
        });
        place.style.background = theme === 'dark' ? '#14181d' : '#fff';
        await press(find(editor, '[data-control="add-test"]'));
        await sendKeys({ press: 'Escape' });
        await editor.updateComplete;
        await aTimeout(250);
        await expect(place).to.be.accessible();
      });
    }

    it('shows what is chosen as a whole, on a line of its own where it is long', async () => {
      const stage = 'Won after a second negotiation';
      const titled = structuredClone(document) as { datasets: { fields: { id: string; values?: object[] }[] }[] };
      const field = titled.datasets[0]?.fields.find(({ id }) => id === 'stage');
      if (field) field.values = [{ value: 'won', title: stage }];
      const { editor } = await mount({ value: formula('stage = "won"'), width: 300, document: titled as WeirDocument });
      const value = find(control(row(editor, 0), 'value-0'), 'button');
      const label = findAll(value, '*').find((each) => textOf(each) === stage) ?? value;
      expect(label.scrollWidth).to.be.at.most(label.clientWidth + 1);
    });

    it('fits 280 px, in Chinese too', async () => {
      const value = formula(
        '1 <= amount <= 500000 and (closed_on >= add(today(), -30, "day") or stage in ("won", "lost"))',
      );
      for (const locale of ['en', 'zh-CN']) {
        const { editor } = await mount({ value, width: 280, locale });
        for (const each of findAll(editor, '.block, .joined, .adds')) {
          expect(each.scrollWidth, each.className).to.be.at.most(each.clientWidth + 1);
          expect(each.getBoundingClientRect().right).to.be.at.most(editor.getBoundingClientRect().right + 1);
        }
      }
    });
  });

  it('finds a field among 1,000, with 40 conditions', async () => {
    const fields = Array.from({ length: 1000 }, (_, index) => ({
      id: `f${index}`,
      type: 'number' as const,
      title: `Field ${index}`,
    }));
    const many: WeirDocument = { ...document, datasets: [{ id: 'deals', fields }] };
    const conditions = Array.from({ length: 40 }, (_, index): Formula => ({ '>': [{ var: `f${index}` }, index] }));
    const { editor } = await mount({ value: { and: conditions }, document: many });
    await choose(control(row(editor, 3), 'field'), 'Field 987');
    expect(names(editor)[3]).to.equal('Field 987 is more than 3');
  });
});
