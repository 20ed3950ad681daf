import type { MetricsResult } from '@weir/query';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createEngine } from '../engine.js';
import type { Engine } from '../engine.js';
import { crewOf } from '../team/crew.fixture.js';
import { declared, inOrder, overDerived, people, plan, row } from './any-plan.fixture.js';

test('several engines count rows as one does, to the last bit, also when some are added', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.oneof(plan, plan.map(overDerived)), { minLength: 1, maxLength: 2 }),
      fc.array(row, { maxLength: 16 }),
      fc.array(row, { maxLength: 6 }),
      async (plans, rows, more) => {
        const answers = async (engine: Engine) => {
          await engine.load({ people, deals: { fields: declared, rows } });
          const before = await engine.run(plans);
          await engine.append('deals', { fields: declared, rows: more });
          const after = await engine.run(plans);
          engine.dispose();
          return [...before, ...after].map((result) => inOrder(result as MetricsResult));
        };
        const alone = await answers(createEngine());
        for (const crew of [crewOf(2), crewOf(3, false)]) expect(await answers(createEngine(crew))).toEqual(alone);
      },
    ),
    { numRuns: Number(process.env['WEIR_RUNS'] ?? 100) },
  );
}, 120_000);
