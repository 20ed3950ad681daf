import { Localizer } from '@weir/ui';
import { expect, test } from 'vitest';
import { commandOf } from '../editor/index.js';
import { exampleDocument } from '../editor/example.fixture.js';
import { diffDocuments, marksOf, mergeDocuments } from '../versions/diff/index.js';
import type { CanvasModel } from './canvas-model.js';
import { withMarks } from './with-marks.js';

const model = {
  stages: [
    { id: 'lead', label: 'Lead, Open' },
    { id: 'nurture', label: 'Nurture, Parked' },
  ],
  edges: [{ key: 'lead>nurture', label: 'Leave from Lead to Nurture' }],
} as unknown as CanvasModel;

test('what is another has a word for it that is read out too, in each language', () => {
  const { document } = commandOf('stage/delete').run(exampleDocument, { funnel: 'solution', stages: ['nurture'] });
  const differences = diffDocuments(exampleDocument, document);
  const [funnel] = mergeDocuments(exampleDocument, document).funnels ?? [];
  const marks = funnel && marksOf(differences, funnel);
  const drawn = withMarks(model, marks, new Localizer('en'));
  expect(drawn.stages.map(({ label }) => label)).toEqual(['Lead, Open', 'Nurture, Parked and Removed']);
  expect(drawn.stages[1]?.mark).toEqual({ kind: 'removed', text: 'Removed' });
  expect(drawn.edges[0]?.mark?.kind).toBe('removed');
  expect(withMarks(model, marks, new Localizer('zh-CN')).stages[1]?.mark?.text).toBe('已移除');
});

test('without marks the drawing is the same', () => {
  expect(withMarks(model, undefined, new Localizer('en'))).toBe(model);
  expect(withMarks(model, { stages: new Map(), transitions: new Map() }, new Localizer('en'))).toBe(model);
});
