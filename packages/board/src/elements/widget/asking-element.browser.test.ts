import { expect } from '@open-wc/testing';
import { exampleAnswer } from '../../testing/example.js';
import { find, findAll, mount, unmountAll } from '../../testing/mount.js';

const isFocused = (host: Element, element: Element) => host.shadowRoot!.activeElement === element;

describe('what had the focus and is drawn no more', () => {
  afterEach(unmountAll);

  const fail = () => {
    throw new Error('no line');
  };

  for (const [name, own, retry] of [
    ['weir-kpi', { metric: 'win_rate' }, '.link'],
    ['weir-trend', { metrics: ['win_rate'] }, 'weir-empty button'],
  ] as const) {
    it(`gives it to the card of <${name}>, whether trying again helps or not`, async () => {
      const element = await mount(name, own as object, fail);
      const again = async () => {
        find(element, retry).focus();
        find(element, retry).click();
        await element.ready;
        expect(isFocused(element, find(element, '.card'))).to.equal(true);
      };
      await again();
      element.adapter.respond = exampleAnswer;
      await again();
      expect(findAll(element, retry)).to.have.length(0);
    });
  }

  it('gives it to the title of the board', async () => {
    const board = await mount('weir-board');
    board.adapter.respond = fail;
    await board.refresh();
    board.adapter.respond = exampleAnswer;
    const retry = find(board, '[role=status] .alert button');
    retry.focus();
    retry.click();
    await board.ready;
    expect(isFocused(board, find(board, 'h2'))).to.equal(true);
  });

  it('leaves it to whom the board gives it when a widget gives way to another one', async () => {
    const board = await mount('weir-board', { width: 1300 });
    find(find(board, 'weir-kpi'), '.choose').focus();
    board.view = { by: { won_revenue: ['team'] } };
    await board.ready;
    expect(findAll(board, 'weir-bars')).to.have.length(1);
    expect(board.shadowRoot!.activeElement === null).to.equal(true);
  });

  it('takes it from nobody', async () => {
    const element = await mount('weir-kpi', { metric: 'win_rate' }, fail);
    const elsewhere = document.createElement('button');
    element.parentElement!.append(elsewhere);
    elsewhere.focus();
    element.adapter.respond = exampleAnswer;
    await element.refresh();
    expect(document.activeElement === elsewhere).to.equal(true);
  });
});
