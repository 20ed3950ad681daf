import type { Id, Transition } from '@weir/schema';
import { field, known } from '../building/formulas.js';
import { text } from '../building/text.js';

/** From this amount (CNY) on a customer is worth planning with. */
const STRATEGIC_FROM_CNY = 1_000_000;

/** How customers move between the ways of selling, up and down, by the funnel that they leave. */
export const handOffs: Readonly<Record<Id, readonly Transition[]>> = {
  'self-service': [
    {
      from: 'paid',
      to: { funnel: 'solution', stage: 'qualified' },
      kind: 'handoff',
      title: text('needs a solution', '需要方案'),
      entity: 'opportunity',
      when: known('opportunity'),
    },
  ],
  territory: [
    {
      from: 'won',
      to: { funnel: 'solution', stage: 'qualified' },
      kind: 'handoff',
      title: text('needs a solution', '需要方案'),
      entity: 'opportunity',
      when: known('opportunity'),
    },
  ],
  solution: [
    {
      from: 'signed',
      to: { funnel: 'strategic', stage: 'chosen' },
      kind: 'handoff',
      title: text('over ¥1M', '超过 100 万'),
      entity: 'account',
      when: { '>': [field('amount'), STRATEGIC_FROM_CNY] },
    },
  ],
  strategic: [
    {
      from: 'dropped',
      to: { funnel: 'territory', stage: 'mined' },
      kind: 'handoff',
      title: text('back to the territory', '转回片区'),
      entity: 'lead',
      when: known('lead'),
    },
  ],
};
