import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { WeirDrillEvent, WeirViewEvent } from '../events/events.js';
import { RecordsAdapter, exampleRows } from '../testing/fake-records.js';
import { find, findAll, mount, nextFrame, textOf, unmountAll } from '../testing/mount.js';

const drill = { metric: 'win_rate', range: { from: '2025-03-01', to: '2025-04-01' }, group: { team: 'East' } };

async function drilled() {
  const board = await mount('weir-board', { adapter: new RecordsAdapter(exampleRows(42)) as never });
  const before = document.createElement('button');
  board.parentElement!.prepend(before);
  before.focus();
  const views: WeirViewEvent[] = [];
  const drills: WeirDrillEvent[] = [];
  board.addEventListener('weir-view', (event) => views.push(event as WeirViewEvent));
  board.addEventListener('weir-drill', (event) => drills.push(event as WeirDrillEvent));
  board.drill(drill);
  await board.ready;
  const panel = find<HTMLElementTagNameMap['weir-drill-panel']>(board, 'weir-drill-panel');
  await panel.updateComplete;
  const records = find<HTMLElementTagNameMap['weir-records']>(panel, 'weir-records');
  await records.ready;
  await panel.updateComplete;
  return { board, panel, records, views, drills, before };
}

describe('looking behind a figure', () => {
  afterEach(unmountAll);

  it('shows its records beside the board, with the figure they explain as the title', async () => {
    const { board, panel, records, views, drills } = await drilled();
    expect(find<HTMLDialogElement>(panel, 'dialog').open).to.equal(true);
    expect(textOf(find(panel, 'h2'))).to.equal('Win rate, East, Mar 2025 · 42');
    expect(findAll(records, 'tbody tr')).to.have.length(42);
    expect(board.view.drill).to.deep.equal(drill);
    expect(drills.map(({ record }) => record)).to.deep.equal([null]);
    expect(views.at(-1)!.view.drill).to.deep.equal(drill);
    await expect(panel).to.be.accessible();
  });

  it('lets a person choose which part of a ratio', async () => {
    const { board, panel, records } = await drilled();
    const select = find<HTMLSelectElement>(panel, 'select');
    expect([...select.options].map((option) => option.text.split(':')[0])).to.deep.equal(['Numerator', 'Denominator']);
    select.value = select.options[1]!.value;
    select.dispatchEvent(new Event('change'));
    await board.updateComplete;
    await panel.updateComplete;
    await records.ready;
    const { queries } = records.adapter as RecordsAdapter;
    expect(board.view.drill).to.deep.equal({ ...drill, part: select.options[1]!.value });
    expect(JSON.stringify(queries.at(-1)!.plan.of)).to.contain('lost');
  });

  it('closes with Escape, and the focus goes back', async () => {
    const { board, panel, views, before } = await drilled();
    await sendKeys({ press: 'Escape' });
    await board.updateComplete;
    await panel.updateComplete;
    expect(find<HTMLDialogElement>(panel, 'dialog').open).to.equal(false);
    expect(board.view.drill ?? null).to.equal(null);
    expect(views.at(-1)!.view.drill ?? null).to.equal(null);
    expect(views.at(-1)!.how).to.equal('back');
    expect(board.canGoBack).to.equal(false);
    expect(document.activeElement === before).to.equal(true);
  });

  it('is opened by a view that was kept as JSON, and closed by one', async () => {
    const { board, panel, views } = await drilled();
    const kept = JSON.parse(JSON.stringify(board.view));
    board.view = { drill: null };
    await board.updateComplete;
    await panel.updateComplete;
    expect(find<HTMLDialogElement>(panel, 'dialog').open).to.equal(false);
    const told = views.length;
    board.view = kept;
    await board.updateComplete;
    await panel.updateComplete;
    expect(find<HTMLDialogElement>(panel, 'dialog').open).to.equal(true);
    expect(views).to.have.length(told);
  });

  it('tells the host which record a person opens', async () => {
    const { records, drills } = await drilled();
    find(records, 'tbody button').click();
    await nextFrame();
    expect(drills.at(-1)!.record).to.deep.include({ dataset: 'deals', key: 'D-0001' });
  });
});
