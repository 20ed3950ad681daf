import { expect, waitUntil } from '@open-wc/testing';
import type { WeirDocument } from '@weir/schema';
import { exampleAnswer, exampleDocument } from '../../testing/example.js';
import { FakeAdapter } from '../../testing/fake-adapter.js';
import { find, mount, nextFrame, unmountAll } from '../../testing/mount.js';
import { lazyElements } from '../../widgets/lazy-elements.js';

/** The first board is filtered by so many dimensions besides its period. */
function filteredBy(count: number): WeirDocument {
  const titles = ['Team', 'Product', 'Source', 'Region', 'Segment'].slice(0, count);
  const dimensions = titles.map((title) => ({ id: title.toLowerCase(), title, fields: { deals: 'team' } }));
  const filters = ['period', ...dimensions.map(({ id }) => id)];
  const [first, ...others] = exampleDocument.boards!;
  return { ...exampleDocument, dimensions, boards: [{ ...first!, filters }, ...others] };
}

describe('a board whose filters are on their way', () => {
  const { 'weir-filters': fetchFilters } = lazyElements;
  const source = lazyElements as { 'weir-filters': typeof fetchFilters };

  afterEach(() => {
    source['weir-filters'] = fetchFilters;
    unmountAll();
  });

  it('keeps as many lines for them as they will take', async () => {
    let fetch = () => {};
    const asked = new Promise<void>((resolve) => {
      fetch = resolve;
    });
    source['weir-filters'] = () => asked.then(fetchFilters);
    const boards = [];
    for (const [width, count] of [
      [390, 5],
      [704, 1],
      [704, 3],
      [960, 3],
      [960, 5],
      [1376, 5],
    ] as const) {
      const claim = `${count} on ${width} px`;
      const adapter = new FakeAdapter(exampleAnswer, false);
      const board = await mount('weir-board', { width, document: filteredBy(count), adapter });
      await waitUntil(() => board.shadowRoot?.querySelector('.filters'), claim);
      const { height } = find(board, '.filters.coming').getBoundingClientRect();
      boards.push({ board, height, claim });
    }
    fetch();
    await customElements.whenDefined('weir-filters');
    for (const { board, height, claim } of boards) {
      await board.updateComplete;
      await nextFrame();
      expect(find(board, 'weir-filters').getBoundingClientRect().height, claim).to.equal(height);
    }
    expect(new Set(boards.map(({ height }) => height)).size, 'one line and two').to.be.above(1);
  });
});
