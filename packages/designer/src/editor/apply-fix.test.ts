import { diagnostic } from '@weir/schema';
import type { WeirDocument } from '@weir/schema';
import { expect, test } from 'vitest';
import { applyFix } from './apply-fix.js';
import { Editor } from './editor.js';

/** The second metric is wrongly named, wherever it stands. */
function diagnose({ metrics = [] }: WeirDocument) {
  const index = metrics.findIndex(({ id }) => id === 'wrong');
  if (index < 0) return [];
  const patch = [
    { op: 'replace' as const, path: `/metrics/${index}/id`, value: 'right' },
    { op: 'move' as const, from: `/metrics/${index}/x-a`, path: `/metrics/${index}/x-b` },
  ];
  const fixes = [{ code: 'fix/replace' as const, params: { by: 'right' }, patch }];
  return [diagnostic('schema/id', '/metrics', { actual: 'wrong' }, { fixes })];
}

function start() {
  const metrics = [
    { id: 'first', formula: 1 },
    { id: 'wrong', formula: 2, 'x-a': true },
  ];
  const editor = new Editor({ weir: 1, id: 'd', title: '', metrics }, { diagnose, schedule: () => () => undefined });
  const [problem] = editor.diagnoseNow();
  if (!problem?.fixes?.[0]) throw new Error('no fix');
  return { editor, problem, fix: problem.fixes[0] };
}

test('is one step', () => {
  const { editor, problem, fix } = start();
  expect(applyFix(editor, problem, fix)).toBe(true);
  expect(editor.document.metrics?.[1]).toEqual({ id: 'right', formula: 2, 'x-b': true });
  editor.undo();
  expect(editor.document.metrics?.[1]).toEqual({ id: 'wrong', formula: 2, 'x-a': true });
});

test('fits the document as it is now, not as it was', () => {
  const { editor, problem, fix } = start();
  editor.run('metric/delete', { metric: 'first' });
  expect(applyFix(editor, problem, fix)).toBe(true);
  expect(editor.document.metrics).toEqual([{ id: 'right', formula: 2, 'x-b': true }]);
});

test('of a problem that is gone does nothing', () => {
  const { editor, problem, fix } = start();
  editor.run('metric/delete', { metric: 'wrong' });
  const { document } = editor;
  expect(applyFix(editor, problem, fix)).toBe(false);
  expect(editor.document).toBe(document);
});
