import type { FunnelAnswer, FunnelFigures, Group } from '@weir/query';
import { differences } from './differences.js';
import type { ExpectedFigures, ExpectedFunnel } from './vector.js';

/** Where an answer about a funnel is not what is expected of it. */
export function funnelDifferences(answer: FunnelAnswer, expected: ExpectedFunnel): string[] {
  const { groups, periods, handoffs, histogram, excluded, compare } = expected;
  return [
    ...figuresDifferences(answer, expected, ''),
    ...(groups ? groupsDifferences(answer, groups) : []),
    ...(periods ? periodsDifferences(answer, periods) : []),
    ...(handoffs ? differences(answer.handoffs, handoffs, 'handoffs') : []),
    ...(histogram ? differences(answer.histogram, histogram, 'histogram') : []),
    ...(excluded ? differences(sorted(answer.excluded), sorted(excluded), 'excluded') : []),
    ...(compare
      ? answer.compare
        ? funnelDifferences(answer.compare as FunnelAnswer, compare).map((line) => `compare.${line}`)
        : ['compare: expected figures to compare with, got nothing']
      : []),
  ];
}

function figuresDifferences(actual: FunnelFigures, { stages, flows, totals }: ExpectedFigures, path: string): string[] {
  const shownStages = Object.fromEntries(actual.stages.map((stage) => [stage.stage, stage]));
  const shownFlows = Object.fromEntries(
    actual.flows.filter(({ count }) => count !== 0).map((flow) => [`${flow.from} > ${flow.to}`, flow]),
  );
  const saidFlows = Object.fromEntries(
    Object.entries(flows ?? {}).map(([name, flow]) => [name, typeof flow === 'number' ? { count: flow } : flow]),
  );
  return [
    ...differences(shownStages, stages ?? {}, `${path}stages`),
    ...differences(actual.totals, totals ?? {}, `${path}totals`),
    ...(flows ? differences(Object.keys(shownFlows).sort(), Object.keys(saidFlows).sort(), `${path}flows`) : []),
    ...differences(shownFlows, saidFlows, `${path}flows`),
  ];
}

function groupsDifferences(answer: FunnelAnswer, expected: NonNullable<ExpectedFunnel['groups']>): string[] {
  const lines = expected.flatMap(({ by, ...figures }) => {
    const group = answer.groups.find((each) => differences(each.by, by).length === 0);
    const name = `groups[${nameOf(by)}]`;
    return group ? figuresDifferences(group, figures, `${name}.`) : [`${name}: expected it, got nothing`];
  });
  if (answer.groups.length === expected.length) return lines;
  return [`groups: expected ${expected.length}, got ${answer.groups.map(({ by }) => nameOf(by)).join('; ')}`, ...lines];
}

function periodsDifferences(answer: FunnelAnswer, expected: NonNullable<ExpectedFunnel['periods']>): string[] {
  const bounds = expected.map(({ stages: _stages, flows: _flows, totals: _totals, ...period }) => period);
  const lines = expected.flatMap((figures, at) => {
    const period = answer.periods[at];
    return period ? figuresDifferences(period, figures, `periods[${at}].`) : [];
  });
  return [...differences(answer.periods, bounds, 'periods'), ...lines];
}

function nameOf(group: Group): string {
  return Object.entries(group)
    .map(([dimension, value]) => `${dimension} ${JSON.stringify(value)}`)
    .join(', ');
}

function sorted(excluded: FunnelAnswer['excluded']): FunnelAnswer['excluded'] {
  return excluded.toSorted((a, b) => (`${a.reason} ${a.dataset}` < `${b.reason} ${b.dataset}` ? -1 : 1));
}
