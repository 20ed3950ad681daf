import type { Funnel } from '@weir/schema';
import { expect, test } from 'vitest';
import { exampleDocument } from '../../editor/example.fixture.js';
import { findStages } from './find-stages.js';

const funnel = exampleDocument.funnels?.[0] as Funnel;

test.each([
  ['nothing', ' ', []],
  ['a part of a name, in any case', 'PROPO', ['proposal']],
  ['a name in another language', '赢单', ['won']],
  ['several, in the order of the funnel', 'l', ['lead', 'qualified', 'solution', 'proposal', 'lost']],
  ['what is not there', 'xyz', []],
])('%s', (_claim, words, expected) => {
  expect(findStages(funnel, words)).toEqual(expected);
});
