import { describe, expect, test } from 'vitest';
import { exampleDocument } from '../../editor/example.fixture.js';
import { findStarts, startsFor } from './starts.js';

const kindsFor = (document: Parameters<typeof startsFor>[0]) => startsFor(document).flatMap(({ starts }) => starts);
const { datasets: _datasets, funnels: _funnels, metrics: _metrics, ...bare } = exampleDocument;

describe('what a metric can begin with', () => {
  test('what is asked for most stands first, and nothing is there twice', () => {
    const [first, ...others] = startsFor(exampleDocument);
    expect(first).toEqual({
      group: 'first',
      starts: [
        'share',
        'count',
        'sum',
        'avg',
        'ratio',
        'ratio-metrics',
        'conversion',
        'time_between',
        'change',
        'text',
      ],
    });
    expect(others.map(({ group }) => group)).toEqual(['rows', 'parts', 'funnel', 'time', 'other']);
    const all = kindsFor(exampleDocument);
    expect(new Set(all).size).toBe(all.length);
  });

  test.each([
    ['a document without anything begins with text alone', bare, ['text']],
    [
      'without funnels there are no conversions',
      { ...exampleDocument, funnels: [] },
      kindsFor(exampleDocument).filter((kind) => !['conversion', 'time_between', 'figure'].includes(kind)),
    ],
    [
      'without metrics there is no ratio of them',
      { ...exampleDocument, metrics: [] },
      kindsFor(exampleDocument).filter((kind) => kind !== 'ratio-metrics'),
    ],
    [
      'what is archived counts as not there',
      { ...bare, metrics: exampleDocument.metrics?.map((metric) => ({ ...metric, archived: true })) ?? [] },
      ['text'],
    ],
  ])('%s', (_claim, document, expected) => {
    expect(kindsFor(document)).toEqual(expected);
  });
});

test('a search finds by any word that is said, and drops groups that have none', () => {
  const groups = startsFor(exampleDocument);
  const textsOf = (kind: string) => (kind === 'median' ? ['Median of …', 'Half lie above'] : [kind]);
  expect(findStarts(groups, 'above', textsOf)).toEqual([{ group: 'rows', starts: ['median'] }]);
  expect(findStarts(groups, '', textsOf)).toEqual(groups);
  expect(findStarts(groups, 'zzz', textsOf)).toEqual([]);
});
