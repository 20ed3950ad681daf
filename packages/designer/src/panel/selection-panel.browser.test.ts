import { expect, waitUntil } from '@open-wc/testing';
import { resetMouse, sendKeys, setViewport } from '@web/test-runner-commands';
import type { Signal, WeirDocument } from '@weir/schema';
import axe from 'axe-core';
import { click, drawn, find, findAll, mount, stageOn, textOf, unmountAll } from '../browser.fixture.js';
import { press } from '../designer.fixture.js';
import { exampleDocument } from '../editor/example.fixture.js';
import { FakeAdapter } from '../live/fake-adapter.fixture.js';
import type { WeirDesigner } from '../weir-designer.js';

/** The example, with conditions in the checklist of its fourth stage and on the way from there. */
function conditioned(): WeirDocument {
  const document = structuredClone(exampleDocument);
  const [funnel] = document.funnels ?? [];
  const [first, second] = funnel?.stages[3]?.checklist ?? [];
  if (first) first.when = { '>=': [{ var: 'amount' }, 1000] };
  if (second) second.when = { '!=': [{ var: 'closed_on' }, null] };
  const way = funnel?.transitions?.find(({ from, to }) => from === 'proposal' && to === 'negotiation');
  if (way) way.when = { '!=': [{ var: 'deal' }, null] };
  return document;
}

async function open(options: Parameters<typeof mount>[1] = {}, stage = 'proposal'): Promise<WeirDesigner> {
  const designer = await mount('weir-designer', { height: 900, ...options });
  await click(stageOn(designer, stage));
  await designer.ready;
  return designer;
}

const panelOf = (root: Element) => find(root, 'weir-selection-panel');
const sectionOf = (root: Element, part: string) => find(panelOf(root), `[data-part="${part}"]`);
const selectIn = (root: Element, label: string): HTMLSelectElement => {
  const found = findAll<HTMLSelectElement>(panelOf(root), 'select').find((each) => each.ariaLabel === label);
  if (!found) throw new Error(`There is no list "${label}".`);
  return found;
};
async function choose(root: WeirDesigner, label: string, value: string): Promise<void> {
  const select = selectIn(root, label);
  select.focus();
  select.value = value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
  await drawn();
  await root.ready;
}
const enters = ({ document }: WeirDesigner): readonly Signal[] => document?.funnels?.[0]?.stages[3]?.enters ?? [];

