import type { Signal, Stage } from '@weir/schema';
import { expect, test } from 'vitest';
import { Editor } from '../editor/index.js';
import { exampleDocument } from '../editor/example.fixture.js';
import { keptOver, switchDataset } from './switch-dataset.js';

const isLead = { '==': [{ var: 'to_stage' }, 'lead'] };
const hasId = { '!=': [{ var: 'id' }, null] };
const overMoves: Signal = { dataset: 'moves', at: 'moved_on', entity: 'deal', when: isLead };

test.each<[string, Signal, ReturnType<typeof keptOver>]>([
  ['a condition that means nothing there is left out', overMoves, { at: 'created_on' }],
  [
    'its parts that mean something stay',
    { ...overMoves, when: { and: [isLead, hasId] } },
    { at: 'created_on', when: hasId },
  ],
  ['all of it, where all does', { ...overMoves, when: hasId }, { at: 'created_on', when: hasId }],
  ['fields that both have stay', { ...overMoves, entity: 'id' }, { at: 'created_on', entity: 'id', when: undefined }],
])('of a rule over other rows %s', (_claim, signal, kept) => {
  const { when, ...expected } = kept;
  const found = keptOver(exampleDocument, signal, 'deals');
  expect(found).toMatchObject(expected);
  expect(found.when).toEqual(when);
});

test('what cannot be kept comes back, from both sides', () => {
  const editor = new Editor(exampleDocument, { schedule: () => () => undefined });
  const stage = (): Stage => editor.document.funnels![0]!.stages[0]!;
  const choose = (dataset: string) => {
    const place = { funnel: 'solution', stage: stage(), index: 0 };
    const changes = switchDataset(editor, place, stage().enters![0]!, dataset);
    editor.run('stage/set-signal', { funnel: 'solution', stage: 'lead', index: 0, changes });
  };
  const [before] = stage().enters!;
  choose('deals');
  expect(stage().enters).toEqual([{ dataset: 'deals', at: 'created_on' }]);
  const large = { '>': [{ var: 'amount' }, 5] };
  const changes = { at: 'closed_on', when: large };
  editor.run('stage/set-signal', { funnel: 'solution', stage: 'lead', index: 0, changes });
  choose('moves');
  expect(stage().enters).toEqual([before]);
  expect(JSON.stringify(editor.document), 'byte for byte').toBe(JSON.stringify(exampleDocument));
  choose('deals');
  expect(stage().enters).toEqual([{ dataset: 'deals', at: 'closed_on', when: large }]);
});

test('what was remembered of a rule is not put into another one that stands in its place', () => {
  const editor = new Editor(exampleDocument, { schedule: () => () => undefined });
  const stage = (): Stage => editor.document.funnels![0]!.stages[0]!;
  switchDataset(editor, { funnel: 'solution', stage: stage(), index: 0 }, overMoves, 'deals');
  const other: Signal = { dataset: 'deals', at: 'created_on' };
  editor.run('stage/add-signal', { funnel: 'solution', stage: 'lead', signal: other });
  const changes = switchDataset(editor, { funnel: 'solution', stage: stage(), index: 0 }, other, 'moves');
  expect(changes).toEqual({ dataset: 'moves', at: 'moved_on', entity: null, when: null });
});
