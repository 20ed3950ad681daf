import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import type { Id, Scalar, WeirDocument } from '@weir/schema';
import { WeirError } from '@weir/schema';
import type { Question, RecordCommand, RecordsPage, RecordsQuery, WriteResult } from '@weir/query';
import type { WeirDrillEvent, WeirErrorEvent } from '../../events/events.js';
import { funnelAnswer } from '../../testing/answers.js';
import { FakeAdapter } from '../../testing/fake-adapter.js';
import { exampleAnswer, exampleDocument } from '../../testing/example.js';
import { find, findAll, mount, nextFrame, textOf, unmountAll } from '../../testing/mount.js';
import { describeWidgetStates } from '../../testing/widget-states.js';

describeWidgetStates('weir-pipeline', {
  properties: { funnel: 'b2b' },
  shows: 'Proposal',
  empty: () => funnelAnswer({ stages: [] }),
  suppressed: () => funnelAnswer({ stages: [], excluded: [{ reason: 'suppressed', dataset: null, count: 4 }] }),
});

type Row = Record<Id, Scalar>;

const document_: WeirDocument = {
  ...exampleDocument,
  datasets: exampleDocument.datasets!.map((dataset) => ({
    ...dataset,
    fields: [...dataset.fields, { id: 'moved_on', type: 'date' }, { id: 'budget', type: 'boolean' }],
  })),
  funnels: exampleDocument.funnels!.map((funnel) => ({
    ...funnel,
    stages: funnel.stages.map((stage) => ({
      ...stage,
      enters: [{ dataset: 'deals', when: { '==': [{ var: 'stage' }, stage.id] }, at: 'moved_on' }],
      ...(stage.id === 'qualified' && {
        checklist: [
          { id: 'budget', title: 'Budget confirmed', when: { '==': [{ var: 'budget' }, true] }, required: true },
          { id: 'call', title: 'Called back' },
        ],
      }),
    })),
    transitions: [
      { from: 'lead', to: 'qualified', kind: 'advance' },
      { from: 'qualified', to: 'solution', kind: 'advance' },
      { from: 'qualified', to: 'lost', kind: 'lose' },
    ],
  })),
};

/** Keeps deals, counts who is in which stage, and does what it is told. */
class DealsAdapter extends FakeAdapter {
  readonly commands: RecordCommand[] = [];
  refuses = false;
  fails = false;
  gate: Promise<void> | null = null;

  constructor(readonly rows: Row[]) {
    super((question: Question) => {
      const answer = exampleAnswer(question);
      if (!('stages' in answer)) return answer;
      const stages = answer.stages.map((figures) => {
        const open = this.rows.filter(({ stage }) => stage === figures.stage).length;
        return { ...figures, open, days: { ...figures.days, open } };
      });
      return { ...answer, stages };
    });
  }

  async records({ plan, fields, after, limit }: RecordsQuery): Promise<RecordsPage> {
    if (plan.of.kind !== 'entities') throw new Error('no entities');
    const { stages, who } = plan.of;
    const [only] = who;
    const stage = only?.of === 'open' && only.stage !== null ? stages[only.stage]!.id : '';
    const all = this.rows.filter((row) => row['stage'] === stage);
    const from = Number(after ?? 0);
    const page = all.slice(from, from + limit);
    return {
      records: page.map((row) => Object.fromEntries(fields.map((field) => [field, row[field] ?? null]))),
      since: page.map((row) => row['moved_on'] as string),
      next: from + limit < all.length ? String(from + limit) : null,
      count: all.length,
    };
  }

  async write(command: RecordCommand): Promise<WriteResult> {
    this.commands.push(command);
    await this.gate;
    if (this.fails) throw new WeirError('adapter/failed', { reason: 'no line' });
    if (this.refuses) {
      const params = { dataset: 'deals', key: command.key };
      return { refused: [{ code: 'record/not-found', severity: 'error', pointer: '', message: '', params }] as never };
    }
    const row = this.rows.find(({ id }) => id === command.key)!;
    Object.assign(row, command.changes);
    return { record: row };
  }
}

const deal = (id: string, stage: string, budget: boolean | null, days = 3): Row => ({
  id,
  stage,
  budget,
  amount: 1000,
  team: 'East',
  product: 'Cloud',
  source: null,
  created_on: '2025-01-01',
  moved_on: new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10),
});

async function pipeline(rows: Row[], own: object = {}) {
  const adapter = new DealsAdapter(rows);
  const properties = { funnel: 'b2b', document: document_, adapter, asOf: undefined, width: 1200, ...own };
  const element = await mount('weir-pipeline', properties as never);
  await nextFrame();
  return { element, adapter };
}

