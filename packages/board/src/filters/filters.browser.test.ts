import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import type { WeirDocument } from '@weir/schema';
import type { WeirBoard } from '../elements/board/board.js';
import { exampleAnswer, exampleDocument } from '../testing/example.js';
import { FakeAdapter } from '../testing/fake-adapter.js';
import { find, findAll, mount, nextFrame, textOf, unmountAll } from '../testing/mount.js';

const fiscal: WeirDocument = { ...exampleDocument, settings: { ...exampleDocument.settings, fiscalYearStart: 4 } };
const filtersOf = (board: WeirBoard) => find(board, 'weir-filters');
const pickerOf = (board: WeirBoard) => find(filtersOf(board), 'weir-period-picker');
const chipOf = (board: WeirBoard) => find(filtersOf(board), 'weir-popover .chip');

async function openPicker(board: WeirBoard): Promise<void> {
  chipOf(board).focus();
  await sendKeys({ press: 'Enter' });
  await waitUntil(() => pickerOf(board).shadowRoot?.activeElement, 'the picker has the focus');
}

function press(board: WeirBoard, name: string): Promise<void> {
  const button = findAll(pickerOf(board), 'button').find((each) => textOf(each) === name);
  if (!button) throw new Error(`There is no ${name}.`);
  button.click();
  return board.ready;
}

async function grain(board: WeirBoard, name: string): Promise<void> {
  const segmented = find(pickerOf(board), 'weir-segmented');
  const label = findAll(segmented, 'label').find((each) => textOf(each) === name);
  if (!label) throw new Error(`There is no ${name}.`);
  label.click();
  await aTimeout(30);
}

