import { describe, expect, test } from 'vitest';
import { formatState, parseState, type State } from './state.js';

const first: State = { page: 'board', locale: 'en', theme: 'auto', document: 'b2b-sales', board: null, view: null };

describe('the state in the hash', () => {
  test.each([
    ['nothing: the first page, in English', '', [], first],
    ['a reader of Chinese', '', ['zh-TW', 'en'], { ...first, locale: 'zh-CN' }],
    ['a language that is not there', '', ['de'], first],
    ['what is unknown', '#/nowhere?lang=xx&theme=pink', [], first],
    ['the address before what the browser prefers', '#/design?lang=en', ['zh'], { ...first, page: 'design' }],
  ] as const)('%s', (_claim, hash, languages, state) => {
    expect(parseState(hash, languages)).toEqual(state);
  });

  test.each([
    first,
    { ...first, page: 'design', locale: 'zh-CN', theme: 'dark' },
    { ...first, page: 'design', part: 'boards' },
    { ...first, document: 'crm', board: 'main', view: '{"period":"this-year","filters":{"team":["east",null]}}' },
  ] as State[])('written and read again: %o', (state) => {
    expect(parseState(formatState(state))).toEqual(state);
  });
});
