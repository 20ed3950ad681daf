import { expect, test } from 'vitest';
import { FormulaDraft } from './formula-draft.js';
import { Handover } from './handover.js';

const document = { weir: 1, id: 'd', title: '' } as const;
const print = (formula: unknown) => JSON.stringify(formula);
const begin = () => ({ handover: new Handover(), draft: new FormulaDraft({ document }) });

test('what is handed over is looked at once, and counts before', () => {
  const { handover, draft } = begin();
  handover.give({ '+': [1, 2] });
  expect(handover.given).toMatchObject({ value: { '+': [1, 2] } });
  expect(draft.text).toBe('');
  expect(handover.receive(draft, print)).toBe('printed');
  expect(draft.value).toEqual({ '+': [1, 2] });
  expect(handover.given).toBe(null);
  expect(handover.receive(draft, print)).toBe(null);
});

test('a text holds over the formula that came before it, and not over one that comes after', () => {
  const { handover, draft } = begin();
  handover.give(1);
  handover.write('2 +\r\n3');
  expect(handover.receive(draft, print)).toBe('written');
  expect([draft.text, draft.value]).toEqual(['2 +\n3', { '+': [2, 3] }]);
  handover.write('4');
  handover.give(5);
  expect(handover.receive(draft, print)).toBe('printed');
  expect(draft.text).toBe('5');
});

test('a reset writes the last formula that was given anew', () => {
  const { handover, draft } = begin();
  handover.give(1);
  handover.receive(draft, print);
  draft.write('7');
  draft.take();
  handover.reset();
  expect(handover.receive(draft, print)).toBe('printed');
  expect([draft.text, draft.value]).toEqual(['1', 1]);
});
