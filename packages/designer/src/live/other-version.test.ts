import type { WeirDocument } from '@weir/schema';
import { describe, expect, test } from 'vitest';
import { exampleDocument } from '../editor/example.fixture.js';
import { withStageRenamed } from '../editor/rename-references.js';
import { FakeAdapter } from './fake-adapter.fixture.js';
import { OtherVersion } from './other-version.js';

const silent = { changed: () => {}, failed: () => {}, measured: () => {} };

/** What is asked of the published version when the draft is this. */
async function asked(change: (draft: WeirDocument) => void) {
  const published = exampleDocument;
  const document = structuredClone(published);
  change(document);
  const adapter = new FakeAdapter();
  const other = new OtherVersion(silent);
  const questions = { funnel: { funnel: 'solution' }, metrics: { metrics: ['win_rate'] } };
  other.want({ document, adapter, context: undefined, asOf: undefined, questions }, published);
  await other.ready;
  const answers = other.of('funnel');
  other.stop();
  return { of: adapter.asked.map((each) => [each.question, each.document === published]), answers };
}

describe('the published version', () => {
  test('is asked about a funnel that the draft counts otherwise, and about nothing else', async () => {
    const { of, answers } = await asked(({ funnels }) => delete funnels?.[0]?.stages[0]?.enters);
    expect(of).toEqual([[{ funnel: 'solution' }, true]]);
    expect(answers?.totals).toBeDefined();
  });

  test('is asked in the names of the draft, where only an id is another', async () => {
    const renamed = withStageRenamed(exampleDocument, 'solution', 'proposal', 'offer');
    const adapter = new FakeAdapter();
    const other = new OtherVersion(silent);
    const document = structuredClone(renamed);
    delete document.funnels?.[0]?.stages[0]?.enters;
    const questions = { funnel: { funnel: 'solution' } };
    other.want({ document, adapter, context: undefined, asOf: undefined, questions }, exampleDocument);
    await other.ready;
    const stages = adapter.asked[0]?.document.funnels?.[0]?.stages.map(({ id }) => id);
    expect(stages).toEqual(document.funnels?.[0]?.stages.map(({ id }) => id));
    other.stop();
  });

  test.each<[string, (draft: WeirDocument) => void]>([
    ['nothing was changed', () => {}],
    ['only a title was', ({ funnels }) => Object.assign(funnels?.[0]?.stages[0] ?? {}, { title: 'Other' })],
    ['only a place was', ({ funnels }) => Object.assign(funnels?.[0]?.stages[0] ?? {}, { position: { x: 1, y: 1 } })],
  ])('is not asked where %s', async (_claim, change) => {
    expect(await asked(change)).toEqual({ of: [], answers: null });
  });
});

test('a funnel that it does not have is not asked', async () => {
  const adapter = new FakeAdapter();
  const other = new OtherVersion(silent);
  const questions = { funnel: { funnel: 'solution' } };
  const request = { document: exampleDocument, adapter, context: undefined, asOf: undefined, questions };
  other.want(request, { ...exampleDocument, funnels: [] });
  await other.ready;
  expect(adapter.asked).toEqual([]);
  other.stop();
});
