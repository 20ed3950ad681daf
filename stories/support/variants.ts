import type { Board, Funnel, Id, Metric, Stage, Text, WeirDocument } from '@weir/schema';

/** The document with some of its parts replaced. */
export function withBoard(document: WeirDocument, board: Board): WeirDocument {
  return { ...document, boards: [board] };
}

/** One metric reads a field that there is not: its widgets say so, and the others show their figures. */
export function withBrokenMetric(document: WeirDocument, id: Id): WeirDocument {
  const metrics = document.metrics?.map((metric): Metric =>
    metric.id === id ? { ...metric, formula: { sum: ['deals', { var: 'amonut' }] } } : metric,
  );
  return { ...document, ...(metrics && { metrics }) };
}

const lengthened: Text = {
  en: ' of the companies that were met at a trade fair in the last two years and have not been called back',
  'zh-CN': '（过去两年内在展会上结识、但至今尚未回访的企业客户）',
};

/** Titles as long as people make them, and a word that cannot be broken. */
export function withLongNames(document: WeirDocument): WeirDocument {
  return {
    ...document,
    title: longer(document.title),
    datasets:
      document.datasets?.map((dataset) => ({
        ...dataset,
        fields: dataset.fields.map((field) => ({
          ...field,
          ...(field.values && { values: field.values.map((value) => ({ ...value, title: longer(value.title) })) }),
        })),
      })) ?? [],
    dimensions: document.dimensions?.map((dimension) => ({ ...dimension, title: longer(dimension.title) })) ?? [],
    funnels:
      document.funnels?.map((funnel) => ({
        ...funnel,
        title: longer(funnel.title),
        stages: funnel.stages.map((stage) => ({ ...stage, title: longer(stage.title) })),
      })) ?? [],
    metrics: document.metrics?.map((metric) => ({ ...metric, title: longer(metric.title) })) ?? [],
    boards:
      document.boards?.map((board) => ({
        ...board,
        widgets: board.widgets.map((widget) => ({ ...widget, ...(widget.title && { title: longer(widget.title) }) })),
      })) ?? [],
  };
}

function longer(title: Text | undefined): Text {
  const texts = typeof title === 'object' ? title : { en: title ?? '', 'zh-CN': title ?? '' };
  return Object.fromEntries(
    Object.entries(texts).map(([locale, text]) => [
      locale,
      `${text}${typeof lengthened === 'object' ? lengthened[locale] : lengthened}`,
    ]),
  );
}

/** Mistakes of several kinds: a stage that nothing leads to, one that nothing enters, a field that there is not, a rule that can never hold. */
export function withProblems(document: WeirDocument): WeirDocument {
  const [funnel, ...others] = document.funnels ?? [];
  if (!funnel) return document;
  const stages = funnel.stages.map((stage) =>
    stage.id === 'solution'
      ? {
          ...stage,
          enters: [{ dataset: 'stage_history', when: { '==': [{ var: 'stge' }, 'solution'] }, at: 'entered_on' }],
        }
      : stage,
  );
  const added = [
    { id: 'pilot', title: { en: 'Pilot', 'zh-CN': '试点' }, kind: 'open', position: { x: 480, y: 40 } },
    {
      id: 'renewed',
      title: { en: 'Renewed', 'zh-CN': '续约' },
      kind: 'won',
      enters: [
        {
          dataset: 'stage_history',
          when: { and: [{ '==': [{ var: 'stage' }, 'won'] }, { '==': [{ var: 'stage' }, 'lost'] }] },
          at: 'entered_on',
          entity: 'deal',
        },
      ],
      position: { x: 720, y: 120 },
    },
  ] satisfies Stage[];
  return withBrokenMetric(
    { ...document, funnels: [{ ...funnel, stages: [...stages, ...added] }, ...others] },
    'win_rate',
  );
}

/** One funnel of so many stages, one after the other. */
export function withLongPath(document: WeirDocument, count: number): WeirDocument {
  const stages = Array.from({ length: count }, (_, at): Stage => ({
    id: `stage-${at + 1}`,
    title: { en: `Stage ${at + 1}`, 'zh-CN': `阶段 ${at + 1}` },
    kind: at === count - 1 ? 'won' : 'open',
    position: { x: (at % 50) * 220, y: Math.floor(at / 50) * 150 },
  }));
  const transitions = stages
    .slice(1)
    .map(({ id }, at) => ({ from: `stage-${at + 1}`, to: id, kind: 'advance' as const }));
  const title = { en: 'A very large funnel', 'zh-CN': '超大漏斗' };
  return { ...document, funnels: [{ id: 'large', title, stages, transitions }], metrics: [], boards: [] };
}