const column = (element: Element, stage: string) => find(element, `.column[data-stage='${stage}']`);
const names = (element: Element, stage: string) => [...column(element, stage).querySelectorAll('.name')].map(textOf);
const card = (element: Element, id: string) => find(element, `[data-card='${id}']`);
const middle = (element: Element): [number, number] => {
  const { left, top, width, height } = element.getBoundingClientRect();
  return [Math.round(left + width / 2), Math.round(top + height / 2)];
};

describe('<weir-pipeline>', () => {
  afterEach(unmountAll);

  it('shows the records of each open stage as cards, with how many, how much and who is late', async () => {
    const { element } = await pipeline([
      deal('A', 'lead', true),
      deal('B', 'proposal', true, 20),
      deal('C', 'won', true),
    ]);
    expect(findAll(element, '.column').map((each) => each.getAttribute('aria-label'))).to.deep.equal([
      'Lead',
      'Qualified',
      'Solution',
      'Proposal',
      'Negotiation',
    ]);
    expect(textOf(column(element, 'lead').querySelector('h4'))).to.equal('Lead 1');
    expect(names(element, 'lead')).to.deep.equal(['A']);
    expect(textOf(card(element, 'B'))).to.match(/2[01]d here, [67]d too long/);
    expect(textOf(card(element, 'A'))).not.to.contain('too long');
    await expect(element).to.be.accessible();
  });

  it('begins within its card on a phone', async () => {
    const { element } = await pipeline([deal('A', 'lead', true)], { width: 390 });
    const [first] = findAll(element, '.column');
    const inset = first!.getBoundingClientRect().left - find(element, '.board').getBoundingClientRect().left;
    expect(inset).to.be.at.least(12);
  });

  it('moves a card by mouse, at once, and writes what the stage asks for', async () => {
    const { element, adapter } = await pipeline([deal('A', 'lead', true), deal('B', 'lead', true)]);
    let go = () => {};
    adapter.gate = new Promise((resolve) => (go = resolve));
    await sendMouse({ type: 'move', position: middle(card(element, 'A')) });
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'move', position: middle(column(element, 'solution')) });
    await nextFrame();
    expect(column(element, 'solution').classList.contains('target')).to.equal(true);
    await sendMouse({ type: 'up' });
    await nextFrame();
    expect(names(element, 'solution')).to.deep.equal(['A']);
    expect(names(element, 'lead')).to.deep.equal(['B']);
    expect(textOf(column(element, 'lead').querySelector('.count'))).to.equal('1');
    go();
    await element.ready;
    const today = adapter.commands[0]!.changes['moved_on'];
    expect(adapter.commands).to.deep.equal([
      { kind: 'update', dataset: 'deals', key: 'A', changes: { stage: 'solution', moved_on: today } },
    ]);
    expect(names(element, 'solution')).to.deep.equal(['A']);
    await waitUntil(() => textOf(find(element, '[role=status]')) === 'A moved to Solution.');
  });

  it('puts a card back with Escape, and opens no record by a drag', async () => {
    const { element, adapter } = await pipeline([deal('A', 'lead', true)]);
    const opened: Event[] = [];
    element.addEventListener('weir-drill', (event) => opened.push(event));
    await sendMouse({ type: 'move', position: middle(card(element, 'A').querySelector('.name')!) });
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'move', position: middle(column(element, 'solution')) });
    await sendKeys({ press: 'Escape' });
    await sendMouse({ type: 'up' });
    expect(names(element, 'lead')).to.deep.equal(['A']);
    expect(adapter.commands).to.have.length(0);
    expect(opened).to.have.length(0);
  });

  it('scrolls its columns by a card that is dragged to their edge, where the next ones are out of sight', async () => {
    const { element, adapter } = await pipeline([deal('A', 'lead', true)], { width: 390 });
    const columns = find(element, '.board');
    const { left, right } = columns.getBoundingClientRect();
    const at = middle(card(element, 'A').querySelector('.name')!);
    await sendMouse({ type: 'move', position: at });
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'move', position: [Math.round(right) - 6, at[1]] });
    await waitUntil(() => columns.scrollLeft > columns.clientWidth);
    await sendMouse({ type: 'move', position: [Math.round((left + right) / 2), at[1]] });
    const { scrollLeft } = columns;
    await nextFrame();
    expect(columns.scrollLeft, 'away from the edge').to.equal(scrollLeft);
    const over = findAll(element, '.target').map(({ dataset }) => dataset['stage']);
    expect(over).to.have.length(1);
    expect(over[0]).not.to.be.oneOf(['lead', 'qualified']);
    await sendMouse({ type: 'move', position: [Math.round(left) + 6, at[1]] });
    await waitUntil(() => columns.scrollLeft === 0);
    await sendKeys({ press: 'Escape' });
    await sendMouse({ type: 'up' });
    expect(columns.style.scrollSnapType).to.equal('');
    expect(adapter.commands).to.have.length(0);
  });

  it('moves a card by key, keeps the focus on it, and takes it back', async () => {
    const { element, adapter } = await pipeline([deal('A', 'lead', true), deal('B', 'lead', true)]);
    find(element, '.name').focus();
    await sendKeys({ press: 'ArrowDown' });
    expect(textOf(element.shadowRoot!.activeElement)).to.equal('B');
    await sendKeys({ press: 'Alt+ArrowRight' });
    await nextFrame();
    await element.ready;
    await nextFrame();
    expect(names(element, 'qualified')).to.deep.equal(['B']);
    expect(textOf(element.shadowRoot!.activeElement)).to.equal('B');
    find(element, '.status .link').click();
    await nextFrame();
    await element.ready;
    expect(adapter.commands.at(-1)!.changes['stage']).to.equal('lead');
    expect(names(element, 'lead')).to.deep.equal(['A', 'B']);
    await waitUntil(() => textOf(find(element, '[role=status]')) === 'B is back in Lead.');
    await waitUntil(() => textOf(element.shadowRoot!.activeElement) === 'B');
    await sendKeys({ press: 'Alt+ArrowRight' });
    await waitUntil(() => textOf(find(element, '[role=status]')) === 'B moved to Qualified.');
    await sendKeys({ press: 'Control+z' });
    await waitUntil(() => textOf(find(element, '[role=status]')) === 'B is back in Lead.');
    await nextFrame();
    expect(textOf(element.shadowRoot!.activeElement)).to.equal('B');
  });

  it('is told what the gate still needs, and stays', async () => {
    const { element, adapter } = await pipeline([deal('A', 'qualified', null)]);
    find(element, '.name').focus();
    await sendKeys({ press: 'Alt+ArrowRight' });
    await nextFrame();
    const dialog = find(element, 'weir-dialog');
    expect(dialog.getAttribute('heading')).to.equal('Qualified still needs');
    expect([...dialog.querySelectorAll('li')].map(textOf)).to.deep.equal([
      'Budget confirmed Still needed',
      'Called back Not in the data',
    ]);
    // It comes in from nothing.
    await Promise.all(element.shadowRoot!.getAnimations().map(({ finished }) => finished));
    await Promise.all(dialog.shadowRoot!.getAnimations().map(({ finished }) => finished));
    await expect(element).to.be.accessible();
    expect(adapter.commands).to.have.length(0);
    expect(names(element, 'qualified')).to.deep.equal(['A']);
    await sendKeys({ press: 'Escape' });
    await nextFrame();
    expect((dialog as HTMLElementTagNameMap['weir-dialog']).open).to.equal(false);
  });

  it('is told what the way to the next stage asks for, and stays', async () => {
    const funnels = document_.funnels!.map((funnel) => ({
      ...funnel,
      transitions: [
        { from: 'lead', to: 'qualified', kind: 'advance' as const, when: { '>': [{ var: 'amount' }, 5000] } },
      ],
    }));
    const { element, adapter } = await pipeline([deal('A', 'lead', true)], { document: { ...document_, funnels } });
    find(element, '.name').focus();
    await sendKeys({ press: 'Alt+ArrowRight' });
    await waitUntil(() => findAll(element, 'weir-dialog li').length > 0);
    expect(findAll(element, 'weir-dialog li').map(textOf)).to.deep.equal(['amount > 5,000 Still needed']);
    expect(textOf(find(element, '[role=status]'))).to.equal('A stays in Lead: amount > 5,000');
    expect(adapter.commands).to.have.length(0);
  });

  it('is not changed by what it asks while it is drawn', async () => {
    await pipeline([deal('A', 'lead', true)]);
    const { litIssuedWarnings = new Set() } = globalThis as { litIssuedWarnings?: Set<string | undefined> };
    const own = [...litIssuedWarnings].filter((warning) => warning?.includes('weir-pipeline'));
    expect(own.filter((warning) => warning?.includes('change-in-update'))).to.deep.equal([]);
  });

  it('goes back when the data source refuses or fails, and says why', async () => {
    const { element, adapter } = await pipeline([deal('A', 'lead', true)]);
    adapter.refuses = true;
    find(element, '.name').focus();
    await sendKeys({ press: 'Alt+ArrowRight' });
    await nextFrame();
    await element.ready;
    expect(names(element, 'lead')).to.deep.equal(['A']);
    expect(textOf(find(element, 'weir-dialog'))).to.contain('has no record "A"');
    await sendKeys({ press: 'Escape' });
    await nextFrame();
    adapter.refuses = false;
    adapter.fails = true;
    const told: unknown[] = [];
    element.addEventListener('weir-error', (event) => told.push((event as WeirErrorEvent).source));
    find(element, '.name').focus();
    await sendKeys({ press: 'Alt+ArrowRight' });
    await nextFrame();
    await element.ready;
    expect(names(element, 'lead')).to.deep.equal(['A']);
    expect(textOf(find(element, '[role=status]'))).to.contain('A stays in Lead: the move could not be saved.');
    expect(told).to.deep.equal(['write']);
  });

  it('has a menu of all stages on each card, the last ones too', async () => {
    const { element, adapter } = await pipeline([deal('A', 'lead', true)]);
    find(element, '.record .icon').click();
    await nextFrame();
    const menu = find(element, 'weir-menu.moves');
    const items = findAll<HTMLElement>(menu, '[role=menuitem]');
    expect(items.map(textOf)).to.contain('Lost').and.not.to.contain('Lead');
    items.find((item) => textOf(item) === 'Lost')!.click();
    await nextFrame();
    await element.ready;
    expect(adapter.commands[0]!.changes['stage']).to.equal('lost');
    expect(names(element, 'lead')).to.deep.equal([]);
  });

  it('gives thousands of cards a page at a time', async () => {
    const { element } = await pipeline(Array.from({ length: 2000 }, (_, at) => deal(`D${at}`, 'lead', true)));
    expect(names(element, 'lead')).to.have.length(50);
    expect(textOf(column(element, 'lead').querySelector('h4'))).to.equal('Lead 2,000');
    const cards = column(element, 'lead').querySelector('.cards')!;
    cards.scrollTop = cards.scrollHeight;
    await waitUntil(() => names(element, 'lead').length === 100);
  });

  it('is gone through by Tab from column to column, past the ways to more, which give the focus to what they bring', async () => {
    const deals = (count: number, stage: string) =>
      Array.from({ length: count }, (_, at) => deal(`${stage} ${at}`, stage, true));
    const { element } = await pipeline([...deals(60, 'lead'), ...deals(2, 'qualified')]);
    const focused = () => textOf(element.shadowRoot?.activeElement);
    card(element, 'lead 0').querySelector<HTMLElement>('.name')!.focus();
    await sendKeys({ press: 'Tab' });
    expect(focused()).to.equal('Show more of 60');
    await nextFrame();
    await element.ready;
    expect(names(element, 'lead')).to.have.length(50);
    await sendKeys({ press: 'Tab' });
    expect(focused()).to.equal(names(element, 'qualified')[0]);
    await sendKeys({ press: 'Shift+Tab' });
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => names(element, 'lead').length === 60);
    await waitUntil(() => focused() === names(element, 'lead')[50]);
    await sendKeys({ press: 'Tab' });
    expect(focused()).to.equal(names(element, 'qualified')[0]);
  });

  it('offers no move where nothing says what to write, or nothing takes it', async () => {
    const rows = [deal('A', 'lead', true)];
    const { element: past } = await pipeline(rows, { asOf: '2025-09-18' });
    expect(textOf(find(past, '.status'))).to.contain('in the past');
    expect(findAll(past, '.record .icon')).to.have.length(0);
    const without = new DealsAdapter(rows);
    Object.assign(without, { write: undefined });
    const { element: read } = await pipeline(rows, { adapter: without });
    expect(textOf(find(read, '.status'))).to.contain('only be read');
  });

  it('keeps no place for cards where the data source has no records', async () => {
    const { element, adapter } = await pipeline([deal('A', 'lead', true)]);
    const height = () => find(element, '.column').getBoundingClientRect().height;
    const withCards = height();
    Object.assign(adapter, { records: undefined });
    await element.refresh();
    await element.updateComplete;
    expect(textOf(element.shadowRoot)).to.contain('This data source has figures, but no records behind them.');
    expect(height()).to.be.lessThan(withCards / 3);
    expect(textOf(find(element, '.column h4'))).to.contain('Lead');
  });

  it('opens a record for the host', async () => {
    const { element } = await pipeline([deal('A', 'lead', true)]);
    const opened: WeirDrillEvent[] = [];
    element.addEventListener('weir-drill', (event) => opened.push(event as WeirDrillEvent));
    find(element, '.name').click();
    expect(opened[0]!.record).to.deep.include({ dataset: 'deals', key: 'A' });
    expect(opened[0]!.drill).to.deep.include({ funnel: 'b2b', who: { of: 'open', stage: 'lead' } });
  });
});
