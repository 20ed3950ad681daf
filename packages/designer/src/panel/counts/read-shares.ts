import type { FunnelAnswer } from '@weir/query';
import type { Id } from '@weir/schema';
import type { Share } from './count.js';
import type { ShareQuestion } from './share-questions.js';

/**
 * How many of those in a stage meet each condition, at its place. Who is in none of the groups counts as not meeting it.
 * @returns null when groups were withheld, as of too few people: their sum would be wrong
 */
export function readShares(
  answer: FunnelAnswer,
  stage: Id,
  { conditions, dimension }: ShareQuestion,
): readonly Share[] | null {
  if (answer.excluded.some(({ reason }) => reason === 'suppressed')) return null;
  const openIn = (stages: FunnelAnswer['stages']) => stages.find((each) => each.stage === stage)?.open ?? 0;
  const groups = answer.groups.map(({ by, stages }) => ({ met: String(by[dimension] ?? ''), open: openIn(stages) }));
  const of = openIn(answer.stages);
  return conditions.map((_, at) => ({
    met: groups.reduce((sum, { met, open }) => (met[at] === '1' ? sum + open : sum), 0),
    of,
  }));
}
