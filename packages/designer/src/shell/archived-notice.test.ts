import { Localizer } from '@weir/ui';
import { expect, test } from 'vitest';
import { commandOf, patchBetween } from '../editor/index.js';
import type { CommandId, CommandParams } from '../editor/index.js';
import { exampleDocument } from '../editor/example.fixture.js';
import { archivedNotice } from './archived-notice.js';

function noticeOf<Id extends CommandId>(id: Id, params: CommandParams<Id>, locale = 'en') {
  const { document } = commandOf(id).run(exampleDocument, params);
  return archivedNotice(document, patchBetween(exampleDocument, document), new Localizer(locale));
}

test('a stage, a funnel and a metric that are used say by whom', () => {
  expect(noticeOf('stage/delete', { funnel: 'solution', stages: ['negotiation'] })).toBe(
    'Negotiation is still used by Reached negotiation, so it was archived.',
  );
  expect(noticeOf('funnel/delete', { funnel: 'solution' })).toBe(
    'Solution selling is still used by Reached negotiation, Won per deal created, and Main, so it was archived.',
  );
  expect(noticeOf('metric/delete', { metric: 'deals_created' }, 'zh-CN')).toBe(
    '“新增商机”仍被每个新增商机的赢单使用，因此已归档。',
  );
});

test('what was deleted, or changed in another way, says nothing', () => {
  expect(noticeOf('stage/delete', { funnel: 'solution', stages: ['nurture'] })).toBe(null);
  expect(noticeOf('stage/set-limit', { funnel: 'solution', stage: 'lead', days: 3 })).toBe(null);
});