describe('the panel', () => {
  before(() => setViewport({ width: 1280, height: 920 }));
  afterEach(async () => {
    await resetMouse();
    await unmountAll();
  });

  it('says what rules find, who meets the checklist and the conditions, and how long it took', async () => {
    const designer = await open({ document: conditioned() });
    expect(textOf(find(sectionOf(designer, 'enters/0'), '.counts'))).to.equal(
      'Rows: 450 Deal: 225 Without Moved on: 12',
    );
    expect(textOf(find(sectionOf(designer, 'checklist'), 'h3'))).to.contain('129 here now');
    expect(findAll(sectionOf(designer, 'checklist'), '.share').map(textOf)).to.deep.equal(['45%', '25%']);
    expect(findAll(sectionOf(designer, 'transitions'), '.share')).to.have.length(1);
    expect(textOf(sectionOf(designer, 'times')))
      .to.contain('Of 129 who got on: median 9 days, nine in ten within 23 days.')
      .and.to.contain('24 are still on the way and not in these times.');
    expect(textOf(sectionOf(designer, 'times'))).to.contain('38 past the limit now');
    expect(findAll(sectionOf(designer, 'times'), 'rect')).to.have.length(13);
    expect(textOf(find(sectionOf(designer, 'roles'), 'h3'))).to.contain('20 hours · Deal');
  });

  it('counts nothing beside a condition that is being chosen, and keeps what was begun', async () => {
    const designer = await open();
    const rule = () => sectionOf(designer, 'enters/0');
    await click(find(rule(), '[data-control^="add"]'));
    await designer.ready;
    expect(textOf(find(rule(), '.counts'))).to.equal('Counted once the condition is complete.');
    const conditions = findAll(rule(), 'li[data-key]').length;
    await click(stageOn(designer, 'lead'));
    await click(stageOn(designer, 'proposal'));
    expect(findAll(rule(), 'li[data-key]')).to.have.length(conditions);
    expect(textOf(find(rule(), '.counts'))).to.equal('Counted once the condition is complete.');
    expect(enters(designer)).to.deep.equal(exampleDocument.funnels?.[0]?.stages[3]?.enters);
  });

  it('brings back what a rule asked of a dataset when it is switched back', async () => {
    const designer = await open();
    const [before] = enters(designer);
    await choose(designer, 'Rows of', 'deals');
    expect(enters(designer)).to.deep.equal([{ dataset: 'deals', at: 'created_on' }]);
    await choose(designer, 'Rows of', 'moves');
    expect(enters(designer)).to.deep.equal([before]);
    await press('Control+z', 'Control+z');
    expect(enters(designer)).to.deep.equal([before]);
  });

  it('makes a hand-off of a transition and back, and stays in its list', async () => {
    const designer = await open();
    const [, way] = findAll(sectionOf(designer, 'transitions'), '.item');
    if (!way) throw new Error('no way');
    await click(way);
    const ways = () => designer.document?.funnels?.[0]?.transitions ?? [];
    const before = JSON.stringify(ways());
    await choose(designer, 'Kind', 'handoff');
    expect(JSON.stringify(ways())).to.contain(
      '{"from":"proposal","to":{"funnel":"strategic","stage":"chosen"},"kind":"handoff"}',
    );
    expect(selectIn(designer, 'Leads to').value).to.equal('strategic/chosen');
    expect(find(designer, 'weir-selection-panel').shadowRoot?.activeElement).to.equal(selectIn(designer, 'Kind'));
    await choose(designer, 'Kind', 'lose');
    expect(JSON.stringify(ways())).to.equal(before);
  });

  it('unfolds an item: its languages, its condition, its place', async () => {
    const designer = await open({ document: conditioned() });
    const item = () => sectionOf(designer, 'checklist/0');
    await click(find(item(), '.fold'));
    expect(findAll(find(item(), 'weir-text-rows'), 'input')).to.have.length(2);
    expect(textOf(find(item(), 'p.counts'))).to.equal('45% meet it: 58 of 129 here now.');
    await click(findAll(item(), '[aria-label="Move Budget confirmed down"]')[0]!);
    expect(designer.document?.funnels?.[0]?.stages[3]?.checklist?.map(({ id }) => id)).to.deep.equal([
      'decision',
      'budget',
      'reference',
    ]);
    expect(findAll(sectionOf(designer, 'checklist/1'), '.details'), 'it stays unfolded').to.have.length(1);
  });

  it('goes into what was just added, and by Escape back to the drawing', async () => {
    const designer = await open();
    const focused = () => panelOf(designer).shadowRoot?.activeElement;
    for (const [section, added] of [
      ['enters', 'enters/1'],
      ['checklist', 'checklist/3'],
      ['roles', 'roles/3'],
    ] as const) {
      await click(find(sectionOf(designer, section), 'h3 button'));
      expect(focused()?.closest('[data-part]')?.getAttribute('data-part')).to.equal(added);
    }
    await sendKeys({ type: 'Coach' });
    expect(designer.document?.funnels?.[0]?.stages[3]?.roles?.at(-1)?.title).to.deep.include({ en: 'Coach' });
    await press('Escape');
    expect(stageOn(designer, 'proposal').matches(':focus')).to.equal(true);
    expect(findAll(designer, 'weir-selection-panel')).to.have.length(0);
  });

  it('takes only mistakes of an item for such, not what is yet to be translated', async () => {
    const designer = await open();
    await click(find(sectionOf(designer, 'checklist'), 'h3 button'));
    expect(findAll(sectionOf(designer, 'checklist/3'), 'input')).to.have.length(1);
    expect(sectionOf(designer, 'checklist/3').matches('.mistaken')).to.equal(false);
  });

  it('keeps lines with much in them within its width', async () => {
    const designer = await open({ document: conditioned() });
    const { right } = panelOf(designer).getBoundingClientRect();
    const lines = findAll(sectionOf(designer, 'checklist'), 'li');
    expect(lines.every((line) => line.getBoundingClientRect().right <= right)).to.equal(true);
  });

  it('changes several stages as one step', async () => {
    const designer = await open({}, 'lead');
    await sendKeys({ down: 'Shift' });
    await click(stageOn(designer, 'qualified'));
    await sendKeys({ up: 'Shift' });
    const inputs = findAll(panelOf(designer), 'weir-number-field').map((field) =>
      find<HTMLInputElement>(field, 'input'),
    );
    const [probability, , limit] = inputs;
    expect(probability?.placeholder).to.equal('Different');
    expect(limit?.value).to.equal('14');
    probability?.focus();
    await sendKeys({ type: '30' });
    const chances = () => designer.document?.funnels?.[0]?.stages.slice(0, 2).map((stage) => stage.probability);
    expect(chances()).to.deep.equal([0.3, 0.3]);
    stageOn(designer, 'lead').focus();
    await press('Control+z');
    expect(chances()).to.deep.equal([0.1, 0.2]);
  });

  it('says that several stages differ also to whom may only read', async () => {
    const designer = await open({}, 'lead');
    await sendKeys({ down: 'Shift' });
    await click(stageOn(designer, 'qualified'));
    await sendKeys({ up: 'Shift' });
    designer.readOnly = true;
    await designer.updateComplete;
    await drawn();
    const [probability] = findAll(panelOf(designer), 'weir-number-field');
    expect(find<HTMLInputElement>(probability!, 'input').placeholder).to.equal('Different');
  });

  it('gives a stage a colour and an icon', async () => {
    const designer = await open();
    await click(find(panelOf(designer), '[aria-label="Colour 3"]'));
    await click(find(panelOf(designer), '.icon-choice'));
    await click(find(panelOf(designer), '[aria-label="Quote"]'));
    expect(designer.document?.funnels?.[0]?.stages[3]).to.include({ color: 3, icon: 'quote' });
  });

  it('leads from a problem to its field', async () => {
    const document = structuredClone(exampleDocument);
    document.funnels?.[0]?.stages[3]?.enters?.push({
      dataset: 'moves',
      at: 'moved_on',
      entity: 'deal',
      when: { '==': [{ var: 'to_stage' }, 'propossal'] },
    });
    const designer = await mount('weir-designer', { height: 900, document });
    await designer.ready;
    await drawn();
    const line = findAll(find(designer, 'weir-problem-list'), 'li').find((each) =>
      textOf(each).includes('finds no row'),
    );
    if (!line) throw new Error('no problem');
    await click(find(line, '.where'));
    const rule = sectionOf(designer, 'enters/1');
    await waitUntil(() => textOf(find(rule, '.counts')) === 'No row matches.', 'the rule is counted', {
      timeout: 10_000,
    });
    expect(rule.matches(':focus-within')).to.equal(true);
  });

  const states: readonly (readonly [string, Parameters<typeof mount>[1], string])[] = [
    ['without a data source', { adapter: null }, 'Not counted: there is no data source.'],
    ['of who may only read', { readOnly: true }, 'Rows: 450 Deal: 225 Without Moved on: 12'],
    ['in Chinese', { locale: 'zh-CN' }, '数据行： 450 商机： 225 缺少变更日期： 12'],
  ];
  for (const [state, options, counts] of states) {
    it(`${state}: says so, and passes axe`, async () => {
      const designer = await open({ document: conditioned(), ...options });
      expect(textOf(find(sectionOf(designer, 'enters/0'), '.counts'))).to.equal(counts);
      const { violations } = await axe.run(panelOf(designer), { rules: { region: { enabled: false } } });
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`)).to.deep.equal([]);
    });
  }

  it('shows in an empty language what is read there meanwhile', async () => {
    const document = structuredClone(exampleDocument);
    const { stages = [] } = document.funnels?.[0] ?? {};
    if (stages[0]) stages[0].title = { en: 'Inquiry', 'zh-CN': '线索' };
    if (stages[3]) stages[3].title = { en: 'Our offer' };
    const designer = await open({ document });
    const lines = findAll<HTMLInputElement>(find(panelOf(designer), 'weir-text-rows'), 'input');
    expect(lines.map(({ value, placeholder }) => value || placeholder)).to.deep.equal(['Our offer', 'Our offer']);
  });

  it('says once that a chance falls, beside its field and in percent', async () => {
    const document = structuredClone(exampleDocument);
    const stage = document.funnels?.[0]?.stages[3];
    if (stage) stage.probability = 0.01;
    const designer = await open({ document });
    const basics = sectionOf(designer, 'probability');
    expect(textOf(basics).match(/falls from \d+% in/g)).to.have.length(1);
    expect(findAll(basics, '.negative')).to.have.length(0);
  });

  it('shows no count to whom the host lets see no values', async () => {
    const adapter = new FakeAdapter();
    const designer = await mount('weir-designer', { height: 900, adapter: null });
    Object.assign(designer, { adapter, permissions: { values: false } });
    await designer.updateComplete;
    await click(stageOn(designer, 'proposal'));
    await designer.ready;
    expect(textOf(find(sectionOf(designer, 'enters/0'), '.counts'))).to.equal('Counts are not shown to you.');
    expect(adapter.counted).to.deep.equal([]);
  });

  it('says that it could not count, and counts again', async () => {
    const adapter = new FakeAdapter();
    const designer = await open({ adapter });
    const answer = adapter.answer.bind(adapter);
    adapter.answer = () => Promise.reject(new Error('The line is dead.'));
    await designer.refresh();
    await drawn();
    expect(textOf(find(sectionOf(designer, 'enters/0'), '.counts'))).to.equal('Could not be counted. Count again');
    adapter.answer = answer;
    await click(find(sectionOf(designer, 'enters/0'), '.counts .link'));
    await designer.ready;
    expect(textOf(find(sectionOf(designer, 'enters/0'), '.counts'))).to.contain('Rows: 450');
  });
});
