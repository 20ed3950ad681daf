import type { FunnelAnswer } from '@weir/query';
import { Localizer } from '@weir/ui';
import { expect, test } from 'vitest';
import { commandOf } from '../editor/index.js';
import { exampleDocument } from '../editor/example.fixture.js';
import { stoodNotice } from './stood-notice.js';

const answer = {
  stages: [
    { stage: 'nurture', open: 24 },
    { stage: 'lead', open: 0 },
  ],
} as unknown as FunnelAnswer;

function notice(id: 'stage/delete' | 'stage/set-kind', stage: string, locale = 'en') {
  const ref = { funnel: 'solution', stage, stages: [stage], kind: 'open' as const };
  const { document } = commandOf(id).run(exampleDocument, ref as never);
  return stoodNotice(exampleDocument, document, 'solution', answer, new Localizer(locale))?.message ?? null;
}

test('who stood in a stage that is gone is told, in each language', () => {
  expect(notice('stage/delete', 'nurture')).toBe('24 were in Nurture, and are in no stage now.');
  expect(notice('stage/delete', 'nurture', 'zh-CN')).toBe('“培育”中原有 24 条记录，现在不处于任何阶段。');
});

test('nothing is said where nobody stood there, or the stage is there still', () => {
  expect(notice('stage/delete', 'lead')).toBe(null);
  expect(notice('stage/set-kind', 'nurture')).toBe(null);
});