/** The document with its funnels, metrics and boards still to be made. */
export function withoutModels(document: WeirDocument): WeirDocument {
  return { ...document, title: { en: 'New', 'zh-CN': '新建' }, funnels: [], metrics: [], boards: [] };
}

/** A draft of the first funnel: a deal qualifies later, a stage is gone, one is new and one has another name and limit. */
export function withRedrawnFunnel(document: WeirDocument): WeirDocument {
  const [funnel, ...others] = document.funnels ?? [];
  if (!funnel) return document;
  const stages = funnel.stages.flatMap((stage): Stage[] => {
    if (stage.id === 'negotiation') return [];
    if (stage.id === 'lead') return [{ ...stage, title: { en: 'Prospect', 'zh-CN': '潜在客户' }, limit: { days: 60 } }];
    if (stage.id !== 'qualified') return [stage];
    const enters = stage.enters?.map((signal) => ({ ...signal, when: { '==': [{ var: 'stage' }, 'solution'] } }));
    const pilot: Stage = {
      id: 'pilot',
      title: { en: 'Pilot agreed', 'zh-CN': '试点已定' },
      kind: 'open',
      enters: [
        {
          dataset: 'stage_history',
          when: { '==': [{ var: 'stage' }, 'negotiation'] },
          at: 'entered_on',
          entity: 'deal',
        },
      ],
    };
    return [{ ...stage, ...(enters && { enters }) }, pilot];
  });
  const isThere = (id: unknown) => typeof id !== 'string' || stages.some((stage) => stage.id === id);
  const transitions = (funnel.transitions ?? []).filter(({ from, to }) => isThere(from) && isThere(to));
  const advance = (from: string, to: string) => ({ from, to, kind: 'advance' as const });
  const redrawn = {
    ...funnel,
    stages,
    transitions: [...transitions, advance('proposal', 'pilot'), advance('pilot', 'won')],
  };
  return { ...document, funnels: [redrawn, ...others] };
}

const STAGE_ICONS = ['phone', 'user-check', 'idea', 'quote', 'meeting', 'trophy', 'ban', 'hourglass'] as const;

/** Stages with colours and icons, two groups of them, the way from left to right and the rest below it. */
export function withLooks(document: WeirDocument): WeirDocument {
  const [funnel, ...others] = document.funnels ?? [];
  if (!funnel) return document;
  const groups = [
    {
      id: 'early',
      title: { en: 'Winning the customer over', 'zh-CN': '赢得客户' },
      color: 7,
      stages: idsOf(funnel, 0, 2),
    },
    { id: 'late', title: { en: 'Closing', 'zh-CN': '成交' }, color: 3, stages: idsOf(funnel, 3, 5) },
  ];
  let [along, aside] = [0, 0];
  const stages = funnel.stages.map((stage, at): Stage => {
    const isOnWay = stage.kind === 'open' || stage.kind === 'won';
    const position = isOnWay ? { x: 250 * along++, y: 0 } : { x: 250 + 500 * aside++, y: 230 };
    return { ...stage, position, icon: STAGE_ICONS[at % 8] ?? 'flag', ...(at % 2 === 0 && { color: (at % 8) + 1 }) };
  });
  return { ...document, funnels: [{ ...funnel, stages, groups }, ...others] };
}

function idsOf({ stages }: Funnel, from: number, to: number): Id[] {
  return stages.slice(from, to).map(({ id }) => id);
}

/** A funnel of so many stages, on a grid. */
export function withManyStages(count: number): WeirDocument {
  const columns = Math.ceil(Math.sqrt(count));
  const stages = Array.from({ length: count }, (_, at): Stage => ({
    id: `stage-${at}`,
    title: { en: `Stage ${at + 1}`, 'zh-CN': `阶段 ${at + 1}` },
    kind: at % 23 === 22 ? 'won' : at % 11 === 10 ? 'lost' : 'open',
    position: { x: (at % columns) * 240, y: Math.floor(at / columns) * 150 },
  }));
  const transitions = stages
    .slice(1)
    .map(({ id }, at) => ({ from: `stage-${at}`, to: id, kind: 'advance' as const }))
    .filter((_, at) => (at + 1) % columns !== 0);
  const title = { en: 'Many', 'zh-CN': '许多' };
  return { weir: 1, id: 'many', title, funnels: [{ id: 'many', title, stages, transitions }] };
}
