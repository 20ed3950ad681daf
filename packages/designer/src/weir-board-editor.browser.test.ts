import { expect } from '@open-wc/testing';
import { sendKeys, sendMouse, setViewport } from '@web/test-runner-commands';
import type { Cell, WeirDocument, Widget } from '@weir/schema';
import { drag, drawn, find, findAll, middleOf, mount, textOf, unmountAll } from './browser.fixture.js';
import { itemOf, press } from './designer.fixture.js';
import { exampleDocument } from './editor/example.fixture.js';
import type { FakeAdapter } from './live/fake-adapter.fixture.js';
import type { WeirBoardEditor } from './weir-board-editor.js';

const widgets: readonly Widget[] = [
  { id: 'a', type: 'kpi', metric: 'win_rate', cell: { x: 0, y: 0, w: 3, h: 2 } },
  { id: 'b', type: 'kpi', metric: 'deals_created', cell: { x: 3, y: 0, w: 3, h: 2 } },
  { id: 'c', type: 'funnel', funnel: 'solution', cell: { x: 0, y: 2, w: 12, h: 5 } },
];
const withCards = (...shown: readonly Widget[]): WeirDocument => ({
  ...exampleDocument,
  boards: [{ id: 'main', title: { en: 'Main' }, widgets: [...shown] }],
});

const open = (document = withCards(...widgets), options: Partial<Parameters<typeof mount>[1]> = {}) =>
  mount('weir-board-editor', { document, width: 1500, ...options });
const frame = (editor: Element, id: string) => find(editor, `.card-frame[data-widget="${id}"]`);
const cellOf = ({ document }: WeirBoardEditor, id: string): readonly number[] => {
  const { x, y, w, h } = document?.boards?.[0]?.widgets.find((each) => each.id === id)?.cell ?? ({} as Cell);
  return [x, y, w, h];
};
const idsOf = ({ document }: WeirBoardEditor) => document?.boards?.[0]?.widgets.map(({ id }) => id);
const status = (editor: WeirBoardEditor) => textOf(editor.shadowRoot?.querySelector('[role="status"]') ?? editor);
const pressed = (editor: Element) =>
  findAll(editor, '.card-frame[aria-pressed="true"]').map(({ dataset }) => dataset['widget']);

before(() => setViewport({ width: 1600, height: 900 }));
afterEach(unmountAll);

describe('cards by keyboard', () => {
  it('are moved by arrows over what is beside them, and it is said where to', async () => {
    const editor = await open();
    frame(editor, 'a').focus();
    await press('ArrowRight');
    expect([cellOf(editor, 'a'), cellOf(editor, 'b')]).to.deep.equal([
      [3, 0, 3, 2],
      [0, 0, 3, 2],
    ]);
    expect(status(editor)).to.equal('Win rate: column 4, row 1, 3 wide, 2 high');
    expect(pressed(editor)).to.deep.equal(['a']);
    await press('ArrowRight', 'ArrowDown');
    expect(cellOf(editor, 'a')).to.deep.equal([4, 7, 3, 2]);
    expect(cellOf(editor, 'c')).to.deep.equal([0, 2, 12, 5]);
  });

  it('are resized by Shift and arrows, not below what can be read, and the focus stays', async () => {
    const editor = await open();
    frame(editor, 'b').focus();
    await press('Shift+ArrowRight', 'Shift+ArrowDown');
    expect(cellOf(editor, 'b')).to.deep.equal([3, 0, 4, 3]);
    await press('Shift+ArrowLeft', 'Shift+ArrowLeft', 'Shift+ArrowLeft');
    expect(cellOf(editor, 'b')).to.deep.equal([3, 0, 2, 3]);
    expect(status(editor)).to.contain('cannot go further');
    expect(frame(editor, 'b').matches(':focus')).to.equal(true);
  });

  it('are duplicated, deleted and brought back', async () => {
    const editor = await open();
    frame(editor, 'a').focus();
    await press('Control+d');
    expect(idsOf(editor)).to.deep.equal(['a', 'b', 'c', 'a-2']);
    expect(pressed(editor)).to.deep.equal(['a-2']);
    await press('Delete');
    expect(idsOf(editor)).to.deep.equal(['a', 'b', 'c']);
    await press('Control+z', 'Control+z');
    expect(JSON.stringify(editor.document) === JSON.stringify(withCards(...widgets))).to.equal(true);
  });

  it('leave the focus to another one when undoing takes them away, so that it can be done again', async () => {
    const editor = await open();
    frame(editor, 'a').focus();
    await press('Control+d', 'Control+z');
    expect(idsOf(editor)).to.deep.equal(['a', 'b', 'c']);
    expect(findAll(editor, '.card-frame:focus')).to.have.length(1);
    await press('Control+Shift+z');
    expect(idsOf(editor)).to.deep.equal(['a', 'b', 'c', 'a-2']);
  });

  it('are copied and pasted, several at once', async () => {
    const editor = await open();
    frame(editor, 'a').focus();
    await press('Control+a', 'Control+c', 'Control+v');
    expect(idsOf(editor)).to.have.length(6);
    expect(pressed(editor)).to.have.length(3);
    expect(cellOf(editor, idsOf(editor)![3]!)).to.deep.equal([0, 7, 3, 2]);
  });

  it('Enter leads to their settings, Escape back', async () => {
    const editor = await open();
    frame(editor, 'a').focus();
    await press('Enter');
    expect(find(editor, 'weir-board-panel').shadowRoot?.activeElement?.textContent).to.equal('Win rate');
    await press('Escape');
    expect(frame(editor, 'a').matches(':focus')).to.equal(true);
  });
});

