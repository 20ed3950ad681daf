import type { Subject } from '../contest/subject.js';
import { csvParse, papaparse, udsv } from './peers.js';
import type { Loaded } from './loaded.js';
import { weirArrow, weirCsv, weirJson } from './weir.js';

export const loadingSubjects: readonly Subject<Loaded>[] = [
  {
    id: 'loading-deals',
    title: 'Deals of twelve fields, from the bytes of a file to typed columns',
    contestants: [weirCsv, udsv, papaparse, csvParse, weirJson, weirArrow],
    goals: [{ contestant: 'Weir', rows: 1e6, kind: 'faster', than: 'udsv', times: 2 }],
    growth: 'linear',
    difference(a, b) {
      const wrong = (Object.keys(a) as (keyof Loaded)[]).filter((key) => a[key] !== b[key]);
      return wrong.length === 0 ? null : wrong.map((key) => `${key}: ${a[key]} and ${b[key]}`).join(', ');
    },
  },
];
