import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { DataAdapter } from '@weir/query';
import type { WeirDocument } from '@weir/schema';
import type { WeirCombobox } from '@weir/ui';
import { find, findAll, textOf } from '../browser.fixture.js';
import type { NumberField } from '../fields/number-field.js';
import { choose, control, document, formula, mount, press, row, select } from './browser.fixture.js';

describe('values of conditions', () => {
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
