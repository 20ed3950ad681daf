import { expect, waitUntil } from '@open-wc/testing';
import { resetMouse, sendKeys, setViewport } from '@web/test-runner-commands';
import { click, find, findAll, mount, stageOn, still, textOf, unmountAll } from '../browser.fixture.js';
import { itemOf, press } from '../designer.fixture.js';
import { exampleDocument } from '../editor/example.fixture.js';
import { ClosedAdapter, FakeAdapter } from '../live/fake-adapter.fixture.js';
import type { WeirDesigner } from '../weir-designer.js';

const stageIn = ({ document }: WeirDesigner, stage: string) =>
  document?.funnels?.[0]?.stages.find(({ id }) => id === stage);
const dialogOf = (root: Element) => find<HTMLElement & { open: boolean }>(root, 'weir-dialog.archive');
const cellsOf = (root: Element): string[] => findAll(dialogOf(root), 'td').map(textOf);

/** From the menu of a stage, by the keyboard. */
async function openWizard(root: Element, stage: string): Promise<void> {
  await click(stageOn(root, stage));
  await press('Shift+F10');
  await waitUntil(() => findAll(root, '.item').some((item) => textOf(item).startsWith('Archive and replace')));
  await click(itemOf(root, '.item', 'Archive and replace'));
  await waitUntil(() => dialogOf(root).open);
  await still(dialogOf(root));
}

/** Once it is known from when on. */
async function archive(root: Element): Promise<void> {
  const button = itemOf(find(root, 'weir-archive-dialog'), '.button.primary', 'Archive') as HTMLButtonElement;
  await waitUntil(() => !button.disabled);
  await click(button);
}

/** Who stands in negotiation came at the latest on 3 March 2025: since that day they count for what stands in for it. */
class DatedAdapter extends FakeAdapter {
  override async answer(request: Parameters<FakeAdapter['answer']>[0]) {
    const answers = await super.answer(request);
    const { document } = request;
    const stages = 'draft' in document ? document.draft.funnels?.[0]?.stages : [];
    const day = /"<":\[\{"var":"moved_on"\},"([^"]+)"/.exec(
      JSON.stringify(stages?.find(({ id }) => id === 'negotiation')?.enters ?? ''),
    )?.[1];
    const isMoved = day !== undefined && day <= '2025-03-03';
    const openIn = (stage: string, open: number) =>
      !isMoved ? open : stage === 'negotiation' ? 0 : stage === 'proposal' ? open + 24 : open;
    return answers.map((answer) =>
      'stages' in answer
        ? { ...answer, stages: answer.stages.map((each) => ({ ...each, open: openIn(each.stage, each.open) })) }
        : answer,
    );
  }
}

