import type { Funnel } from '@weir/schema';
import { describe, expect, test } from 'vitest';
import { Editor } from '../../editor/index.js';
import { exampleDocument } from '../../editor/example.fixture.js';
import { stageBehind, timesQuestion } from './times-question.js';

const [solution] = exampleDocument.funnels!;

describe('the stage behind another one', () => {
  const funnel = (changes: Partial<Funnel>): Funnel => ({ ...solution!, ...changes });

  test.each<[string, Funnel, string, string | undefined]>([
    ['is where its step forward leads', solution!, 'lead', 'qualified'],
    ['is none where the way ends', solution!, 'won', undefined],
    ['is none behind a stage that is left only', solution!, 'lost', undefined],
    [
      'is not one that is archived',
      funnel({ stages: solution!.stages.map((stage) => (stage.id === 'won' ? { ...stage, archived: true } : stage)) }),
      'negotiation',
      undefined,
    ],
    ['is the next step of a sequence', funnel({ counting: { method: 'sequence' } }), 'negotiation', 'won'],
    [
      'is the next one on its path',
      funnel({ counting: { method: 'sequence' }, path: ['lead', 'proposal'] }),
      'lead',
      'proposal',
    ],
  ])('%s', (_claim, of, stage, next) => {
    expect(stageBehind(of, stage)?.id).toBe(next);
  });
});

test('is asked about when it alone is selected', () => {
  const editor = new Editor(exampleDocument, { schedule: () => () => undefined });
  expect(timesQuestion(editor, 'all', undefined)).toEqual({});
  editor.select({ stages: ['lead'], transitions: [] });
  expect(timesQuestion(editor, 'all', undefined)).toMatchObject({
    times: { funnel: 'solution', histogram: { from: 'lead', to: 'qualified' } },
  });
  editor.select({ stages: ['lead', 'won'] });
  expect(timesQuestion(editor, 'all', undefined)).toEqual({});
});