describe('cards by mouse', () => {
  it('are dragged to where others make room; the focus of the figures is not in the way', async () => {
    const editor = await open();
    const [x, y] = middleOf(frame(editor, 'b'));
    const { width } = frame(editor, 'b').getBoundingClientRect();
    await drag([x, y], [x + width + 10, y]);
    expect(cellOf(editor, 'b')).to.deep.equal([6, 0, 3, 2]);
    await press('Control+z');
    expect(JSON.stringify(editor.document) === JSON.stringify(withCards(...widgets))).to.equal(true);
  });

  it('show where they would lie, without asking anything anew, and Escape puts them back', async () => {
    const editor = await open();
    const { asked } = editor.adapter as FakeAdapter;
    const before = asked.length;
    const [x, y] = middleOf(frame(editor, 'c'));
    await sendMouse({ type: 'move', position: [x, y] });
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'move', position: [x, y - 60] });
    await sendMouse({ type: 'move', position: [x, y - 180] });
    await drawn();
    expect(frame(editor, 'c').classList.contains('held')).to.equal(true);
    expect(frame(editor, 'c').getBoundingClientRect().top).to.be.below(frame(editor, 'a').getBoundingClientRect().top);
    expect(cellOf(editor, 'c'), 'not yet').to.deep.equal([0, 2, 12, 5]);
    expect(asked.length - before).to.equal(0);
    await sendKeys({ press: 'Escape' });
    await sendMouse({ type: 'up' });
    await drawn();
    expect(frame(editor, 'c').classList.contains('held')).to.equal(false);
    expect(cellOf(editor, 'c')).to.deep.equal([0, 2, 12, 5]);
  });

  it('grow by their corner', async () => {
    const editor = await open();
    const card = frame(editor, 'b');
    await sendMouse({ type: 'move', position: middleOf(card) });
    const { right, bottom, width } = card.getBoundingClientRect();
    await drag([right - 6, bottom - 6], [right + width / 3, bottom + 70]);
    expect(cellOf(editor, 'b')).to.deep.equal([3, 0, 4, 3]);
  });

  it('a press chooses, and the settings stand beside the board', async () => {
    const editor = await open();
    await sendMouse({ type: 'click', position: middleOf(frame(editor, 'b')) });
    await drawn();
    expect(pressed(editor)).to.deep.equal(['b']);
    expect(textOf(find(find(editor, 'weir-board-panel'), 'h2'))).to.equal('Deals created');
  });
});