describe('archiving a stage', () => {
  before(() => setViewport({ width: 1280, height: 860 }));
  afterEach(async () => {
    await resetMouse();
    await unmountAll();
  });

  it('names who stands there and who uses it, and lets the stage before it stand in', async () => {
    const designer = await mount('weir-designer', { asOf: '2025-09-18T00:00:00Z' });
    await openWizard(designer, 'negotiation');
    await waitUntil(() => cellsOf(designer).length > 0);
    const text = textOf(dialogOf(designer));
    expect(text).to.contain('24 are in it now.').and.to.contain('Reached negotiation');
    expect(cellsOf(designer)).to.deep.equal(['24', '24', '129', '129']);
    await archive(designer);
    expect(stageIn(designer, 'negotiation')?.archived).to.equal(true);
    expect(JSON.stringify(stageIn(designer, 'proposal')?.enters)).to.contain('"2025-09-18"');
    await click(find(designer, 'button[aria-label^="Undo"]'));
    expect(JSON.stringify(designer.document) === JSON.stringify(exampleDocument)).to.equal(true);
  });

  it('proposes the day since which who stands there moves, and says what becomes of them', async () => {
    const asOf = '2025-09-18T00:00:00Z';
    const designer = await mount('weir-designer', { asOf, adapter: new DatedAdapter() });
    await openWizard(designer, 'negotiation');
    await waitUntil(() => cellsOf(designer).length > 0);
    expect(textOf(dialogOf(designer)))
      .to.contain('24 are in it now. They move to Proposal.')
      .and.to.contain('From Mar 3, 2025 on, when the first of them came.');
    expect(cellsOf(designer)).to.deep.equal(['24', '0', '129', '153']);
    await click(findAll(dialogOf(designer), 'input[type="radio"]')[1] ?? dialogOf(designer));
    await waitUntil(() => textOf(dialogOf(designer)).includes('They stay there until they enter another stage.'));
    expect(cellsOf(designer)).to.deep.equal(['24', '24', '129', '129']);
    await click(findAll(dialogOf(designer), 'input[type="radio"]')[0] ?? dialogOf(designer));
    await waitUntil(() => cellsOf(designer)[1] === '0');
    await archive(designer);
    expect(JSON.stringify(stageIn(designer, 'negotiation')?.enters)).to.contain('"2025-03-03"');
  });

  it('from a day that a person chooses; without one it cannot be done', async () => {
    const designer = await mount('weir-designer');
    await openWizard(designer, 'negotiation');
    await click(itemOf(dialogOf(designer), '.option', 'From a day that you choose'));
    const day = find<HTMLInputElement>(dialogOf(designer), 'input[type="date"]');
    day.value = '';
    day.dispatchEvent(new Event('change'));
    const button = itemOf(find(designer, 'weir-archive-dialog'), '.button.primary', 'Archive') as HTMLButtonElement;
    await waitUntil(() => button.disabled);
    day.value = '2025-07-01';
    day.dispatchEvent(new Event('change'));
    await waitUntil(() => !button.disabled);
    await archive(designer);
    expect(JSON.stringify(stageIn(designer, 'negotiation')?.enters)).to.contain(
      '{"<":[{"var":"moved_on"},"2025-07-01"]}',
    );
  });

  it('goes without counts where they cannot be had, and says why', async () => {
    const designer = await mount('weir-designer', { adapter: new ClosedAdapter() });
    await openWizard(designer, 'negotiation');
    await waitUntil(() => textOf(dialogOf(designer)).includes('The warehouse is closed.'));
    await archive(designer);
    expect(stageIn(designer, 'negotiation')?.archived).to.equal(true);
  });

  it('is left by Escape, and nothing has changed', async () => {
    const designer = await mount('weir-designer');
    await openWizard(designer, 'negotiation');
    await sendKeys({ press: 'Escape' });
    await waitUntil(() => !dialogOf(designer).open);
    expect(JSON.stringify(designer.document)).to.equal(JSON.stringify(exampleDocument));
  });

  it('is offered when a stage was deleted that somebody stood in', async () => {
    const designer = await mount('weir-designer');
    await click(stageOn(designer, 'nurture'));
    await press('Delete');
    expect(textOf(find(designer, '.toast'))).to.contain('1,376 were in Nurture');
    await click(itemOf(find(designer, '.toast'), '.link', 'Archive instead'));
    await waitUntil(() => dialogOf(designer).open);
    expect(stageIn(designer, 'nurture')).not.to.equal(undefined);
  });

  it('is there in the funnel editor too', async () => {
    const editor = await mount('weir-funnel-editor');
    await openWizard(editor, 'negotiation');
    await archive(editor);
    const { document } = editor;
    expect(document?.funnels?.[0]?.stages.find(({ id }) => id === 'negotiation')?.archived).to.equal(true);
  });

  it('is offered to nobody who may only look', async () => {
    const designer = await mount('weir-designer', { readOnly: true });
    await click(stageOn(designer, 'negotiation'));
    await press('Shift+F10');
    await waitUntil(() => findAll(designer, '.item').length > 0);
    expect(findAll(designer, '.item').map(textOf).join()).not.to.contain('Archive');
  });
});
