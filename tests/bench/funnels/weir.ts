import { rowsAdapter } from '@weir/adapters';
import { ask } from '@weir/query';
import type { WeirDocument } from '@weir/schema';
import type { Contestant } from '../contest/subject.js';
import { threads } from '../threads/start-threads.js';
import { eventNames, makeEvents } from '../data/events.js';
import type { EventOrder } from '../data/events.js';
import { stepNames, windowSeconds } from './five-steps.js';
import type { Reached } from './five-steps.js';

const document: WeirDocument = {
  weir: 1,
  id: 'bench',
  title: 'Bench',
  datasets: [
    {
      id: 'events',
      title: 'Events',
      time: 'at',
      sequence: 'row_no',
      fields: [
        { id: 'who', type: 'number' },
        { id: 'at', type: 'datetime' },
        { id: 'what', type: 'string' },
        { id: 'row_no', type: 'number' },
      ],
    },
  ],
  funnels: [
    {
      id: 'steps',
      title: 'Five steps',
      stages: stepNames.map((name, at) => ({
        id: `step-${at + 1}`,
        title: name,
        kind: at === stepNames.length - 1 ? ('won' as const) : ('open' as const),
        enters: [{ dataset: 'events', when: { '==': [{ var: 'what' }, name] }, at: 'at', entity: 'who' }],
      })),
      counting: { method: 'sequence', order: 'ordered', window: { seconds: windowSeconds } },
    },
  ],
};

/** @param workers how many share the work, each a thread; 0: it is done on the thread */
export function weirOver(order: EventOrder, name = 'Weir', workers = 0): Contestant<Reached> {
  return {
    name,
    how: 'columns, one question; its answer also holds how long each step took (median, 90th percentile, mean), flows and outcomes',
    async prepare(rows) {
      const { entity, time, name: names, sequence } = makeEvents(rows, order);
      const columns = {
        who: entity,
        at: { type: 'datetime' as const, values: time },
        what: { type: 'string' as const, codes: Int8Array.from(names), dictionary: eventNames },
        row_no: sequence,
      };
      const adapter = rowsAdapter({ document, datasets: { events: columns }, ...(workers > 0 && threads(workers)) });
      return {
        async run() {
          const answer = await ask(document, adapter, { funnel: 'steps' }, { asOf: '2025-01-01T00:00:00Z' });
          return () => answer.stages.map(({ reached }) => reached);
        },
        close: () => adapter.dispose(),
      };
    },
  };
}
