import { isClose } from '../contest/same.js';
import type { Subject } from '../contest/subject.js';
import { formulaPeers } from './peers.js';
import type { Answer } from './three-formulas.js';
import { weir } from './weir.js';

const rows = 1_000_000;

const threeFormulas: Subject<Answer> = {
  id: 'three-formulas',
  title: 'A ratio, a nested predicate and a weighted sum of 8',
  contestants: [weir, ...formulaPeers],
  goals: [
    { kind: 'faster', contestant: 'Weir', than: 'json-logic-engine', times: 5, rows },
    { kind: 'faster', contestant: 'Weir', than: 'hand arrow', times: 2, rows },
  ],
  growth: 'linear',
  difference(a, b) {
    const isSame = isClose(a.ratios, b.ratios) && a.holds === b.holds && isClose(a.scores, b.scores);
    return isSame ? null : `${JSON.stringify(a)} and ${JSON.stringify(b)}`;
  },
};

export const formulaSubjects = [threeFormulas];