describe('settings', () => {
  it('another type keeps what it does not read, and says so', async () => {
    const editor = await open();
    frame(editor, 'c').click();
    await drawn();
    const type = () => find<HTMLSelectElement>(find(editor, 'weir-board-panel'), 'select');
    const choose = async (value: string) => {
      type().value = value;
      type().dispatchEvent(new Event('change', { bubbles: true }));
      await drawn();
    };
    await choose('trend');
    expect(findAll(find(editor, 'weir-board-panel'), '.hint').map(textOf)).to.contain('Kept for other types: Funnel');
    expect(findAll(editor, 'weir-trend')).to.have.length(1);
    await choose('funnel');
    expect(JSON.stringify(editor.document) === JSON.stringify(withCards(...widgets))).to.equal(true);
  });

  it('what is not there is kept and shown, with a cure at its place', async () => {
    const broken: Widget = { id: 'a', type: 'kpi', metric: 'win_rat', cell: { x: 0, y: 0, w: 3, h: 2 } };
    const editor = await open(withCards(broken));
    await drawn(300);
    frame(editor, 'a').click();
    await drawn();
    const panel = find(editor, 'weir-board-panel');
    expect(textOf(find(find(panel, 'weir-combobox'), '.trigger'))).to.contain('win_rat (not there)');
    expect(frame(editor, 'a').getAttribute('aria-label')).to.contain('One problem');
    find(panel, '.problem .link').click();
    await drawn();
    expect(editor.document?.boards?.[0]?.widgets[0]?.metric).to.equal('win_rate');
  });

  it('of the board change what it shows at first', async () => {
    const editor = await open();
    const [period] = findAll<HTMLSelectElement>(find(editor, 'weir-board-panel'), 'select');
    period!.value = 'this-year';
    period!.dispatchEvent(new Event('change', { bubbles: true }));
    await drawn();
    expect(editor.document?.boards?.[0]?.period).to.equal('this-year');
  });

  it('of the board take dates of its own, of which the last day is in it', async () => {
    const editor = await open(withCards({ id: 'a', type: 'kpi', metric: 'win_rate' }), { asOf: '2025-09-18' });
    const panel = () => find(editor, 'weir-board-panel');
    const period = [...findAll<HTMLSelectElement>(panel(), 'select')].find(
      ({ ariaLabel }) => ariaLabel === 'Period at first',
    );
    expect(period?.value).to.equal('');
    period!.value = 'own';
    period!.dispatchEvent(new Event('change', { bubbles: true }));
    await drawn();
    const dates = () => findAll<HTMLInputElement>(panel(), 'input[type="date"]');
    const [first, last] = dates();
    first!.value = '2025-01-01';
    first!.dispatchEvent(new Event('change'));
    await drawn();
    last!.value = '2025-03-31';
    last!.dispatchEvent(new Event('change'));
    await drawn();
    const shown = () => editor.document?.boards?.[0]?.period;
    expect(shown()).to.deep.equal({ from: '2025-01-01', to: '2025-04-01' });
    expect(dates().map(({ value }) => value)).to.deep.equal(['2025-01-01', '2025-03-31']);
    for (const field of dates()) {
      field.value = '';
      field.dispatchEvent(new Event('change'));
      await drawn();
    }
    await drawn();
    expect(shown(), 'without dates').to.equal(undefined);
  });

  it('a type of the host’s is asked for its own options', async () => {
    const editor = await open(
      withCards({ id: 'g', type: 'gauge', options: { old: 1 }, cell: { x: 0, y: 0, w: 4, h: 4 } }),
    );
    editor.widgetTypes = [
      {
        type: 'gauge',
        element: 'test-gauge',
        offer: { title: 'Gauge', options: { properties: { limit: { type: 'number', title: 'Alarm above' } } } },
      },
    ];
    await drawn();
    frame(editor, 'g').click();
    await drawn();
    const field = find(find(editor, 'weir-board-panel'), '.custom weir-number-field');
    const input = find<HTMLInputElement>(field, 'input');
    input.focus();
    await sendKeys({ type: '5' });
    expect(editor.document?.boards?.[0]?.widgets[0]?.options).to.deep.equal({ old: 1, limit: 5 });
  });
});

