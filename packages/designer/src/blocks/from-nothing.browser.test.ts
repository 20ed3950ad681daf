import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { find, findAll, textOf } from '../browser.fixture.js';
import type { WeirConditionEditor } from '../conditions/weir-condition-editor.js';
import { choose, control, formula, hints, mount, press } from './browser.fixture.js';

describe('blocks from nothing', () => {
  it('a share is made with the mouse', async () => {
    const { blocks, events } = await mount();
    expect([blocks.unfinished, blocks.value]).to.deep.equal([0, undefined]);
    await press(control(blocks, 'card-share'));
    await blocks.updateComplete;
    expect(hints(blocks)).to.deep.equal([
      'Choose the data that is counted. Add a condition that says which of them are the share.',
      '2 things are still to be chosen. Until then there is no formula.',
    ]);
    expect([blocks.unfinished, blocks.value, events]).to.deep.equal([2, undefined, ['unfinished']]);
    await choose(control(blocks, 'dataset'), 'deals');
    await blocks.updateComplete;
    expect(hints(blocks)[0]).to.equal('Add a condition that says which of them are the share.');
    expect([blocks.unfinished, blocks.value]).to.deep.equal([1, undefined]);
    const where = control<WeirConditionEditor>(blocks, 'where');
    await press(find(where, '[data-control="add-test"]'));
    await waitUntil(() => findAll(where, '[data-control=field]').length === 1);
    await sendKeys({ type: 'stage' });
    await sendKeys({ press: 'Enter' });
    await where.updateComplete;
    await choose(control(where, 'value-0'), 'won');
    await choose(control(blocks, 'on'), 'closed');
    expect(blocks.value).to.deep.equal(
      formula('count(deals where stage = "won" on closed_on) / count(deals on closed_on)'),
    );
    expect(events.filter((type) => type === 'unfinished')).to.have.length(3);
    expect(events.at(-1)).to.equal('change');
  });

  describe('with the keyboard alone', () => {
    const stages: readonly Step[] = [{ tab: 'value-0', pick: 'won' }];
    const cases: readonly { readonly card: string; readonly steps: readonly Step[]; readonly made: string }[] = [
      {
        card: 'share',
        steps: [{ at: 'dataset', pick: 'deals' }, { at: 'add-test', pick: 'stage' }, ...stages],
        made: 'count(deals where stage = "won") / count(deals)',
      },
      {
        card: 'sum',
        steps: [
          { at: 'dataset', pick: 'deals' },
          { at: 'value', pick: 'amount' },
          { tab: 'add-test', pick: 'stage' },
          ...stages,
          { tab: 'on', pick: 'closed' },
        ],
        made: 'sum(amount of deals where stage = "won" on closed_on)',
      },
      {
        card: 'ratio-metrics',
        steps: [{ at: 'name', pick: 'won revenue' }, { tab: 'sign' }, { tab: 'name', pick: 'won deals' }],
        made: 'won_revenue / won_deals',
      },
      {
        card: 'conversion',
        steps: [
          { at: 'funnel', pick: 'solution' },
          { tab: 'stage-1', pick: 'qualified' },
        ],
        made: 'conversion("b2b", "qualified", "won")',
      },
      {
        card: 'time_between',
        steps: [
          { at: 'funnel', pick: 'solution' },
          { tab: 'stage-2', pick: 'qualified' },
        ],
        made: 'time_between("b2b", "lead", "qualified", "mean")',
      },
      {
        card: 'change',
        steps: [
          { at: 'head', menu: 'A metric' },
          { at: 'name', pick: 'won revenue' },
        ],
        made: 'won_revenue / prior(won_revenue, 1, "month") - 1',
      },
    ];
    for (const { card, steps, made } of cases) {
      it(`${card} comes to ${made}`, async () => {
        const { blocks } = await mount();
        blocks.focus();
        for (let count = 0; count < 12 && !isAt(`card-${card}`); count++) await sendKeys({ press: 'ArrowRight' });
        await sendKeys({ press: 'Enter' });
        for (const step of steps) await take(step);
        expect(blocks.value).to.deep.equal(formula(made));
        expect(blocks.unfinished).to.equal(0);
      });
    }
  });
});

interface Step {
  /** Where the focus has gone by itself. */
  readonly at?: string;
  /** Where Tab leads. */
  readonly tab?: string;
  /** What is chosen there: in a menu by its words, in a list by what is typed. */
  readonly menu?: string;
  readonly pick?: string;
}

async function take({ at, tab, menu, pick }: Step) {
  if (at) await waitUntil(() => isAt(at), `the focus does not go to ${at}`);
  if (tab) {
    await sendKeys({ press: 'Tab' });
    for (let count = 0; count < 20 && !isAt(tab); count++) await sendKeys({ press: 'Tab' });
    expect(isAt(tab), tab).to.equal(true);
  }
  if (menu) {
    await sendKeys({ press: 'Enter' });
    const isThere = () => textOf(focused()[0] ?? document.body).startsWith(menu);
    for (let count = 0; count < 40 && !isThere(); count++) await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'Enter' });
  }
  if (pick) {
    const isOpen = () => focused()[0]?.matches('input[role=combobox]') ?? false;
    await sendKeys({ press: 'Enter' });
    await waitUntil(isOpen, `no list for ${pick}`);
    await sendKeys({ type: pick });
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => !isOpen(), `${pick} is not chosen`);
  }
}

/** What has the focus, with the elements around it, from the inside out. */
function focused(): readonly HTMLElement[] {
  const path: HTMLElement[] = [];
  for (let at = document.activeElement; at; at = at.shadowRoot?.activeElement ?? null) path.unshift(at as HTMLElement);
  return path;
}

function isAt(control: string): boolean {
  return focused().some(({ dataset }) => dataset['control'] === control);
}
