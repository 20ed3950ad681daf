import { aTimeout, expect, fixture, html, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { Formula, WeirDocument } from '@weir/schema';
import { find, findAll, textOf } from '../browser.fixture.js';
import type { WeirFormulaEditor } from '../formula/weir-formula-editor.js';
import { choose, control, document, formula, mount, names, press, row, select } from './browser.fixture.js';
import type { WeirConditionEditor } from './weir-condition-editor.js';

describe('weir-condition-editor', () => {
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
