import { expect, waitUntil } from '@open-wc/testing';
import { resetMouse, sendKeys, setViewport } from '@web/test-runner-commands';
import type { WeirDocument } from '@weir/schema';
import { click, drawn, find, findAll, mount, selectFormula, still, textOf, unmountAll } from './browser.fixture.js';
import { exampleDocument } from './editor/example.fixture.js';
import type { WeirChangeEvent, WeirErrorEvent, WeirSelectEvent } from './element/events.js';
import { FakeAdapter } from './live/fake-adapter.fixture.js';
import type { WeirMetricEditor } from './weir-metric-editor.js';

const asOf = '2025-09-18';

/** The example with a win rate that has everything a metric may have. */
const fullDocument: WeirDocument = {
  ...exampleDocument,
  dimensions: [{ id: 'stage', title: { en: 'Stage', 'zh-CN': '阶段' }, fields: { deals: 'stage' } }],
  metrics: exampleDocument.metrics!.map((metric) =>
    metric.id === 'win_rate'
      ? {
          ...metric,
          description: { en: 'Deals won, of all deals closed in the period' },
          targets: [{ value: 0.22, grain: 'month' }, { value: 0.25, grain: 'month', where: { stage: 'won' } }],
          benchmarks: [{ value: 0.24, peers: 40, source: { en: 'Sector survey', 'zh-CN': '行业调查' } }],
          drivers: ['negotiated', 'deals_created'],
          examples: [
            { title: 'One of each', given: { deals: [{ stage: 'won' }, { stage: 'lost' }] }, expect: 0.5 },
            { given: { deals: [] }, expect: null },
            { title: 'Wrong', given: { deals: [{ stage: 'won' }, { stage: 'open' }] }, expect: 0.5 },
          ],
        }
      : metric,
  ),
}; // prettier-ignore

const open = (options: Parameters<typeof mount>[1] = {}) =>
  mount('weir-metric-editor', { document: fullDocument, metric: 'win_rate', asOf, ...options });
const metricOf = ({ document }: WeirMetricEditor, id = 'win_rate') => document?.metrics?.find((each) => each.id === id);
const withText = (root: Element, selector: string, text: string): HTMLElement => {
  const found = findAll(root, selector).find((element) => textOf(element).startsWith(text));
  if (!found) throw new Error(`There is no ${selector} "${text}".`);
  return found;
};
const press = async (...keys: string[]) => {
  for (const key of keys) await sendKeys({ press: key });
  await drawn();
};
const chooseIn = async (menu: Element, text: string) => {
  await still(menu);
  await click(menu.querySelector('[slot="trigger"]') ?? find(menu, '.own-trigger'));
  await still(menu);
  await click(withText(menu, '[role^="menuitem"]', text));
};
const driverMenu = (root: Element, name: string) => withText(root, '.driver .fact', name).closest('weir-menu')!;
const inputIn = (root: Element, selector: string, place = 0): HTMLInputElement => {
  const holder = findAll(root, selector)[place];
  const input = holder && findAll<HTMLInputElement>(holder, 'input')[0];
  if (!input) throw new Error(`There is no input in ${selector} ${place}.`);
  return input;
};
const retype = async (input: HTMLInputElement, text: string) => {
  input.focus();
  input.select();
  await sendKeys({ type: text });
  await drawn();
};
const dialogOf = (root: Element) =>
  findAll<HTMLElement & { open: boolean }>(root, 'weir-dialog').find((each) => each.open);

