import type { Dimension, Funnel, WeirDocument } from '@weir/schema';
import { text } from '../building/text.js';
import { handOffs } from './hand-offs.js';
import { selfService } from './self-service.js';
import { industrySolution } from './solution.js';
import { strategicAccounts } from './strategic.js';
import { territorySelling } from './territory.js';

/** The four ways of selling in one document, and how customers move between them: online → solution → strategic, and back to the territory. */
export function fourWays(): WeirDocument {
  const ways = [selfService(), territorySelling(), industrySolution(), strategicAccounts()];
  const [first] = ways;
  return structuredClone({
    weir: 1,
    id: 'four-ways',
    title: text('Four ways of selling', '四种销售方式'),
    description: text(
      'Online, by territory, by solution and with strategic accounts, with customers who move between them.',
      '在线自助、地推、行业解决方案与战略客户，客户可在其间流转。',
    ),
    settings: first?.settings ?? {},
    datasets: ways.flatMap(({ datasets = [] }) => datasets),
    dimensions: merged(ways.flatMap(({ dimensions = [] }) => dimensions)),
    funnels: ways.flatMap(({ funnels = [] }) => funnels).map(withHandOffs),
    metrics: ways.flatMap(({ metrics = [] }) => metrics),
    boards: ways.flatMap(({ id, title, boards = [] }) => boards.map((board) => ({ ...board, id, title }))),
  } satisfies WeirDocument);
}

function withHandOffs(funnel: Funnel): Funnel {
  return { ...funnel, transitions: [...(funnel.transitions ?? []), ...(handOffs[funnel.id] ?? [])] };
}

/** What two ways break down by is one dimension. */
function merged(dimensions: readonly Dimension[]): Dimension[] {
  const byId = new Map<string, Dimension>();
  for (const dimension of dimensions) {
    const known = byId.get(dimension.id);
    byId.set(dimension.id, known ? { ...known, fields: { ...known.fields, ...dimension.fields } } : dimension);
  }
  return [...byId.values()];
}