describe('boards', () => {
  it('an empty one is filled by a proposal, in one step', async () => {
    const document = withCards();
    const editor = await open(document);
    itemOf(editor, '.button', 'Take the proposal').click();
    await drawn();
    expect(idsOf(editor)?.length).to.be.above(3);
    await press('Control+z');
    expect(idsOf(editor)).to.deep.equal([]);
  });

  it('are made, and cards are added from a list of types', async () => {
    const editor = await open({ ...exampleDocument, boards: [] });
    itemOf(editor, '.button', 'New board').click();
    await drawn();
    itemOf(editor, '.button', 'Add card').click();
    await drawn();
    find(find(editor, 'weir-widget-types-dialog'), '[data-type="trend"]').click();
    await drawn(200);
    expect(editor.document?.boards?.[0]?.widgets).to.deep.equal([
      { id: 'trend', type: 'trend', metrics: ['deals_created'], cell: { x: 0, y: 0, w: 6, h: 5 } },
    ]);
    expect(find(editor, 'weir-board-panel').shadowRoot?.activeElement?.localName).to.equal('h2');
  });

  it('are looked at as they reflow, where cards can be chosen and not moved', async () => {
    const editor = await open();
    find<HTMLInputElement>(editor, 'input[value="390"]').click();
    await drawn(300);
    const tops = ['a', 'b', 'c'].map((id) => frame(editor, id).getBoundingClientRect());
    expect(tops[2]!.top).to.be.above(tops[0]!.top);
    expect(find(editor, 'weir-board').getBoundingClientRect().width).to.be.closeTo(390, 2);
    frame(editor, 'a').focus();
    await press('ArrowRight');
    expect(cellOf(editor, 'a')).to.deep.equal([0, 0, 3, 2]);
    expect(textOf(find(editor, '.toast'))).to.contain('They are moved at 1440 px');
    itemOf(editor, '.note .link', 'Move cards at 1440 px').click();
    await drawn(300);
    expect(frame(editor, 'a').matches(':focus')).to.equal(true);
    await press('ArrowRight');
    expect(cellOf(editor, 'a')).to.deep.equal([3, 0, 3, 2]);
  });

  it('have the id of their first name, which can be changed to one that is free', async () => {
    const editor = await open();
    const panel = () => find(editor, 'weir-board-panel');
    itemOf(editor, '.chooser', 'Main').click();
    await drawn(100);
    itemOf(editor, '[role="menuitem"]', 'New board').click();
    await drawn(100);
    const boards = () => editor.document?.boards?.map(({ id }) => id);
    expect(boards()).to.deep.equal(['main', 'new-board']);
    const name = find<HTMLInputElement>(find(panel(), 'weir-text-rows'), 'input');
    name.focus();
    await press('Control+a');
    await sendKeys({ type: 'Monday' });
    name.blur();
    await drawn(100);
    expect(boards()).to.deep.equal(['main', 'monday']);
    const id = () => find<HTMLInputElement>(find(panel(), 'weir-board-id'), 'input');
    expect(id().value).to.equal('monday');
    id().focus();
    await press('Control+a');
    await sendKeys({ type: 'main' });
    await drawn();
    expect(id().getAttribute('aria-invalid')).to.equal('true');
    await press('Enter');
    expect(boards(), 'taken').to.deep.equal(['main', 'monday']);
    await press('Control+a');
    await sendKeys({ type: 'week' });
    await press('Enter');
    expect(boards()).to.deep.equal(['main', 'week']);
    await expect(editor).to.be.accessible();
  });

  it('that are only read can be looked at', async () => {
    const editor = await open(undefined, { readOnly: true });
    frame(editor, 'a').focus();
    await press('Delete', 'ArrowRight', 'Control+d');
    expect(idsOf(editor)).to.deep.equal(['a', 'b', 'c']);
    expect(findAll(editor, '.grip')).to.deep.equal([]);
  });
});

describe('is accessible', () => {
  for (const theme of ['light', 'dark'] as const) {
    it(`while a card is chosen, ${theme}`, async () => {
      const editor = await open(undefined, { theme });
      frame(editor, 'a').click();
      await drawn(200);
      await expect(editor).to.be.accessible();
    });
  }

  it('while types are offered, in Chinese', async () => {
    const editor = await open(undefined, { locale: 'zh-CN' });
    itemOf(editor, '.button', '添加卡片').click();
    await drawn(300);
    await expect(editor).to.be.accessible();
  });

  it('with nothing on it, and with what is not there', async () => {
    await expect(await open(withCards())).to.be.accessible();
    const strange: Widget = { id: 'a', type: 'meter', metric: 'lost', by: ['lost'], cell: { x: 0, y: 0, w: 4, h: 4 } };
    const editor = await open(withCards(strange));
    frame(editor, 'a').click();
    await drawn(300);
    await expect(editor).to.be.accessible();
  });

  it('on a phone, with the settings over it', async () => {
    const editor = await open(undefined, { width: 390, height: 760 });
    frame(editor, 'b').click();
    find(editor, '[aria-label="Settings"]').click();
    await drawn(300);
    expect(textOf(find(find(editor, 'weir-board-panel'), 'h2'))).to.equal('Deals created');
    await expect(editor).to.be.accessible();
  });

  it('from right to left, where arrows move the way they point', async () => {
    const editor = await open(undefined, { dir: 'rtl' });
    frame(editor, 'a').focus();
    await press('ArrowLeft');
    expect(cellOf(editor, 'a')).to.deep.equal([3, 0, 3, 2]);
    const [x, y] = middleOf(frame(editor, 'a'));
    const { width } = frame(editor, 'a').getBoundingClientRect();
    await drag([x, y], [x - width - 10, y]);
    expect(cellOf(editor, 'a')).to.deep.equal([6, 0, 3, 2]);
  });
});