describe('<weir-metric-editor>', () => {
  before(() => setViewport({ width: 1280, height: 900 }));
  afterEach(async () => {
    await resetMouse();
    await unmountAll();
  });

  describe('the value', () => {
    it('stands with its change, its counts, its course and its target', async () => {
      const editor = await open();
      const live = find(editor, '.live');
      expect(textOf(find(live, '.figure'))).to.equal('19.4%');
      expect(textOf(live)).to.contain('+1.6 pt').and.to.contain('vs previous period').and.to.contain('96 of 495');
      expect(find(live, 'svg.trend').getAttribute('aria-label')).to.equal(
        'Win rate: 17.4% in Oct 2024, 19.9% in Sep 2025, target 22%',
      );
      await click(find(live, 'button[aria-label="Show as a table"]'));
      expect(findAll(live, 'tr').map(textOf).slice(0, 2)).to.deep.equal(['Sep 2025 so far 19.9%', 'Aug 2025 20.6%']);
    });

    it('is asked for the period that is chosen', async () => {
      const adapter = new FakeAdapter();
      const editor = await open({ adapter });
      adapter.asked.length = 0;
      await chooseIn(find(editor, '.live weir-menu'), 'Last quarter');
      await editor.ready;
      const ranges = adapter.asked.map(({ question }) => question.range);
      expect(ranges).to.deep.include({ from: '2025-04-01', to: '2025-07-01' });
      expect(textOf(find(editor, '.period'))).to.equal('Last quarter');
    });

    it('stays, and says so, while the formula cannot be read', async () => {
      const editor = await open();
      await selectFormula(editor);
      await sendKeys({ type: 'count(deals where ' });
      await drawn(600);
      expect(textOf(find(editor, '.figure'))).to.equal('19.4%');
      expect(textOf(find(editor, '.live .note'))).to.match(/^From the last formula without errors, \d/);
    });

    it('that cannot be had says why, and is asked for again', async () => {
      const adapter = new FakeAdapter();
      const { answer } = adapter;
      adapter.answer = () => Promise.reject(new Error('The server is down.'));
      const errors: WeirErrorEvent[] = [];
      const listen = (event: Event) => errors.push(event as WeirErrorEvent);
      document.addEventListener('weir-error', listen);
      const editor = await open({ adapter });
      document.removeEventListener('weir-error', listen);
      expect(errors[0]?.error.code).to.equal('adapter/failed');
      const note = find(editor, '.live [role="alert"]');
      expect(textOf(note)).to.contain('The server is down');
      adapter.answer = answer;
      await click(find(note, '.link'));
      await editor.ready;
      expect(textOf(find(editor, '.figure'))).to.equal('19.4%');
    });

    it('without a data source is none, and everything else can be edited', async () => {
      const editor = await open({ adapter: null });
      expect(textOf(find(editor, '.live'))).to.contain('Without a data source there are no figures.');
      expect(textOf(find(editor, '.examples'))).to.contain('Examples are run once there is a data source.');
      await chooseIn(find(editor, '.facts weir-menu'), 'Capability');
      expect(metricOf(editor)?.kind).to.equal('capability');
    });
  });

  describe('what it is', () => {
    it('kind, format and direction', async () => {
      const editor = await open();
      await chooseIn(find(editor, '.facts weir-menu'), 'Behaviour');
      await click(find(editor, '.facts weir-popover .fact'));
      await retype(inputIn(editor, '.popover-fields weir-number-field'), '2');
      await press('Escape');
      await click(withText(find(editor, 'weir-segmented'), 'label', 'In a band'));
      expect(metricOf(editor)).to.deep.include({
        kind: 'behavior',
        format: { style: 'percent', digits: 2 },
        good: { band: [0.198, 0.242] },
      });
      await retype(inputIn(editor, '.band weir-number-field', 1), '30');
      expect(metricOf(editor)?.good).to.deep.equal({ band: [0.198, 0.3] });
      expect(textOf(find(editor, '.facts weir-popover .fact'))).to.equal('Percent, 2 digits');
    });

    it('says which translations are missing, and takes them', async () => {
      const editor = await open();
      expect(textOf(find(editor, '.title .badge'))).to.match(/^Missing in Chinese/);
      await click(find(editor, 'button[aria-controls="names"]'));
      const inputs = findAll<HTMLInputElement>(find(editor, '.descriptions'), 'input');
      await retype(inputs[1]!, '期间内赢单的比例');
      expect(metricOf(editor)?.description).to.have.property('zh-CN', '期间内赢单的比例');
      expect(findAll(editor, '.title .badge')).to.deep.equal([]);
    });
  });

  describe('targets and benchmarks', () => {
    it('stand on a bar with the value of the same grain', async () => {
      const editor = await open();
      expect(find(editor, 'svg.scale').getAttribute('aria-label')).to.equal('20.6% in Aug 2025, Target 22%, and Benchmark 24%');
    }); // prettier-ignore

    it('are typed as they are written, added and deleted, each undone by itself', async () => {
      const editor = await open();
      await retype(inputIn(editor, '.goals weir-number-field'), '30');
      expect(metricOf(editor)?.targets?.[0]).to.deep.equal({ value: 0.3, grain: 'month' });
      await click(withText(editor, '.goals header button', 'Target'));
      expect(metricOf(editor)?.targets).to.have.length(3);
      await click(find(editor, 'button[aria-label="Delete target 3"]'));
      await click(withText(editor, '.goals header button', 'Benchmark'));
      expect(metricOf(editor)?.benchmarks?.[1]).to.deep.equal({ value: 0.25 });
      find(editor, 'h2').focus();
      await press('Control+z', 'Control+z');
      expect([metricOf(editor)?.targets?.length, metricOf(editor)?.benchmarks?.length]).to.deep.equal([3, 1]);
      await press('Control+z');
      expect(metricOf(editor)?.targets).to.have.length(2);
    });

    it('lead to the figure of a line that is added, and on from one that is deleted, with the keyboard alone', async () => {
      const editor = await open();
      withText(editor, '.goals header button', 'Target').focus();
      await press('Enter');
      await sendKeys({ type: '31' });
      expect(metricOf(editor)?.targets?.[2]?.value).to.equal(0.31);
      find(editor, 'button[aria-label="Delete target 3"]').focus();
      await press('Enter');
      expect(metricOf(editor)?.targets).to.have.length(2);
      await press('Enter');
      await sendKeys({ type: '33' });
      expect(metricOf(editor)?.targets?.[2]?.value).to.equal(0.33);
    });

    it('a target that is emptied comes back when it is left', async () => {
      const editor = await open();
      const input = inputIn(editor, '.goals weir-number-field');
      input.focus();
      input.select();
      await press('Delete', 'Tab');
      expect(input.value).to.equal('22');
      expect(metricOf(editor)?.targets?.[0]?.value).to.equal(0.22);
    });

    it('list where they hold in the language of now', async () => {
      const adapter = new FakeAdapter();
      adapter.values = async () => ({ values: [{ value: null, count: 3 }] as never[], more: false });
      const editor = await open({ adapter });
      const place = findAll(editor, 'weir-where-field')[1]!;
      await click(find(place, 'button.field'));
      const values = find(place, 'weir-combobox') as HTMLElement & { show(): void; hide(): void };
      const first = () => findAll(values, '[role=option]').map(textOf)[0] ?? '';
      values.show();
      await waitUntil(() => first().startsWith('(no value)'), 'in English');
      values.hide();
      editor.locale = 'zh-CN';
      await drawn();
      values.show();
      await waitUntil(() => first().startsWith('（无值）'), 'in Chinese');
      await press('Escape', 'Escape');
    });

    it('hold where and when they are said to', async () => {
      const adapter = new FakeAdapter();
      adapter.values = async () => ({ values: [{ value: 'lost', count: 399 }] as never[], more: false });
      const editor = await open({ adapter });
      const [first, second] = findAll(editor, 'weir-where-field');
      expect(textOf(find(second!, 'button'))).to.equal('Stage is won');
      await click(find(first!, 'button.field'));
      const select = find<HTMLSelectElement>(first!, 'select');
      select.value = 'stage';
      select.dispatchEvent(new Event('change', { bubbles: true }));
      await drawn();
      await click(find(find(first!, 'weir-combobox'), '.trigger'));
      await click(withText(first!, '[role="option"]', 'lost'));
      const [from] = findAll<HTMLInputElement>(first!, '.dates input');
      from!.value = '2025-01-01';
      from!.dispatchEvent(new Event('change'));
      await drawn();
      expect(metricOf(editor)?.targets?.[0]).to.deep.include({ where: { stage: 'lost' }, from: '2025-01-01' });
      expect(textOf(find(first!, 'button.field'))).to.contain('Stage is lost, Since');
      await press('Escape');
    });
  });

  describe('examples', () => {
    it('say what came out, and which fail', async () => {
      const editor = await open();
      const rows = findAll(find(editor, '.examples'), 'tbody tr').map(textOf);
      expect(rows).to.deep.equal(['One of each 50.0% 50.0%', 'Deals: 0 missing missing', 'Wrong 50.0% 100.0%']);
      const marks = findAll(find(editor, '.examples'), 'tbody [role="img"]').map((mark) => mark.ariaLabel);
      expect(marks).to.deep.equal(['Passed', 'Passed', 'Failed']);
      expect(textOf(find(editor, '.examples header')))
        .to.contain('2 pass')
        .and.to.contain('1 fails');
      expect(textOf(find(editor, '.examples .why'))).to.contain('Expected 50.0%, and 100.0% came out.');
    });

    it('are built from the fields that the formula reads, and run again', async () => {
      const editor = await open();
      await click(withText(editor, '.examples header button', 'Example'));
      const dialog = dialogOf(editor)!;
      expect(textOf(find(dialog, '.given h3'))).to.equal('Deals no rows');
      await click(withText(dialog, '.given button', 'Row'));
      expect(findAll(dialog, '.grid th').map(textOf)).to.deep.equal(['Closed on', 'Stage']);
      const stage = findAll<HTMLInputElement>(dialog, '.grid input[type="text"]')[0]!;
      stage.focus();
      await sendKeys({ type: 'won' });
      await click(withText(dialog, '.given button', 'Row'));
      expect(metricOf(editor)?.examples?.[3]?.given['deals'], 'a row begins as the one before it').to.deep.equal([
        { stage: 'won' },
        { stage: 'won' },
      ]);
      await click(find(dialog, '.expectation .check input'));
      await retype(inputIn(dialog, '.expectation weir-number-field'), '100');
      await drawn(500);
      expect(textOf(find(dialog, '.got')))
        .to.contain('100.0%')
        .and.to.contain('Passed');
      await press('Escape');
      expect(metricOf(editor)?.examples?.[3]).to.deep.include({ expect: 1 });
      expect(textOf(find(editor, '.examples header'))).to.contain('3 pass');
    });

    it('are duplicated and deleted', async () => {
      const editor = await open();
      await click(withText(editor, '.examples .choose', 'Wrong'));
      await click(withText(dialogOf(editor)!, '.tools button', 'Duplicate'));
      expect(metricOf(editor)?.examples?.map(({ title }) => title)).to.deep.equal(['One of each', undefined, 'Wrong', 'Wrong']);
      await click(withText(dialogOf(editor)!, '.tools button', 'Delete'));
      expect(metricOf(editor)?.examples).to.have.length(3);
      expect(dialogOf(editor)).to.equal(undefined);
    }); // prettier-ignore
  });

  describe('drivers', () => {
    it('say how far they went together, are added, put in order and removed', async () => {
      const editor = await open({ document: { ...fullDocument } });
      expect(textOf(find(editor, '.believed')))
        .to.contain('hypothesis')
        .and.to.match(/r = 1\.00, 11 months/);
      await click(find(find(editor, '.believed weir-combobox'), '.trigger'));
      await sendKeys({ type: 'per deal' });
      await press('Enter');
      expect(metricOf(editor)?.drivers).to.deep.equal(['negotiated', 'deals_created', 'won_per_created']);
      await chooseIn(driverMenu(editor, 'Won per deal'), 'Move earlier');
      await chooseIn(driverMenu(editor, 'Reached'), 'Remove');
      expect(metricOf(editor)?.drivers).to.deep.equal(['won_per_created', 'deals_created']);
    });

    it('lead to the driver', async () => {
      const editor = await open();
      const selected: (string | null)[] = [];
      editor.addEventListener('weir-select', (event) => selected.push((event as WeirSelectEvent).selection.metric));
      await chooseIn(driverMenu(editor, 'Deals created'), 'Open');
      expect(selected).to.deep.equal(['deals_created']);
      expect(textOf(find(editor, 'h2'))).to.equal('Deals created');
      expect(textOf(find(editor, '.side')))
        .to.contain('Won per deal created formula')
        .and.to.contain('Win rate driver');
      await click(withText(editor, '.uses .jump', 'Win rate'));
      await waitUntil(() => textOf(find(editor, 'h2')) === 'Win rate');
    });
  });

  describe('before it is renamed, archived or deleted', () => {
    const act = (editor: WeirMetricEditor, action: string) => chooseIn(find(editor, '.title weir-menu'), action);

    it('another id shows who follows, refuses what is taken, and is one step', async () => {
      const editor = await open({ metric: 'deals_created' });
      const changes: WeirChangeEvent[] = [];
      editor.addEventListener('weir-change', (event) => changes.push(event as WeirChangeEvent));
      await act(editor, 'Change id');
      const dialog = dialogOf(editor)!;
      expect(findAll(dialog, '.uses li').map(textOf)).to.deep.equal([
        'Won per deal created formula',
        'Win rate driver',
      ]);
      await sendKeys({ type: 'win_rate' });
      expect(textOf(find(dialog, '#fault'))).to.contain('ids are never used again');
      await press('Enter');
      expect(changes).to.deep.equal([]);
      await retype(find<HTMLInputElement>(dialog, 'input'), 'created');
      await press('Enter');
      expect(changes).to.have.length(1);
      expect(editor.document?.metrics?.[3]?.formula).to.deep.equal({
        '/': [{ won: ['solution'] }, { metric: 'created' }],
      });
      expect(metricOf(editor)?.drivers).to.deep.equal(['negotiated', 'created']);
      expect(textOf(find(editor, '.sub'))).to.contain('created');
    });

    it('what is used cannot be deleted, only archived, and is restored', async () => {
      const editor = await open({ metric: 'deals_created' });
      await act(editor, 'Delete');
      const dialog = dialogOf(editor)!;
      expect(textOf(dialog)).to.contain('used in 2 places and cannot be deleted');
      expect(findAll(dialog, '.button.danger')).to.deep.equal([]);
      await click(withText(dialog, '.button.primary', 'Archive'));
      expect(metricOf(editor, 'deals_created')?.archived).to.equal(true);
      await click(withText(editor, '.archived-note .link', 'Restore'));
      expect(metricOf(editor, 'deals_created')).not.to.have.property('archived');
    });

    it('is asked with the way back at hand', async () => {
      const editor = await open({ metric: 'deals_created' });
      await act(editor, 'Archive');
      expect(textOf(find(editor, 'weir-metric-remove-dialog').shadowRoot!.activeElement!)).to.equal('Cancel');
      await press('Enter');
      expect(dialogOf(editor)).to.equal(undefined);
      expect(metricOf(editor, 'deals_created')).not.to.have.property('archived');
    });

    it('a user leads there instead', async () => {
      const editor = await open({ metric: 'deals_created' });
      await act(editor, 'Archive');
      await click(withText(dialogOf(editor)!, '.jump', 'Won per deal created'));
      expect(dialogOf(editor)).to.equal(undefined);
      expect(textOf(find(editor, 'h2'))).to.equal('Won per deal created');
      expect(metricOf(editor, 'deals_created')).not.to.have.property('archived');
    });

    it('what nothing uses is deleted, and another one is shown', async () => {
      const editor = await open({ metric: 'won_per_created' });
      await act(editor, 'Delete');
      await click(withText(dialogOf(editor)!, '.button.danger', 'Delete'));
      expect(metricOf(editor, 'won_per_created')).to.equal(undefined);
      expect(textOf(find(editor, 'h2'))).to.equal('Reached negotiation');
    });
  });

  it('another adapter clears what was shown before anything is asked', async () => {
    const editor = await open();
    const next = new FakeAdapter();
    let release = () => {};
    next.gate = new Promise((resolve) => (release = resolve));
    editor.adapter = next;
    await drawn();
    expect(findAll(editor, '.figure')).to.deep.equal([]);
    expect(findAll(editor, '.live weir-skeleton')).to.have.length(1);
    release();
    await editor.ready;
    expect(textOf(find(editor, '.figure'))).to.equal('19.4%');
  });

  it('an empty document has none, one that names another says so', async () => {
    const empty = await mount('weir-metric-editor', { document: { weir: 1, id: 'new', title: 'New' } });
    expect(find(empty, 'weir-empty').getAttribute('heading')).to.equal('No metrics yet');
    const other = await open({ metric: 'none' });
    expect(find(other, 'weir-empty').getAttribute('heading')).to.equal('The document has no metric “none”.');
  });

  it('in a narrow place everything stands below each other, nothing is cut off', async () => {
    const editor = await open({ width: 390, height: 900 });
    const frame = find(editor, '.frame');
    expect(frame.scrollWidth).to.be.at.most(390);
    const order = ['.head', '.live', '.how', '.formula-card', '.goals', '.examples', '.believed'].map(
      (selector) => find(editor, selector).getBoundingClientRect().top,
    );
    expect(order).to.deep.equal([...order].sort((a, b) => a - b));
    const how = find<HTMLDetailsElement>(editor, '.how');
    expect([how.open, textOf(find(how, 'summary'))]).to.deep.equal([false, 'How it comes about']);
    await click(find(how, 'summary'));
    expect(find(how, 'weir-explanation').getBoundingClientRect().height).to.be.greaterThan(40);
    await expect(editor).to.be.accessible();
  });

  it('that is read-only offers nothing to change', async () => {
    const editor = await open({ readOnly: true });
    // Text or blocks is a way to look at it.
    const isView = (each: Element) => (each.getRootNode() as ShadowRoot).host.matches('.side-choice');
    const fields = findAll<HTMLInputElement>(editor, 'input, textarea').filter(
      (each) => each.type !== 'search' && !isView(each),
    );
    expect(fields.length).to.be.greaterThan(3);
    expect(fields.every(({ readOnly }) => readOnly)).to.equal(true);
    expect(
      findAll(editor, 'select:not(:disabled), .remove, .card > header button, .title weir-menu, weir-combobox'),
    ).to.deep.equal([]);
    await click(withText(editor, '.examples .choose', 'One of each'));
    expect(findAll(dialogOf(editor)!, '.tools, .given button')).to.deep.equal([]);
    await expect(editor).to.be.accessible();
  });

  for (const [theme, locale] of [
    ['light', 'en'],
    ['dark', 'zh-CN'],
  ] as const) {
    describe(`in ${theme}, ${locale}`, () => {
      it('is accessible', async () => {
        const editor = await open({ theme, locale });
        await click(find(editor, 'button[aria-controls="names"]'));
        await expect(editor).to.be.accessible();
      });

      it('an example is accessible', async () => {
        const editor = await open({ theme, locale });
        await click(find(editor, '.examples .choose'));
        await drawn(300);
        await expect(dialogOf(editor)!).to.be.accessible();
      });

      it('what is asked before it goes is accessible', async () => {
        const editor = await open({ theme, locale, metric: 'deals_created' });
        await click(find(find(editor, '.title weir-menu'), '.own-trigger'));
        await press('End', 'Enter');
        await drawn(300);
        await expect(dialogOf(editor)!).to.be.accessible();
      });
    });
  }
});
