import { expect, waitUntil } from '@open-wc/testing';
import type { WeirDocument } from '@weir/schema';
import type { WeirErrorEvent } from '../../events/events.js';
import { exampleDocument } from '../../testing/example.js';
import { find, findAll, mount, textOf, unmountAll } from '../../testing/mount.js';

/** What a page may hand over by mistake. */
const given = (what: unknown) => what as WeirDocument;
const { weir, ...versionless } = exampleDocument;

const problemOf = (board: Element) => {
  const blank = find(board, '.blank');
  return `${blank.getAttribute('heading')}: ${textOf(blank)}`;
};

describe('a document of which no board can be drawn', () => {
  const told: (readonly unknown[])[] = [];
  const keep = (event: Event) => {
    const { error, source } = event as WeirErrorEvent;
    told.push([error.code, error.pointer, source]);
  };
  before(() => document.addEventListener('weir-error', keep));
  after(() => document.removeEventListener('weir-error', keep));
  afterEach(() => {
    unmountAll();
    told.length = 0;
  });

  for (const [what, broken, sentence, code, pointer] of [
    ['text', JSON.stringify(exampleDocument), 'A Weir document is a JSON object.', 'schema/not-an-object', ''],
    ['a list', [exampleDocument], 'A Weir document is a JSON object.', 'schema/not-an-object', ''],
    ['a promise', Promise.resolve(exampleDocument), '"weir" is missing. Add it.', 'schema/required', ''],
    ['one without its version', versionless, '"weir" is missing. Add it.', 'schema/required', ''],
    [
      'one of a newer format',
      { ...exampleDocument, weir: weir + 1 },
      '/weir The document has format version 2; this release reads up to 1.',
      'schema/newer-version',
      '/weir',
    ],
    ['boards by name', { ...exampleDocument, boards: { main: {} } }, '/boards This must be', 'schema/type', '/boards'],
    [
      'a board without widgets',
      { ...exampleDocument, boards: [{ id: 'main' }] },
      '/boards/0 "widgets" is missing. Add it.',
      'schema/required',
      '/boards/0',
    ],
    ['metrics by name', { ...exampleDocument, metrics: {} }, '/metrics This must be', 'schema/type', '/metrics'],
  ] as const) {
    it(`${what}: what is wrong, where, and how to mend it is shown, and told once`, async () => {
      const board = await mount('weir-board', { document: given(broken) });
      await waitUntil(() => told.length > 0);
      await board.updateComplete;
      expect(problemOf(board)).to.include(`This document cannot be shown: ${sentence}`);
      board.theme = 'dark';
      await board.ready;
      expect(told).to.deep.equal([[code, pointer, 'document']]);
      expect(board.adapter.calls).to.have.length(0);
      await expect(board).to.be.accessible();
    });
  }

  it('is worded in Chinese, and gives way to one that is whole', async () => {
    const board = await mount('weir-board', { document: given('{}'), locale: 'zh-CN' });
    await waitUntil(() => told.length > 0);
    await board.updateComplete;
    expect(problemOf(board)).to.match(/^无法显示此文档: [^a-z]*Weir/);
    board.document = exampleDocument;
    await board.ready;
    expect(findAll(board, 'weir-kpi').length).to.be.above(0);
    board.document = given({});
    await waitUntil(() => told.length > 1);
    expect(findAll(board, 'weir-kpi')).to.have.length(0);
  });

  it('counts the mistakes that it does not list', async () => {
    const boards = Array.from({ length: 8 }, (_each, place) => ({ id: `b${place}` }));
    const board = await mount('weir-board', { document: given({ ...exampleDocument, boards }) });
    await waitUntil(() => told.length > 0);
    await board.updateComplete;
    expect(findAll(board, '.blank code')).to.have.length(5);
    expect(problemOf(board)).to.include('3 more mistakes');
  });
});
