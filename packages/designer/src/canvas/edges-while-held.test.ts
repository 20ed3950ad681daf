import type { Funnel } from '@weir/schema';
import { Localizer } from '@weir/ui';
import { expect, test } from 'vitest';
import { exampleDocument } from '../editor/example.fixture.js';
import { nothingSelected } from '../editor/index.js';
import { drawFunnel } from './draw-funnel.js';
import { edgesWhileHeld } from './edges-while-held.js';
import { edgesOf, nodesOf } from './flow-parts.js';
import type { FlowNode } from './flow-parts.js';
import { keptRoutes } from './kept-routes.js';

const funnel = exampleDocument.funnels?.[0] as Funnel;

function drawnOf(drawn: Funnel) {
  const model = drawFunnel({
    document: { ...exampleDocument, funnels: [drawn] },
    funnel: drawn,
    selection: nothingSelected,
    diagnostics: [],
    figures: { status: 'none' },
    isReadOnly: false,
    direction: 'ltr',
    localizer: new Localizer('en'),
  });
  const nodes = nodesOf(model, []);
  return { model, nodes, edges: edgesOf(model, nodes) };
}

/** Of so many stages that only what has to finds another way. */
function largeFunnel(): Funnel {
  const at = (index: number) => ({ x: (index % 10) * 240, y: Math.floor(index / 10) * 150 });
  const stages = Array.from({ length: 100 }, (_, index) => ({
    ...funnel.stages[0]!,
    id: `s${index}`,
    position: at(index),
  }));
  const transitions = stages.slice(1).map(({ id }, index) => ({ from: `s${index}`, to: id, kind: 'advance' as const }));
  return { ...funnel, stages, transitions, groups: [] };
}

const moved = (nodes: readonly FlowNode[], id: string): FlowNode[] =>
  nodes.map((node) =>
    node.id === id
      ? { ...node, dragging: true, position: { x: node.position.x + 130, y: node.position.y + 70 } }
      : node,
  );

test.each([
  ['of a small drawing', funnel, 'proposal'],
  ['of a large one', largeFunnel(), 's45'],
])('the lines %s are led as if all of it had been looked at', (_claim, drawn, id) => {
  const { model, nodes, edges } = drawnOf(drawn);
  const now = moved(nodes, id);
  const whole = edgesOf(model, now, keptRoutes(model, now, { model, nodes, edges }), edges);
  const held = edgesWhileHeld(now, nodes, edges);
  expect(held.map(({ data }) => data?.route)).toEqual(whole.map(({ data }) => data?.route));
});

test('only the lines of what has moved are others, and they stay selected', () => {
  const { nodes, edges } = drawnOf(funnel);
  const chosen = edges.map((edge) => ({ ...edge, selected: true }));
  const held = edgesWhileHeld(moved(nodes, 'proposal'), nodes, chosen);
  const others = held.filter((edge, index) => edge !== chosen[index]);
  expect(others.every(({ source, target }) => source === 'proposal' || target === 'proposal')).toBe(true);
  expect(others.map(({ selected }) => selected)).toEqual([true, true, true, true]);
});
