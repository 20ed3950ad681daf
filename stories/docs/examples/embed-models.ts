import type { FunnelTemplate, HostCheck, HostProblem, StageProperties, WeirDesigner } from '@weir/designer';
import { ways } from '@weir/templates';
import { sales } from './sales/index.js';

/** A model of the host's own beside the four ways of selling. */
const renewals: FunnelTemplate = {
  id: 'renewals',
  title: { en: 'Renewals', 'zh-CN': '续约' },
  description: {
    en: 'Contracts that end, from the first call to the signature.',
    'zh-CN': '即将到期的合同，从首次沟通到续签。',
  },
  create: () => structuredClone(sales), // its funnels, with the data and metrics they need
};

/** What this product keeps at each stage: JSON Schema, every name with "x-". */
const stageProperties: StageProperties = {
  properties: {
    'x-forecast': { title: 'Forecast category', enum: ['commit', 'best case', 'pipeline'] },
    'x-score': { title: 'Score', type: 'integer', minimum: 0, maximum: 100 },
  },
  required: ['x-forecast'],
};

/** A rule of this company, beside Weir's own. */
const everyStageHasALimit: HostCheck = ({ funnels = [] }) =>
  funnels.flatMap(({ stages }, funnel) =>
    stages.flatMap(({ kind, limit }, stage): HostProblem[] =>
      kind === 'open' && !limit
        ? [
            {
              pointer: `/funnels/${funnel}/stages/${stage}`,
              message: 'We give every open stage a limit of days.',
              fix: {
                label: 'Two weeks',
                patch: [{ op: 'add', path: `/funnels/${funnel}/stages/${stage}/limit`, value: { days: 14 } }],
              },
            },
          ]
        : [],
    ),
  );

export function extend(designer: WeirDesigner): void {
  designer.templates = [...ways, renewals];
  designer.stageProperties = stageProperties;
  designer.checks = [everyStageHasALimit];

  const records = document.createElement('section'); // shown under the settings of whichever stage is selected
  records.slot = 'stage-panel';
  designer.addEventListener('weir-select', () => records.replaceChildren('Records in this stage …'));
  designer.append(records);
}
