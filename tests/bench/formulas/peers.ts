import { peer } from '../contest/subject.js';
import type { Contestant } from '../contest/subject.js';
import { makeScoredDeals, regions, stages, weights } from '../data/scored-deals.js';
import { chosenStages, dealObjects, predicate, ratio, weighted } from './three-formulas.js';
import type { Answer, DealObject } from './three-formulas.js';

type ByRow<Result> = (deal: DealObject) => Result;

/** Three functions of a row, added up. */
function addUp(deals: readonly DealObject[], ratioOf: ByRow<number>, holdsFor: ByRow<boolean>, scoreOf: ByRow<number>) {
  let [ratios, holds, scores] = [0, 0, 0];
  for (const deal of deals) {
    ratios += ratioOf(deal);
    if (holdsFor(deal)) holds += 1;
    scores += scoreOf(deal);
  }
  return () => ({ ratios, holds, scores });
}

const jsonLogicJs: Contestant<Answer> = {
  name: 'json-logic-js',
  how: 'apply() for each row object',
  mostRows: 1_000_000,
  async prepare(rows) {
    const { default: jsonLogic } = await peer('json-logic-js', () => import('json-logic-js'));
    const deals = dealObjects(rows);
    const of = (rule: unknown) => (deal: DealObject) => jsonLogic.apply(rule as never, deal) as never;
    return { run: () => addUp(deals, of(ratio), of(predicate), of(weighted)) };
  },
};

const jsonLogicEngine: Contestant<Answer> = {
  name: 'json-logic-engine',
  how: 'build(), which makes a function with `new Function`, called for each row object',
  mostRows: 1_000_000,
  async prepare(rows) {
    const { LogicEngine } = await peer('json-logic-engine', () => import('json-logic-engine'));
    const engine = new LogicEngine();
    const deals = dealObjects(rows);
    const of = (rule: unknown) => engine.build(rule) as ByRow<never>;
    const [ratioOf, holdsFor, scoreOf] = [of(ratio), of(predicate), of(weighted)];
    return { run: () => addUp(deals, ratioOf, holdsFor, scoreOf) };
  },
};

const handArrow: Contestant<Answer> = {
  name: 'hand arrow',
  how: 'an arrow function written for each formula, called for each row object',
  mostRows: 1_000_000,
  async prepare(rows) {
    const deals = dealObjects(rows);
    const [a, b, c] = chosenStages;
    const [none] = regions;
    const [w0, w1, w2, w3, w4, w5, w6, w7] = weights as [
      number,
      number,
      number,
      number,
      number,
      number,
      number,
      number,
    ];
    const ratioOf = (deal: DealObject) => deal.amount / deal.quantity;
    const holdsFor = (deal: DealObject) =>
      (deal.amount > 5000 && (deal.stage === a || deal.stage === b || deal.stage === c)) ||
      (deal.age < 30 && deal.probability >= 0.7 && deal.region !== none);
    const scoreOf = (deal: DealObject) =>
      deal.mark_0 * w0 +
      deal.mark_1 * w1 +
      deal.mark_2 * w2 +
      deal.mark_3 * w3 +
      deal.mark_4 * w4 +
      deal.mark_5 * w5 +
      deal.mark_6 * w6 +
      deal.mark_7 * w7;
    return { run: () => addUp(deals, ratioOf, holdsFor, scoreOf) };
  },
};

const handColumns: Contestant<Answer> = {
  name: 'hand column loop',
  how: 'one loop over typed arrays written for these formulas: what cannot be much undercut',
  async prepare(rows) {
    const { amount, quantity, probability, age, stage, region, marks } = makeScoredDeals(rows);
    const [m0, m1, m2, m3, m4, m5, m6, m7] = marks as Float64Array[];
    const [w0, w1, w2, w3, w4, w5, w6, w7] = weights;
    const isChosen = Uint8Array.from(stages, (name) => (chosenStages.includes(name) ? 1 : 0));
    return {
      run() {
        let [ratios, holds, scores] = [0, 0, 0];
        for (let row = 0; row < rows; row += 1) {
          ratios += amount[row]! / quantity[row]!;
          const isFirst = amount[row]! > 5000 && isChosen[stage[row]!] === 1;
          if (isFirst || (age[row]! < 30 && probability[row]! >= 0.7 && region[row] !== 0)) holds += 1;
          scores +=
            m0![row]! * w0! +
            m1![row]! * w1! +
            m2![row]! * w2! +
            m3![row]! * w3! +
            m4![row]! * w4! +
            m5![row]! * w5! +
            m6![row]! * w6! +
            m7![row]! * w7!;
        }
        return () => ({ ratios, holds, scores });
      },
    };
  },
};

export const formulaPeers = [jsonLogicJs, jsonLogicEngine, handArrow, handColumns];
