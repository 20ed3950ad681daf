import type { Funnel } from '@weir/schema';
import { expect, test } from 'vitest';
import { STAGE_HEIGHT, STAGE_WIDTH } from '../../editor/index.js';
import { pictureOf } from './picture.js';

test('a picture holds every live stage and the ways between them, with a margin', () => {
  const funnel: Funnel = {
    id: 'f',
    stages: [
      { id: 'a', kind: 'open', position: { x: -100, y: 0 } },
      { id: 'b', kind: 'won', position: { x: 200, y: 300 } },
      { id: 'old', kind: 'lost', position: { x: 5000, y: 0 }, archived: true },
    ],
    transitions: [
      { from: 'a', to: 'b', kind: 'advance' },
      { from: 'a', to: 'old', kind: 'lose' },
      { from: 'b', to: { funnel: 'g', stage: 's' }, kind: 'handoff' },
    ],
  };
  const { box, stages, lines } = pictureOf(funnel);
  expect(stages.map(({ kind }) => kind)).toEqual(['open', 'won']);
  expect(lines).toEqual([
    {
      kind: 'advance',
      from: [-100 + STAGE_WIDTH / 2, STAGE_HEIGHT / 2],
      to: [200 + STAGE_WIDTH / 2, 300 + STAGE_HEIGHT / 2],
    },
  ]);
  expect(box).toEqual([-124, -24, 300 + STAGE_WIDTH + 48, 300 + STAGE_HEIGHT + 48]);
});

test('one without stages has a place all the same', () => {
  const { box, stages } = pictureOf({ id: 'f', stages: [] });
  expect(stages).toEqual([]);
  expect(Math.min(box[2], box[3])).toBeGreaterThan(0);
});
