import type { WeirDocument } from '@weir/schema';
import { Localizer } from '@weir/ui';
import { describe, expect, test } from 'vitest';
import { commandOf } from '../../editor/index.js';
import { exampleDocument } from '../../editor/example.fixture.js';
import { linesOf, sayDifference } from '../say/say-difference.js';
import { findRenames } from './find-renames.js';
import { diffDocuments, marksOf, mergeDocuments } from './index.js';
import { withFunnelRenamed, withStageRenamed } from '../../editor/rename-references.js';

function said(after: WeirDocument, before = exampleDocument, locale = 'en'): string[] {
  const localizer = new Localizer(locale);
  return diffDocuments(before, after).flatMap((difference) =>
    linesOf(sayDifference(difference, { before, after }, localizer), localizer),
  );
}

const metricRenamed = commandOf('metric/set-id').run(exampleDocument, { metric: 'win_rate', id: 'share_won' }).document;
const stageRenamed = withStageRenamed(exampleDocument, 'solution', 'proposal', 'offer');
const funnelRenamed = withFunnelRenamed(exampleDocument, 'strategic', 'key-accounts');

describe('a part that only got another id', () => {
  test.each([
    ['a metric', metricRenamed, 'Metric Win rate: id win_rate → share_won', '指标“赢单率”：标识 win_rate → share_won'],
    ['a stage', stageRenamed, 'Stage Proposal: id proposal → offer', '阶段“报价”：标识 proposal → offer'],
    [
      'a funnel',
      funnelRenamed,
      'Funnel Strategic account: id strategic → key-accounts',
      '漏斗“战略客户”：标识 strategic → key-accounts',
    ],
  ])('%s is one difference, whoever names it', (_claim, after, line, chinese) => {
    expect(said(after)).toEqual([line]);
    expect(said(after, exampleDocument, 'zh-CN')).toEqual([chinese]);
  });

  test('several at once are as many differences', () => {
    const all = commandOf('metric/set-id').run(withStageRenamed(funnelRenamed, 'key-accounts', 'plan', 'planned'), {
      metric: 'win_rate',
      id: 'share_won',
    }).document;
    const before = withStageRenamed(exampleDocument, 'strategic', 'plan', 'planning');
    expect(said(withStageRenamed(all, 'solution', 'proposal', 'offer'), before)).toContain(
      'Stage Proposal: id proposal → offer',
    );
    expect(said(all).some((line) => line.startsWith('Metric Win rate: id'))).toBe(true);
  });

  test('and says something else as well is one difference too', () => {
    const after = structuredClone(stageRenamed);
    after.funnels![0]!.stages.find(({ id }) => id === 'offer')!.probability = 0.9;
    expect(said(after)).toEqual(['Stage Proposal: id proposal → offer', 'Stage Proposal: probability 50% → 90%']);
  });

  test('and another title, where all else is the same', () => {
    const after = structuredClone(metricRenamed);
    after.metrics!.find(({ id }) => id === 'share_won')!.title = { en: 'Share won' };
    expect(said(after).filter((line) => /(added|removed)$/.test(line))).toEqual([]);
  });

  test('and is quite another went and came, as does what says too little to be known by', () => {
    const after = structuredClone(stageRenamed);
    const stage = after.funnels![0]!.stages.find(({ id }) => id === 'offer')!;
    after.funnels![0]!.stages[after.funnels![0]!.stages.indexOf(stage)] = {
      id: 'offer',
      title: stage.title!,
      kind: 'parked',
    };
    expect(said(after)).toEqual(expect.arrayContaining(['Stage Proposal: added', 'Stage Proposal: removed']));
    const titled = structuredClone(stageRenamed);
    Object.assign(
      titled.funnels![0]!.stages.find(({ id }) => id === 'offer')!,
      { title: 'Offer', probability: 0.9 },
    );
    expect(said(titled)).toEqual(expect.arrayContaining(['Stage Offer: added', 'Stage Proposal: removed']));
  });

  test('is drawn once, marked as another', () => {
    const [funnel] = mergeDocuments(exampleDocument, stageRenamed).funnels ?? [];
    expect(funnel?.stages.map(({ id }) => id)).toEqual(stageRenamed.funnels?.[0]?.stages.map(({ id }) => id));
    expect(funnel && [...marksOf(diffDocuments(exampleDocument, stageRenamed), funnel).stages]).toEqual([
      ['offer', 'changed'],
    ]);
  });
});

test('a stage that was deleted and made anew elsewhere is followed to where it is named', () => {
  const { document, names } = findRenames(exampleDocument, stageRenamed);
  expect(document).toEqual(stageRenamed);
  expect([...names]).toEqual([['stage solution offer', 'proposal']]);
});
