import { expect, waitUntil } from '@open-wc/testing';
import { resetMouse, sendKeys, setViewport } from '@web/test-runner-commands';
import { click, drawn, find, findAll, mount, stageOn, textOf, unmountAll } from '../browser.fixture.js';
import { itemOf, press } from '../designer.fixture.js';
import { exampleDocument } from '../editor/example.fixture.js';
import { TestStore } from '../editor/store.fixture.js';
import { ClosedAdapter, FakeAdapter } from '../live/fake-adapter.fixture.js';
import type { WeirDesigner } from '../weir-designer.js';

const titleOf = ({ document }: WeirDesigner, stage = 'proposal'): unknown =>
  document?.funnels?.[0]?.stages.find(({ id }) => id === stage)?.title;

/** As a person does who types a new name in the panel. */
const rename = (designer: WeirDesigner, title: string): void => {
  designer.importJson(designer.exportJson().replaceAll('"Proposal"', `"${title}"`));
};

const linesOf = (root: Element): string[] => findAll(root, '.difference').map(textOf);

async function openMenu(designer: WeirDesigner, item: string): Promise<void> {
  await click(find(find(designer, '.side.end weir-menu'), 'button'));
  await click(itemOf(designer, '.item', item));
  await drawn(300);
}

/** A version that is published, and a draft after it. */
async function withVersions(): Promise<TestStore> {
  const store = new TestStore();
  const draft = await store.saveDraft(exampleDocument, { ifRevision: null });
  const published = await store.publish('b2b-sales', { ifRevision: draft.revision, name: 'Spring' });
  const edited = structuredClone(exampleDocument);
  const stage = edited.funnels?.[0]?.stages.find(({ id }) => id === 'proposal');
  if (stage) Object.assign(stage, { probability: 0.4, enters: [{ dataset: 'deals', at: 'created_on' }] });
  await store.saveDraft(edited, { ifRevision: published.revision });
  return store;
}

describe('versions', () => {
  before(() => setViewport({ width: 1280, height: 860 }));
  afterEach(async () => {
    await resetMouse();
    await unmountAll();
  });

  it('are looked through, and an older one is restored in one step', async () => {
    const designer = await mount('weir-designer', { store: await withVersions() });
    await openMenu(designer, 'Versions…');
    await waitUntil(() => findAll(designer, '.version').length > 0);
    expect(findAll(designer, '.version .name').map(textOf)).to.deep.equal(['Draft', 'Spring']);
    expect(linesOf(designer).join()).to.contain('Stage Proposal').and.to.contain('probability').and.to.contain('50%');
    await click(itemOf(find(designer, 'weir-versions-dialog'), '.button.primary', 'Restore this version'));
    await drawn(300);
    expect(JSON.stringify(designer.document)).to.equal(JSON.stringify(exampleDocument));
    await click(itemOf(designer, '.toast .link', 'Undo'));
    expect(designer.document?.funnels?.[0]?.stages[3]?.probability).to.equal(0.4);
  });

  it('are drawn so that all of the drawing is in view', async () => {
    const designer = await mount('weir-designer', { store: await withVersions() });
    await openMenu(designer, 'Versions…');
    await waitUntil(() => findAll(designer, '.version').length > 0);
    const comparison = find(find(designer, 'weir-versions-dialog'), 'weir-version-comparison');
    await click(itemOf(comparison, 'label', 'Drawing'));
    await waitUntil(() => findAll(comparison, '.react-flow__node').length > 0);
    await drawn(300);
    const view = find(comparison, 'weir-funnel-canvas').getBoundingClientRect();
    const outside = findAll(comparison, '.react-flow__node').filter((node) => {
      const { left, right, top, bottom } = node.getBoundingClientRect();
      return left < view.left || right > view.right || top < view.top || bottom > view.bottom;
    });
    expect(outside.map(textOf)).to.deep.equal([]);
  });

  it('are kept under a name that a person types', async () => {
    const store = await withVersions();
    const designer = await mount('weir-designer', { store });
    await openMenu(designer, 'Versions…');
    await waitUntil(() => findAll(designer, '.save input').length > 0);
    await click(find(designer, '.save input'));
    await sendKeys({ type: 'Before the fair' });
    await press('Enter');
    await waitUntil(() => findAll(designer, '.version .name').map(textOf).includes('Before the fair'));
    expect(store.versions[0]?.name).to.equal('Before the fair');
  });

  it('are not there without a store', async () => {
    const designer = await mount('weir-designer');
    await click(find(find(designer, '.side.end weir-menu'), 'button'));
    expect(findAll(designer, '.item').map(textOf)).not.to.include('Versions…');
  });

  it('that cannot be read say why, and are read again', async () => {
    const store = await withVersions();
    const { history } = store;
    store.history = () => Promise.reject(new Error('The server is away.'));
    const designer = await mount('weir-designer', { store });
    await openMenu(designer, 'Versions…');
    await waitUntil(() =>
      findAll(find(designer, 'weir-versions-dialog'), '.body').some((body) =>
        textOf(body).includes('The server is away.'),
      ),
    );
    store.history = history;
    await click(itemOf(find(designer, 'weir-versions-dialog'), '.link', 'Try again'));
    await waitUntil(() => findAll(designer, '.version').length === 2);
  });
});

