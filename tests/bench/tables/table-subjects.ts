import { figuresDifference } from '../contest/same.js';
import type { Subject } from '../contest/subject.js';
import type { Answer } from './months-owners-stages.js';
import { tablePeers } from './peers.js';
import { weirBy } from './weir.js';

const rows = 10_000_000;
const sums = ['sum', 'count', 'avg'];

const groupBy: Subject<Answer> = {
  id: 'group-by',
  title: 'Sum, count and average by month, owner and stage, filtered',
  contestants: [weirBy('sums', sums), ...tablePeers('sums')],
  goals: [
    { kind: 'faster', contestant: 'Weir', than: 'ClickHouse', times: 3, rows },
    { kind: 'faster', contestant: 'Weir', than: 'DuckDB', times: 4, rows },
  ],
  growth: 'linear',
  difference: figuresDifference,
};

const countDistinct: Subject<Answer> = {
  id: 'count-distinct',
  title: 'The same with different customers counted',
  contestants: [weirBy('distinct', [...sums, 'distinct']), ...tablePeers('distinct')],
  goals: [
    { kind: 'faster', contestant: 'Weir', than: 'ClickHouse', times: 3, rows },
    { kind: 'faster', contestant: 'Weir', than: 'DuckDB', times: 5, rows },
  ],
  growth: 'n log n',
  difference: figuresDifference,
};

export const tableSubjects = [groupBy, countDistinct];
