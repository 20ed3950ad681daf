import { expect } from '@open-wc/testing';
import { find, findAll, mount, textOf, unmountAll } from '../../testing/mount.js';
import { lazyElements } from '../../widgets/lazy-elements.js';

describe('a board whose filters cannot be fetched', () => {
  const { 'weir-filters': fetchFilters } = lazyElements;
  const source = lazyElements as { 'weir-filters': typeof fetchFilters };

  afterEach(() => {
    source['weir-filters'] = fetchFilters;
    unmountAll();
  });

  it('shows its figures, says so, and fetches them again when it is asked to', async () => {
    source['weir-filters'] = () => Promise.reject(new Error('offline'));
    const board = await mount('weir-board');
    const alert = find(board, '.head [role="alert"]');
    expect(textOf(alert)).to.equal('<weir-filters> could not be loaded: offline Try again');
    expect(textOf(find(board, 'weir-kpi').shadowRoot)).to.contain('¥65.7M');
    expect(findAll(board, 'weir-filters')).to.have.length(0);
    await expect(board).to.be.accessible();

    source['weir-filters'] = fetchFilters;
    find(board, '.head [role="alert"] button').click();
    await board.ready;
    expect(findAll(board, '[role="alert"]')).to.have.length(0);
    expect(findAll(board, 'weir-filters')).to.have.length(1);
  });
});
