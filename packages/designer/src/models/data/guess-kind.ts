import type { StageKind } from '../../editor/index.js';
import type { StageFact, StageFacts } from './stage-facts.js';

/** In this order: "disqualified" holds "qualified", and "closed lost" is no win. */
const sounds: readonly (readonly [StageKind, RegExp])[] = [
  ['disqualified', /disqualif|unqualif|invalid|junk|spam|duplicate|不合格|无效|重复/i],
  [
    'lost',
    /\b(lost|lose|failed|rejected|cancel\w*|churn\w*|abandon\w*|dropped|declined)\b|输单|丢单|失败|流失|取消|退出|拒绝/i,
  ],
  ['parked', /\b(park\w*|nurtur\w*|on hold|hold|later|dormant|paused|snoozed)\b|培育|暂缓|搁置|休眠/i],
  ['won', /\b(won|win|signed|paid|purchas\w*|success\w*|contracted)\b|赢单|成交|签约|付费|已付/i],
];

/** By what the stage is called; null when that says nothing. */
export function kindByName(name: string): StageKind | null {
  const plain = name.replaceAll(/[_-]+/g, ' ');
  return sounds.find(([, pattern]) => pattern.test(plain))?.[0] ?? null;
}

/** Of a hundred visits, fewer than these go on: it is an end. */
const GOES_ON = 0.05;

/**
 * A kind per stage. Where no name tells a win, the end that most entities come to by the longest way is taken for one, and other ends for losses; what
 * follows a win without a name of its own is won too.
 * @param order places from first to last
 */
export function guessKinds(
  names: readonly string[],
  { stages, flows }: Pick<StageFacts, 'stages' | 'flows'>,
  order: readonly number[],
): readonly StageKind[] {
  const kinds = names.map((name) => kindByName(name));
  const isEnd = (place: number) => flows.length > 0 && endsHere(stages[place]);
  const unnamed = order.filter((place) => kinds[place] === null);
  if (!kinds.includes('won')) {
    const end = unnamed.filter(isEnd).at(-1);
    if (end !== undefined) kinds[end] = 'won';
    for (const place of unnamed) if (isEnd(place) && kinds[place] === null) kinds[place] = 'lost';
  }
  for (const place of unnamed) {
    const came = flows.filter(({ to, from }) => to === place && from !== place);
    const most = came.reduce((best, flow) => (flow.count > (best?.count ?? 0) ? flow : best), came[0]);
    if (kinds[place] === null && most && kinds[most.from] === 'won' && isAfter(order, place, most.from))
      kinds[place] = 'won';
  }
  return kinds.map((kind) => kind ?? 'open');
}

function endsHere(fact: StageFact | undefined): boolean {
  return fact !== undefined && fact.visits > 0 && (fact.visits - fact.last) / fact.visits < GOES_ON;
}

function isAfter(order: readonly number[], place: number, other: number): boolean {
  return order.indexOf(place) > order.indexOf(other);
}
