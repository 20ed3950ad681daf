import { expect, waitUntil } from '@open-wc/testing';
import { resetMouse, sendKeys, setViewport } from '@web/test-runner-commands';
import type { WeirDocument } from '@weir/schema';
import { click, drag, find, findAll, middleOf, mount, still, textOf, unmountAll } from '../browser.fixture.js';
import { exampleDocument } from '../editor/example.fixture.js';
import type { WeirDesigner } from '../weir-designer.js';

const rail = (designer: WeirDesigner) => find(designer, 'weir-funnel-rail');
const names = (designer: WeirDesigner) => findAll(rail(designer), '.entry[data-funnel] .grow').map(textOf);
const entry = (designer: WeirDesigner, funnel: string) => find(rail(designer), `.entry[data-funnel="${funnel}"]`);

function many(count: number): WeirDocument {
  const funnels = Array.from({ length: count }, (_, place) => ({
    id: `f${place}`,
    title: `Funnel ${place}`,
    stages: [{ id: 'lead', title: `Lead ${place}`, kind: 'open' as const }],
    ...(place % 10 === 0 && { tags: ['round'] }),
    ...(place % 50 === 0 && { tags: ['round', 'jubilee'] }),
  }));
  return { ...exampleDocument, funnels, metrics: [] };
}

async function choose(designer: WeirDesigner, funnel: string, action: string): Promise<void> {
  entry(designer, funnel).focus();
  const row = entry(designer, funnel).parentElement as HTMLElement;
  await click(find(row, '.grip'));
  await still(rail(designer));
  const item = findAll(find(row, 'weir-menu'), '.item').find((each) => textOf(each).startsWith(action));
  if (!item) throw new Error(`There is no "${action}".`);
  await click(item);
}

