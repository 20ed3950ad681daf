import { expect, test } from 'vitest';
import { fileName } from './file.js';

test.each([
  ['Won revenue', 'Won revenue 2025-09-18.csv'],
  ['Won/lost: "all"?', 'Won lost all 2025-09-18.csv'],
  ['赢单收入', '赢单收入 2025-09-18.csv'],
  ['..\\..\\secret', '.. .. secret 2025-09-18.csv'],
  ['', 'weir 2025-09-18.csv'],
])('a file of “%s” is called “%s”', (title, name) => {
  expect(fileName(title, '2025-09-18', 'csv')).toBe(name);
});
