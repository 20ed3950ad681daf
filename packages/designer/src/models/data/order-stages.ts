import type { Flow } from './stage-facts.js';

/**
 * The order in which most entities go forward: as few as can be found go back against it. Without a flow that says otherwise the stages stay as they
 * were given.
 * @param count how many stages
 * @returns their places, first to last
 */
export function orderStages(count: number, flows: readonly Flow[]): readonly number[] {
  const net = netFlows(count, flows);
  let order = byBalance(count, net);
  // Each pass moves stages to where fewer go back, so there is an end; the bound is for flows that are not numbers.
  for (let pass = 0; pass < count; pass++) {
    const better = moveEach(order, net);
    if (better === null) break;
    order = better;
  }
  return order;
}

type Net = readonly (readonly number[])[];

/** How many more go from one to the other than back. */
function netFlows(count: number, flows: readonly Flow[]): Net {
  const net = Array.from({ length: count }, () => Array.from({ length: count }, () => 0));
  for (const { from, to, count: moves } of flows) {
    if (from === to) continue;
    net[from]![to]! += moves;
    net[to]![from]! -= moves;
  }
  return net;
}

/** Always the one next that gives the most to those that are left, and takes the least from them. */
function byBalance(count: number, net: Net): number[] {
  const left = Array.from({ length: count }, (_, place) => place);
  const order: number[] = [];
  while (left.length > 0) {
    const gives = left.map((place) => left.reduce((sum, other) => sum + net[place]![other]!, 0));
    const [next] = left.splice(gives.indexOf(Math.max(...gives)), 1);
    if (next !== undefined) order.push(next);
  }
  return order;
}

/** Every stage to where it gains most; null when none gains. */
function moveEach(order: readonly number[], net: Net): number[] | null {
  let current = [...order];
  let isBetter = false;
  for (const place of order) {
    const from = current.indexOf(place);
    const others = current.filter((other) => other !== place);
    let gain = 0;
    let best = { at: from, gain: 0 };
    for (let at = from; at > 0; at--) {
      gain += net[place]![others[at - 1]!]!;
      if (gain > best.gain) best = { at: at - 1, gain };
    }
    gain = 0;
    for (let at = from; at < others.length; at++) {
      gain += net[others[at]!]![place]!;
      if (gain > best.gain) best = { at: at + 1, gain };
    }
    if (best.gain === 0) continue;
    isBetter = true;
    current = [...others.slice(0, best.at), place, ...others.slice(best.at)];
  }
  return isBetter ? current : null;
}