describe('the list of funnels', () => {
  before(() => setViewport({ width: 1280, height: 860 }));
  afterEach(async () => {
    await resetMouse();
    await unmountAll();
  });

  it('of two hundred is searched by name and stage, and filtered by tags', async () => {
    const designer = await mount('weir-designer', { document: many(200) });
    expect(names(designer)).to.have.length(200);
    find<HTMLInputElement>(rail(designer), 'input').focus();
    await sendKeys({ type: 'lead 17' });
    await waitUntil(() => names(designer).length === 11, 'not searched');
    await sendKeys({ press: 'Escape' });
    await waitUntil(() => names(designer).length === 200, 'still searched');
    await click(find(rail(designer), '.tags .chip'));
    await waitUntil(() => names(designer).length === 20, 'not filtered');
    await click(find(rail(designer), '.tags .chip:nth-child(2)'));
    await waitUntil(() => names(designer).length === 4, 'not filtered by both');
    expect(names(designer)).to.deep.equal(['Funnel 0', 'Funnel 50', 'Funnel 100', 'Funnel 150']);
    await expect(rail(designer)).to.be.accessible();
  });

  it('is put in order by Alt and arrows, which is said, and can be undone', async () => {
    const designer = await mount('weir-designer', { document: many(4) });
    entry(designer, 'f0').focus();
    await sendKeys({ press: 'Alt+ArrowDown' });
    await waitUntil(() => names(designer)[1] === 'Funnel 0', 'not moved');
    expect(textOf(find(rail(designer), '[role="status"]'))).to.equal('Funnel 0 is now 2 of 4.');
    await sendKeys({ press: 'Alt+ArrowDown' });
    await waitUntil(() => names(designer)[2] === 'Funnel 0', 'lost the focus');
    expect((designer.document?.funnels ?? []).map(({ id }) => id)).to.deep.equal(['f1', 'f2', 'f0', 'f3']);
    await sendKeys({ press: 'Control+z' });
    await waitUntil(() => names(designer)[0] === 'Funnel 0', 'not undone in one step');
  });

  it('leaves the palette in sight, however many there are, and scrolls by itself', async () => {
    const designer = await mount('weir-designer', { document: many(60) });
    const palette = find(rail(designer), 'weir-palette').getBoundingClientRect();
    const { bottom } = rail(designer).getBoundingClientRect();
    expect(palette.bottom).to.be.lessThan(bottom + 1);
    const scroll = find(rail(designer), '.scroll');
    expect(scroll.scrollHeight).to.be.greaterThan(scroll.clientHeight);
    entry(designer, 'f59').focus();
    expect(scroll.scrollTop).to.be.greaterThan(0);
    expect(rail(designer).scrollTop).to.equal(0);
  });

  it('cuts a long name short, and keeps its menu in sight', async () => {
    const document = many(2);
    const [first] = document.funnels ?? [];
    const title = 'Large customers of the northern and eastern territories';
    const designer = await mount('weir-designer', { document: { ...document, funnels: [{ ...first!, title }] } });
    const grip = find(rail(designer), '.grip').getBoundingClientRect();
    expect(grip.right).to.be.lessThan(rail(designer).getBoundingClientRect().right);
    expect(find(entry(designer, 'f0'), '.grow').title).to.contain(title);
  });

  it('is put in order with the mouse', async () => {
    const designer = await mount('weir-designer', { document: many(4), height: 820 });
    const row = (funnel: string) => entry(designer, funnel).parentElement as HTMLElement;
    const [x, y] = middleOf(row('f0'));
    await drag(middleOf(find(row('f3'), '.grip')), [x, y - 12]);
    await waitUntil(() => names(designer)[0] === 'Funnel 3', 'not moved');
    expect(findAll(designer, '.popup:popover-open'), 'a drag opens no menu').to.deep.equal([]);
  });

  it('archives, restores and copies', async () => {
    const designer = await mount('weir-designer', { document: many(3) });
    await choose(designer, 'f1', 'Archive');
    await waitUntil(() => designer.document?.funnels?.[1]?.archived === true, 'not archived');
    expect(names(designer)).to.deep.equal(['Funnel 0', 'Funnel 2', 'Funnel 1']);
    await choose(designer, 'f1', 'Restore');
    await waitUntil(() => designer.document?.funnels?.[1]?.archived === undefined, 'not restored');
    await choose(designer, 'f0', 'Duplicate');
    await waitUntil(() => names(designer)[1] === 'Funnel 0 (copy)', 'not copied');
  });

  it('tags a funnel', async () => {
    const designer = await mount('weir-designer', { document: many(3) });
    await choose(designer, 'f1', 'Tags');
    const dialog = find(designer, 'weir-tags-dialog');
    await waitUntil(() => findAll(dialog, 'form input').length === 1, 'no dialog');
    await still(dialog);
    await sendKeys({ type: 'b2b' });
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => designer.document?.funnels?.[1]?.tags?.length === 1, 'no tag');
    await click(find(dialog, '.chip.add'));
    await waitUntil(() => designer.document?.funnels?.[1]?.tags?.length === 2, 'no known tag');
    await expect(dialog).to.be.accessible();
    await click(find(dialog, '[data-tag="b2b"]'));
    await waitUntil(() => designer.document?.funnels?.[1]?.tags?.length === 1, 'not removed');
  });

  it('sets two funnels beside each other', async () => {
    const designer = await mount('weir-designer');
    await choose(designer, 'solution', 'Compare');
    const dialog = find(designer, 'weir-compare-dialog');
    await waitUntil(() => findAll(dialog, 'tfoot tr').length === 3, 'no figures');
    await still(dialog);
    await expect(dialog).to.be.accessible();
    expect(findAll(dialog, '.picture')).to.have.length(2);
    expect(findAll(dialog, '.names th').map(textOf).slice(1)).to.deep.equal(['Solution selling', 'Strategic account']);
    await click(find(dialog, '.choice .button.icon'));
    await waitUntil(() => textOf(find(dialog, '.names th:nth-child(2)')) === 'Strategic account', 'not swapped');
  });

  it('that is read-only can be searched, and nothing else', async () => {
    const designer = await mount('weir-designer', { document: many(3), readOnly: true });
    expect(findAll(rail(designer), 'weir-menu, .group .button')).to.deep.equal([]);
    entry(designer, 'f0').focus();
    await sendKeys({ press: 'Alt+ArrowDown' });
    expect(names(designer)[0]).to.equal('Funnel 0');
  });
});
