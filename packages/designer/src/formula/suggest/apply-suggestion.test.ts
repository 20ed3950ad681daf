import { expect, test } from 'vitest';
import { applySuggestion } from './apply-suggestion.js';
import { candidate } from './candidate.js';

const field = candidate({ kind: 'field', dataset: 'deals', id: 'stage' }, { name: 'stage' });
const value = candidate(
  { kind: 'value', dataset: 'deals', field: 'stage', value: 'won' },
  { name: 'won', insert: '"won"' },
);
const count = candidate({ kind: 'function', operator: 'count' }, { name: 'count', insert: 'count()', caret: 6 });

const where = candidate({ kind: 'keyword', word: 'where' }, { name: 'where' }, { goesOn: true });
const missing = candidate({ kind: 'keyword', word: 'missing' }, { name: 'missing' });
const plus = candidate({ kind: 'operator', operator: '+' }, { name: '+' });

/** Between « and » stands what was typed of it; | is the caret afterwards. */
test.each([
  ['count(deals where «st»)', field, 'count(deals where stage|)'],
  ['«»', field, 'stage|'],
  ['stage = «wo»', value, 'stage = "won"|'],
  ['stage = "«wo»"', value, 'stage = "won"|'],
  ['stage = "«wo»', value, 'stage = "won"|'],
  ['stage = «"wo"»', value, 'stage = "won"|'],
  ['stage = «"wo»', value, 'stage = "won"|'],
  ['stage = “«wo»”', value, 'stage = "won"|'],
  ['stage = "«»"', value, 'stage = "won"|'],
  ['stage = "«»', value, 'stage = "won"|'],
  ['x = "a" and y = «»', value, 'x = "a" and y = "won"|'],
  ['«`st`»', field, 'stage|'],
  ['«co»', count, 'count(|)'],
  ['«co»(deals)', count, 'count(|deals)'],
  ['«co» （deals)', count, 'count （|deals)'],
  ['count(deals «wh»)', where, 'count(deals where |)'],
  ['count(deals «wh» on x)', where, 'count(deals where |on x)'],
  ['(a)«»', where, '(a) where |'],
  ['a «»', plus, 'a + |'],
  ['a«»b', plus, 'a + |b'],
  ['a = «mi»', missing, 'a = missing|'],
  ['a + «co» + (b)', count, 'a + count(|) + (b)'],
])('%s', (marked, chosen, expected) => {
  const from = marked.indexOf('«');
  const to = marked.indexOf('»') - 1;
  const text = marked.replace(/[«»]/g, '');
  const edit = applySuggestion(text, { from, to }, chosen);
  const changed = text.slice(0, edit.from) + edit.insert + text.slice(edit.to);
  expect(`${changed.slice(0, edit.caret)}|${changed.slice(edit.caret)}`).toBe(expected);
});