describe('publishing', () => {
  before(() => setViewport({ width: 1280, height: 860 }));
  afterEach(async () => {
    await resetMouse();
    await unmountAll();
  });

  it('shows what is another, what it touches, and who stands there now', async () => {
    const store = await withVersions();
    const designer = await mount('weir-designer', { store });
    await click(itemOf(designer, '.button.primary', 'Publish…'));
    await waitUntil(() => findAll(designer, '.records td').some((cell) => textOf(cell) === '129'));
    const dialog = find(designer, 'weir-dialog.publish');
    const text = textOf(dialog);
    expect(text).to.contain('1 difference from what is published');
    expect(text).to.contain('2 metrics may come out differently Reached negotiation and Won per deal created');
    expect(text).to.contain('1 board shows them Main');
    expect(text).to.contain('Proposal, Solution selling');
    await click(find(designer, 'weir-dialog.publish .field input'));
    await sendKeys({ type: 'Autumn' });
    await click(itemOf(designer, 'weir-dialog.publish .button.primary', 'Publish'));
    await waitUntil(() => store.versions[0]?.state === 'published');
    expect(store.versions[0]?.name).to.equal('Autumn');
  });

  it('goes without counts where there are none to be had, and says why', async () => {
    const designer = await mount('weir-designer', { store: await withVersions(), adapter: new ClosedAdapter() });
    await click(itemOf(designer, '.button.primary', 'Publish…'));
    await waitUntil(() => textOf(find(designer, 'weir-dialog.publish')).includes('The warehouse is closed.'));
  });
});

describe('two who have the same document before them', () => {
  before(() => setViewport({ width: 1280, height: 860 }));
  afterEach(async () => {
    await resetMouse();
    await unmountAll();
  });

  async function conflict() {
    const store = new TestStore();
    const left = await mount('weir-designer', { store });
    const right = await mount('weir-designer', { store });
    rename(left, 'Offer');
    await left.save();
    await waitUntil(() => findAll(right, '.banner').length > 0, 'The second was not told.');
    return { store, left, right };
  }

  it('the second sees the change, what is another, and takes it over', async () => {
    const { store, right } = await conflict();
    expect(textOf(find(right, '.banner'))).to.contain('saved elsewhere');
    await click(itemOf(right, '.banner .link', 'See the difference'));
    await drawn(300);
    expect(linesOf(right).join()).to.contain('“Offer”').and.to.contain('“Proposal”');
    await click(itemOf(find(right, 'weir-version-choice-dialog'), '.button', 'Take theirs'));
    await waitUntil(() => findAll(right, '.banner').length === 0);
    expect(titleOf(right)).to.deep.equal({ en: 'Offer', 'zh-CN': '报价' });
    expect(store.saves).to.have.length(1);
  });

  it('the second keeps its own, and the first is told in turn', async () => {
    const { store, left, right } = await conflict();
    await click(itemOf(right, '.banner .link', 'Keep mine'));
    await waitUntil(() => findAll(left, '.banner').length > 0);
    expect(store.stored.get('b2b-sales')?.document).to.deep.equal(exampleDocument);
    expect(findAll(right, '.banner')).to.have.length(0);
  });
});

