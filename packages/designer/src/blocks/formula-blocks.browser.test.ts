import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { Formula, WeirDocument } from '@weir/schema';
import type { WeirCombobox } from '@weir/ui';
import { find, findAll, textOf } from '../browser.fixture.js';
import type { WeirFormulaEditor } from '../formula/weir-formula-editor.js';
import {
  block,
  choose,
  chooseInMenu,
  control,
  document,
  formula,
  heads,
  hints,
  mount,
  press,
  select,
} from './browser.fixture.js';

describe('weir-formula-blocks', () => {
  it('opens a formula of the shape, and edits it in place', async () => {
    const { blocks } = await mount({
      value: formula(
        'count(deals where stage = "won" on closed_on) / count(deals where stage in ("won", "lost") on closed_on)',
      ),
    });
    expect(heads(blocks)).to.deep.equal(['Count', 'Count']);
    select(control<HTMLSelectElement>(blocks, 'sign'), '-');
    expect(blocks.value).to.deep.equal(
      formula(
        'count(deals where stage = "won" on closed_on) - count(deals where stage in ("won", "lost") on closed_on)',
      ),
    );
    await blocks.updateComplete;
    await choose(control(block(blocks, 1), 'on'), 'any period');
    expect(blocks.value).to.deep.equal(
      formula('count(deals where stage = "won" on closed_on) - count(deals where stage in ("won", "lost") on always)'),
    );
  });

  it('puts an operation behind, and waits for what is to be chosen', async () => {
    const { blocks, events } = await mount({ value: formula('won_revenue') });
    await chooseInMenu(control(blocks, 'operation'), '÷ Divided by');
    await blocks.updateComplete;
    expect(hints(blocks)).to.deep.equal([
      'Choose a block for this place.',
      'One thing is still to be chosen. Until then the formula stays as it was.',
    ]);
    expect([blocks.value, events]).to.deep.equal([formula('won_revenue'), ['unfinished']]);
    await waitUntil(() => blocks.shadowRoot?.activeElement?.className.includes('slot-button'));
    await chooseInMenu(find(blocks, '.slot-button'), 'A parameter');
    await blocks.updateComplete;
    await choose(control(block(blocks, 1), 'name'), 'quota');
    expect(blocks.value).to.deep.equal(formula('won_revenue / quota'));
    await blocks.updateComplete;
    await chooseInMenu(control(block(blocks, 0), 'head'), 'Remove');
    expect(blocks.value).to.deep.equal(formula('quota'));
  });

  it('puts a block around another, and turns one into another', async () => {
    const { blocks } = await mount({ value: formula('sum(amount of deals where stage = "won")') });
    await chooseInMenu(control(blocks, 'head'), 'The last few periods');
    expect(blocks.value).to.deep.equal(formula('rolling(sum(amount of deals where stage = "won"), 3, "month")'));
    await blocks.updateComplete;
    await chooseInMenu(control(block(blocks, 1), 'head'), 'Average of');
    expect(blocks.value).to.deep.equal(formula('rolling(avg(amount of deals where stage = "won"), 3, "month")'));
    await sendKeys({ press: 'Control+z' });
    await sendKeys({ press: 'Control+z' });
    expect(blocks.value).to.deep.equal(formula('sum(amount of deals where stage = "won")'));
    await sendKeys({ press: 'Control+y' });
    expect(blocks.value).to.deep.equal(formula('rolling(sum(amount of deals where stage = "won"), 3, "month")'));
  });

  it('asks a funnel', async () => {
    const { blocks } = await mount();
    await press(control(blocks, 'card-time_between'));
    await blocks.updateComplete;
    await choose(control(blocks, 'funnel'), 'solution');
    await blocks.updateComplete;
    expect(blocks.value).to.deep.equal(formula('time_between("b2b", "lead", "won", "mean")'));
    await choose(control(blocks, 'stage-1'), 'qualified');
    expect(blocks.value).to.deep.equal(formula('time_between("b2b", "qualified", "won", "mean")'));
    await blocks.updateComplete;
    await choose(control(blocks, 'stage-1'), 'lead');
    await blocks.updateComplete;
    select(control<HTMLSelectElement>(blocks, 'statistic'), 'median');
    expect(blocks.value).to.deep.equal(formula('time_between("b2b", "lead", "won")'));
    await blocks.updateComplete;
    await chooseInMenu(control(blocks, 'head'), 'Conversion');
    await blocks.updateComplete;
    await press(control(blocks, 'window'));
    await sendKeys({ type: '90' });
    expect(blocks.value).to.deep.equal(formula('conversion("b2b", "lead", "won", 90)'));
    await blocks.updateComplete;
    select(control<HTMLSelectElement>(blocks, 'window-unit'), 'hours');
    expect(blocks.value).to.deep.equal({ conversion: ['b2b', 'lead', 'won', { hours: 90 }] });
  });

  it('never offers the stage of the other side, in the order of the funnel, and says where both are the same', async () => {
    const { blocks } = await mount({ value: formula('time_between("b2b", "lead", "won")') });
    const listed = async (slot: string) => {
      const list = control<WeirCombobox>(blocks, slot);
      list.show();
      await list.updateComplete;
      const names = findAll(list, '[role=option]').map(textOf);
      list.hide();
      return names;
    };
    const stages = (document.funnels?.[0]?.stages ?? []).map(({ title }) => (title as { en: string }).en);
    expect(await listed('stage-1')).to.deep.equal(stages.filter((name) => name !== 'Won'));
    expect(await listed('stage-2')).to.deep.equal(stages.filter((name) => name !== 'Lead'));
    blocks.value = formula('time_between("b2b", "lead", "lead")');
    await blocks.updateComplete;
    expect(hints(blocks)[0]).to.equal(
      'From and to are both “Lead”: nothing lies between a stage and itself. Choose another one.',
    );
    expect(control(blocks, 'stage-2').className).not.to.contain('unknown');
    await choose(control(blocks, 'stage-2'), 'won');
    expect(hints(blocks)).to.deep.equal([]);
  });

  it('what is archived keeps its name', async () => {
    const [funnel, ...others] = document.funnels ?? [];
    if (!funnel) throw new Error('There is no funnel.');
    const stages = funnel.stages.map((stage) => (stage.id === 'lead' ? { ...stage, archived: true } : stage));
    const archived = { ...document, funnels: [{ ...funnel, archived: true, stages }, ...others] };
    const { blocks } = await mount({ value: formula('conversion("b2b", "lead", "won")'), document: archived });
    const shown = ['funnel', 'stage-1'].map((slot) => textOf(find(control(blocks, slot), '.value')));
    expect(shown).to.deep.equal(['Solution selling', 'Lead']);
    expect(findAll(blocks, '.unknown')).to.deep.equal([]);
  });

  it('calculates with the days between two dates', async () => {
    const { blocks } = await mount({ value: formula('median(amount of deals)') });
    await choose(control(blocks, 'value'), 'days between');
    await blocks.updateComplete;
    expect([blocks.value, blocks.unfinished]).to.deep.equal([formula('median(amount of deals)'), 1]);
    await choose(control(blocks, 'days-0'), 'qualified');
    await blocks.updateComplete;
    await choose(control(blocks, 'days-1'), 'closed');
    expect(blocks.value).to.deep.equal(formula('median(days_between(qualified_on, closed_on) of deals)'));
    await blocks.updateComplete;
    expect(blocks.unfinished).to.equal(0);
  });

  it('leaves what has no shape as text, and reads it where it gets one', async () => {
    const { blocks } = await mount({ value: formula('round(won_revenue, 0) / quota') });
    expect(heads(blocks)).to.deep.equal(['Formula', 'Parameter']);
    const area = find<WeirFormulaEditor>(blocks, 'weir-formula-editor');
    await area.updateComplete;
    area.focus();
    await sendKeys({ press: 'Control+a' });
    await sendKeys({ type: 'count(deals)' });
    await sendKeys({ press: 'Tab' });
    await blocks.updateComplete;
    expect(blocks.value).to.deep.equal(formula('count(deals) / quota'));
    expect(heads(blocks)).to.deep.equal(['Count', 'Parameter']);
  });

  it('a whole without a shape is text, around which blocks can be put', async () => {
    const { blocks } = await mount({ value: formula('round(won_revenue, 0)') });
    expect(hints(blocks)[0]).to.contain('has no shape of blocks');
    await chooseInMenu(control(blocks, 'operation'), 'An earlier period');
    expect(blocks.value).to.deep.equal(formula('prior(round(won_revenue, 0), 1, "month")'));
  });

  it('shows problems where they are, with their cure', async () => {
    const { blocks } = await mount({ value: formula('sum(amonut of deals) / won_revenue') });
    const [problem] = findAll(blocks, '.problem');
    expect(problem && textOf(problem)).to.equal(
      'Dataset "deals" has no field "amonut". Did you mean "amount"? Use "amount"',
    );
    expect(block(blocks, 0).className).to.contain('wrong');
    await press(find(problem ?? blocks, 'button'));
    expect(blocks.value).to.deep.equal(formula('sum(amount of deals) / won_revenue'));
    await waitUntil(() => blocks.shadowRoot?.activeElement, 'the focus stays in the blocks');
  });

  it('says when data has no date of its own', async () => {
    const timeless: WeirDocument = {
      ...document,
      datasets: (document.datasets ?? []).map(({ time: _time, ...dataset }) => dataset),
    };
    const { blocks } = await mount({ value: formula('count(deals)'), document: timeless });
    expect(textOf(find(control(blocks, 'on'), '.value'))).to.equal('Choose a date');
    expect(hints(blocks)[0]).to.contain('Deals has no date of its own');
  });

  it('does not offer the metric as a part of itself', async () => {
    const { blocks } = await mount({ value: formula('won_revenue'), metric: 'win_rate' });
    await press(control(blocks, 'name'));
    await waitUntil(() => findAll(blocks, '[role=option]').length > 5);
    expect(findAll(blocks, '[role=option]').map(textOf)).not.to.include('Win rate');
  });

  it('an echo of what it gave changes nothing', async () => {
    const { blocks } = await mount({ value: formula('won_revenue') });
    await chooseInMenu(control(blocks, 'operation'), '+ Plus');
    blocks.value = JSON.parse(JSON.stringify(blocks.value)) as Formula;
    await blocks.updateComplete;
    expect(blocks.unfinished).to.equal(1);
    blocks.value = formula('count(deals)');
    await blocks.updateComplete;
    expect([blocks.unfinished, heads(blocks)]).to.deep.equal([0, ['Count']]);
  });

  it('read-only has nothing to press', async () => {
    const { blocks, place } = await mount({
      value: formula('count(deals where stage = "won" on closed_on) / prior(count(deals), 2, "year")'),
      readOnly: true,
    });
    expect(findAll(blocks, 'button, select, input, textarea')).to.deep.equal([]);
    expect(textOf(block(blocks, 0))).to.contain('Count Deals');
    await expect(place).to.be.accessible();
  });

  for (const theme of ['light', 'dark'] as const) {
    it(`is accessible, ${theme}`, async () => {
      const { blocks, place } = await mount({
        value: formula(
          '(count(deals where stage = "lots") - 3) / percentile(amount of deals, 90) * conversion("b2b", "lead", "won")',
        ),
        theme,
      });
      place.style.background = theme === 'dark' ? '#101418' : '#f4f5f7';
      await chooseInMenu(control(blocks, 'operation'), '+ Plus');
      await aTimeout(250);
      await expect(place).to.be.accessible();
      const start = await mount({ theme });
      start.place.style.background = theme === 'dark' ? '#101418' : '#f4f5f7';
      await expect(start.place).to.be.accessible();
    });
  }

  it('fits 300 px, in Chinese too', async () => {
    const value = formula(
      'count(deals where stage = "won" and amount > 100000 on closed_on) / rolling(percentile(days_between(qualified_on, closed_on) of deals, 90), 3, "month")',
    );
    for (const locale of ['en', 'zh-CN']) {
      const { blocks } = await mount({ value, width: 300, locale });
      for (const each of findAll(blocks, '.block, .operation, .where, p')) {
        expect(each.getBoundingClientRect().right, each.className).to.be.at.most(
          blocks.getBoundingClientRect().right + 1,
        );
      }
    }
  });
});