describe('the filters of a board', () => {
  before(() => setViewport({ width: 1280, height: 900 }));
  afterEach(unmountAll);

  it('opens its periods with the keyboard, at the chosen one', async () => {
    const board = await mount('weir-board', { width: 1200 });
    await openPicker(board);
    expect(textOf(pickerOf(board).shadowRoot?.activeElement)).to.equal('This year');
    await aTimeout(400);
    await expect(board).to.be.accessible();
    await sendKeys({ press: 'Escape' });
    expect(filtersOf(board).shadowRoot?.activeElement === chipOf(board)).to.equal(true);
  });

  it('is one stop of the Tab key for each list of periods, which the arrow keys go through', async () => {
    const board = await mount('weir-board', { width: 1200 });
    await openPicker(board);
    const focused = () => textOf(pickerOf(board).shadowRoot?.activeElement);
    const keys = async (...pressed: string[]) => {
      for (const press of pressed) await sendKeys({ press });
      await nextFrame();
    };
    await keys('ArrowRight');
    expect(focused()).to.equal('Last year');
    await keys('ArrowUp');
    expect(focused(), 'above it').to.equal('Last quarter');
    await keys('Home', 'l', 'l');
    expect(focused(), 'the second that begins so').to.equal('Last month');
    await aTimeout(650);
    await keys('Home');
    await sendKeys({ type: 'last 12' });
    expect(focused(), 'a blank among letters chooses nothing').to.equal('Last 12 months');
    await keys('End');
    expect(focused()).to.equal('All time');
    const stops = ['All time'];
    do {
      await keys('Tab');
      const stop = pickerOf(board).shadowRoot?.activeElement;
      stops.push(stop?.localName === 'button' ? textOf(stop) || stop.ariaLabel! : (stop?.localName ?? ''));
    } while (stops.at(-1) !== 'input');
    expect(stops).to.deep.equal(['All time', 'Earlier', 'weir-segmented', 'Later', 'Jan 2025', 'input']);

    await keys('Shift+Tab', 'ArrowDown', 'PageUp');
    expect(focused(), 'the month of the year before').to.equal('May 2024');
    expect(textOf(find(pickerOf(board), '[role=status]'))).to.equal('Jan 1 – Dec 31, 2024');
    expect(board.view.period, 'the keys choose nothing').to.equal('this-year');
    await keys('Enter');
    await board.ready;
    expect(board.view.period).to.deep.equal({ from: '2024-05-01', to: '2024-06-01' });
    expect(filtersOf(board).shadowRoot?.activeElement === chipOf(board), 'back on its button').to.equal(true);
  });

  it('opens at the page of the calendar that has the chosen period on it', async () => {
    const board = await mount('weir-board', { width: 1200, document: fiscal });
    for (const [name, from, to] of [
      ['May 2022', '2022-05-01', '2022-06-01'],
      ['Q3 2019', '2019-07-01', '2019-10-01'],
      ['2016/17', '2016-04-01', '2017-04-01'],
    ] as const) {
      board.view = { period: { from, to } };
      await board.ready;
      await openPicker(board);
      const chosen = pickerOf(board).shadowRoot?.activeElement;
      expect(textOf(chosen)).to.equal(name);
      expect(chosen?.ariaSelected).to.equal('true');
      await sendKeys({ press: 'Escape' });
    }
  });

  it('is there when a host sets a view that says things wrongly, which each widget tells in its place', async () => {
    const board = await mount('weir-board', { width: 1200 });
    for (const period of [{ from: 'soon' }, 'last-12-month' as 'last-12-months']) {
      board.view = { period };
      await board.ready;
      expect(textOf(chipOf(board))).to.equal('Period');
    }
    board.view = { period: 'this-year', filters: { team: 'East' } as unknown as Record<string, string[]> };
    await board.ready;
    expect(textOf(chipOf(board))).to.include('This year');
    const chosen = findAll(filtersOf(board), 'weir-combobox').map((each) => textOf(find(each, '.chip')));
    expect(chosen.filter((each) => each.includes('East'))).to.have.length(1);
  });

  it('shows all of its periods beside each other where there is room, and below each other where there is not', async () => {
    for (const width of [1200, 380]) {
      const board = await mount('weir-board', { width, document: fiscal });
      await openPicker(board);
      const panel = find(find(filtersOf(board), 'weir-popover'), '.popup');
      expect(panel.scrollWidth, `on ${width}`).to.be.at.most(panel.clientWidth);
      expect(panel.scrollHeight, `all of it on ${width}`).to.be.at.most(panel.clientHeight);
      const boxOf = (name: string) => find(pickerOf(board), name).getBoundingClientRect();
      if (width === 1200) {
        expect(boxOf('.presets').right).to.be.at.most(boxOf('.more').left);
        const grains = find(find(pickerOf(board), 'weir-segmented'), 'fieldset');
        expect(grains.scrollWidth, 'no kind of period is cut off').to.be.at.most(grains.clientWidth);
      } else expect(boxOf('.presets').bottom).to.be.at.most(boxOf('.more').top);
      const controls = findAll(pickerOf(board), '.field, .act').map((control) => control.offsetHeight);
      expect(new Set(controls).size, `fields and what applies them are as high, on ${width}`).to.equal(1);
      expect(find(pickerOf(board), 'select ~ .weir-icon'), 'more than a field of text').to.be.instanceOf(SVGElement);
      for (const part of ['.pages > :last-child', 'form:last-of-type > .act']) {
        expect(boxOf(part).right, `${part} on ${width}`).to.be.at.most(boxOf('.more').right + 1);
      }
      unmountAll();
    }
  });

  it('takes a month, a quarter and a year of the calendar, and names them', async () => {
    const board = await mount('weir-board', { width: 1200 });
    await openPicker(board);
    await press(board, 'Mar 2025');
    expect(board.view.period).to.deep.equal({ from: '2025-03-01', to: '2025-04-01' });
    expect(textOf(chipOf(board))).to.equal('Period Mar 2025 Mar 1 – 31, 2025');

    await openPicker(board);
    await grain(board, 'Quarter');
    await press(board, 'Q4 2024');
    expect(textOf(chipOf(board))).to.equal('Period Q4 2024 Oct 1 – Dec 31, 2024');

    await openPicker(board);
    await grain(board, 'Year');
    find(pickerOf(board), '.pages button').click();
    await aTimeout(30);
    await press(board, '2016');
    expect(board.view.period).to.deep.equal({ from: '2016-01-01', to: '2017-01-01' });
  });

  it('offers the fiscal year where the document has one', async () => {
    const board = await mount('weir-board', { width: 1200, document: fiscal });
    expect(textOf(chipOf(board))).to.contain('This fiscal year');
    await openPicker(board);
    await grain(board, 'Fiscal quarter');
    await press(board, 'Q1 2025/26');
    expect(board.view.period).to.deep.equal({ from: '2025-04-01', to: '2025-07-01' });
    await openPicker(board);
    await grain(board, 'Fiscal year');
    await press(board, '2024/25');
    expect(board.view.period).to.deep.equal({ from: '2024-04-01', to: '2025-04-01' });
  });

  it('takes the last so many, and says what is wrong with a number', async () => {
    const board = await mount('weir-board', { width: 1200 });
    await openPicker(board);
    const count = find<HTMLInputElement>(pickerOf(board), 'input[name=last]');
    for (const wrong of ['0', 'many', '1.5', '1001']) {
      count.value = wrong;
      find(pickerOf(board), 'form button').click();
      await aTimeout(20);
      expect(textOf(find(pickerOf(board), '#last-mistake')), wrong).to.equal('Enter a whole number from 1 to 1,000.');
    }
    count.value = '6';
    find<HTMLSelectElement>(pickerOf(board), 'select').value = 'week';
    find(pickerOf(board), 'form button').click();
    await board.ready;
    expect(board.view.period).to.deep.equal({ last: 6, grain: 'week' });
    expect(textOf(chipOf(board))).to.equal('Period Last 6 weeks Aug 11 – Sep 18, 2025');
    expect(board.adapter.calls.at(-1)?.questions[0]?.range).to.deep.equal({ from: '2025-08-11', to: '2025-09-22' });
  });

  it('says with which days it compares, and with none where the period is open', async () => {
    const board = await mount('weir-board', { width: 1200 });
    const menu = find(filtersOf(board), 'weir-menu');
    expect(findAll(menu, '.item').map(textOf)).to.deep.equal([
      'Nothing',
      'Same days last year Jan 1 – Sep 18, 2024',
      'Previous period Jan 1 – Sep 18, 2024',
    ]);
    board.view = { period: 'all' };
    await board.ready;
    expect(findAll(menu, '.item').map((item) => item.getAttribute('aria-disabled'))).to.deep.equal([
      null,
      'true',
      'true',
    ]);
  });

  it('counts the values that the document lists, in its order, and finds them by their titles', async () => {
    const adapter = new FakeAdapter(exampleAnswer);
    adapter.valueList = {
      values: [
        { value: 'South', count: 30 },
        { value: 'East', count: 1200 },
        { value: null, count: 4 },
      ],
      more: false,
    };
    const board = await mount('weir-board', { width: 1200, adapter, locale: 'zh-CN' });
    const team = findAll(filtersOf(board), 'weir-combobox')[1] as HTMLElement & { show(): void };
    team.show();
    const options = () => findAll(team, '[role=option]').map(textOf);
    await waitUntil(() => options().length === 6);
    expect(options()).to.deep.equal(['华东 1,200', '华南 30', '华北 0', '西区 0', '华中 0', '（无值） 4']);
    await sendKeys({ type: '华南' });
    await waitUntil(() => options().length === 1);
    adapter.values = () => Promise.reject(new Error('no line'));
    board.context = { tenant: 'other' };
    await board.ready;
    await waitUntil(() => options().join() === '华南', 'without counts the list stands');
  });

  it('lists its values in the language that the board is shown in now', async () => {
    const board = await mount('weir-board', { width: 1200 });
    const team = findAll(filtersOf(board), 'weir-combobox')[1] as HTMLElement & { show(): void; hide(): void };
    const first = () => textOf(findAll(team, '[role=option]')[0]);
    team.show();
    await waitUntil(() => first().startsWith('East'));
    team.hide();
    board.locale = 'zh-CN';
    await board.ready;
    team.show();
    await waitUntil(() => first().startsWith('华东'));
  });

  it('shows the whole of the filter that has the focus where its row is scrolled', async () => {
    const board = await mount('weir-board', { width: 390 });
    const row = filtersOf(board);
    await nextFrame();
    const chips = findAll(row, '.chip, weir-combobox');
    expect(row.scrollWidth, 'it is scrolled').to.be.above(row.clientWidth);
    chipOf(board).focus();
    const isWhole = (chip: HTMLElement) => {
      const [{ left, right }, around] = [chip.getBoundingClientRect(), row.getBoundingClientRect()];
      return left >= around.left && right <= around.right;
    };
    for (const key of ['Tab', 'Shift+Tab']) {
      for (const chip of key === 'Tab' ? chips.slice(1) : chips.toReversed().slice(1)) {
        await sendKeys({ press: key });
        expect(isWhole(chip), `${textOf(chip)} after ${key}`).to.equal(true);
      }
    }
  });

  it('fits a phone', async () => {
    const board = await mount('weir-board', { width: 390, theme: 'dark' });
    await setViewport({ width: 390, height: 844 });
    await openPicker(board);
    const { left, right } = pickerOf(board).getBoundingClientRect();
    expect(left).to.be.at.least(0);
    expect(right).to.be.at.most(390);
    await aTimeout(400);
    await expect(board).to.be.accessible();
    await setViewport({ width: 1280, height: 900 });
  });
});