describe('what was typed before a crash', () => {
  before(() => setViewport({ width: 1280, height: 860 }));
  afterEach(async () => {
    await resetMouse();
    await unmountAll();
  });

  /** The server does not take it, the browser's own store does; then the page is gone. */
  async function crash() {
    const store = new TestStore();
    const recovery = new TestStore();
    store.failures.push(...Array.from({ length: 20 }, () => new Error('There is no network.')));
    const first = await mount('weir-designer', { store, recovery });
    rename(first, 'Offer');
    await waitUntil(() => recovery.stored.size > 0);
    expect(textOf(find(first, '.banner'))).to.contain('There is no network.');
    await unmountAll();
    store.failures.length = 0;
    const second = await mount('weir-designer', { store, recovery });
    await waitUntil(() => findAll(second, '.banner').length > 0);
    return { store, recovery, second };
  }

  it('is offered, and gone on from', async () => {
    const { store, recovery, second } = await crash();
    expect(titleOf(second)).to.deep.equal({ en: 'Proposal', 'zh-CN': '报价' });
    expect(textOf(find(second, '.banner'))).to.contain('was never saved');
    await click(itemOf(second, '.banner .link', 'Go on from it'));
    expect(titleOf(second)).to.deep.equal({ en: 'Offer', 'zh-CN': '报价' });
    await second.save();
    expect(store.stored.get('b2b-sales')?.document).to.deep.equal(second.document);
    await waitUntil(() => recovery.stored.get('b2b-sales')?.state === 'published');
  });

  it('can be looked at first, and let go', async () => {
    const { recovery, second } = await crash();
    await click(itemOf(second, '.banner .link', 'See the difference'));
    await drawn(300);
    expect(linesOf(second).join()).to.contain('“Offer”');
    await click(itemOf(find(second, 'weir-version-choice-dialog'), '.button', 'Let it go'));
    await waitUntil(() => findAll(second, '.banner').length === 0);
    await waitUntil(() => recovery.stored.get('b2b-sales')?.state === 'published');
    await unmountAll();
    const third = await mount('weir-designer', { store: new TestStore(), recovery });
    expect(findAll(third, '.banner')).to.deep.equal([]);
  });
});

describe('permissions', () => {
  before(() => setViewport({ width: 1280, height: 860 }));
  afterEach(async () => {
    await resetMouse();
    await unmountAll();
  });

  it('to edit: without it nothing can be changed, and what may be published may', async () => {
    const designer = await mount('weir-designer', { permissions: { edit: false } });
    await click(stageOn(designer, 'nurture'));
    await press('Delete', 'Control+z');
    expect(JSON.stringify(designer.document)).to.equal(JSON.stringify(exampleDocument));
    expect(findAll(designer, '.button.primary').map(textOf)).to.include('Publish…');
  });

  it('to publish: without it there is no way to', async () => {
    const designer = await mount('weir-designer', { permissions: { publish: false } });
    expect(findAll(designer, '.top .button.primary')).to.deep.equal([]);
    await click(stageOn(designer, 'nurture'));
    await press('Delete');
    expect(JSON.stringify(designer.document)).not.to.equal(JSON.stringify(exampleDocument));
  });

  it('to see values: without it nothing is asked, also on the other pages', async () => {
    const adapter = new FakeAdapter();
    const designer = await mount('weir-designer', { adapter, permissions: { values: false } });
    for (const page of ['metrics', 'board'] as const) {
      designer.page = page;
      await designer.ready;
    }
    expect(adapter.asked).to.deep.equal([]);
    expect(textOf(find(designer, '.page.board'))).to.contain(
      'whoever runs this application decides who sees its figures',
    );
  });
});

describe('review', () => {
  before(() => setViewport({ width: 1280, height: 860 }));
  afterEach(async () => {
    await resetMouse();
    await unmountAll();
  });

  it('lists what is another than what is published, and changes nothing', async () => {
    const designer = await mount('weir-designer', { store: await withVersions(), review: true });
    await waitUntil(() => findAll(designer, '.difference').length > 0);
    expect(linesOf(designer)).to.have.length(1);
    expect(linesOf(designer)[0]).to.contain('Stage Proposal');
    await click(stageOn(designer, 'nurture'));
    await press('Delete');
    expect(designer.document?.funnels?.[0]?.stages).to.have.length(8);
    expect(findAll(designer, '.button.primary').map(textOf)).to.include('Publish…');
  });

  it('compares with what the host says is published', async () => {
    const published = structuredClone(exampleDocument);
    delete published.metrics;
    const designer = await mount('weir-designer', { published, review: true });
    await waitUntil(() => linesOf(designer).length > 0);
    expect(linesOf(designer)).to.deep.equal([
      'Metric Deals created added',
      'Metric Win rate added',
      'Metric Reached negotiation added',
      'Metric Won per deal created added',
    ]);
  });
});
