import type { Funnel } from '@weir/schema';
import { Localizer } from '@weir/ui';
import { expect, test } from 'vitest';
import { exampleDocument } from '../editor/example.fixture.js';
import { nothingSelected } from '../editor/index.js';
import { drawFunnel } from './draw-funnel.js';
import { boundsOf, edgeNear, edgesOf, keptRoutes, labelWidth, nodesOf } from './flow-parts.js';
import type { FlowNode } from './flow-parts.js';

const model = drawFunnel({
  document: exampleDocument,
  funnel: exampleDocument.funnels?.[0] as Funnel,
  selection: { ...nothingSelected, stages: ['lead'], transitions: ['lead>qualified'] },
  diagnostics: [],
  figures: { status: 'none' },
  isReadOnly: false,
  direction: 'ltr',
  localizer: new Localizer('en'),
});
const nodes = nodesOf(model, []);
const edges = edgesOf(model, nodes);
const before = { model, nodes, edges };

const dragged = (isDragging: boolean, by = 100): FlowNode[] =>
  nodes.map((node) =>
    node.id === 'proposal'
      ? { ...node, dragging: isDragging, position: { x: node.position.x + by, y: node.position.y } }
      : node,
  );

test('what is held stays where it is held, whatever the model says', () => {
  const held = dragged(true);
  const drawn = nodesOf(model, held);
  expect(drawn.find(({ id }) => id === 'proposal')?.position).toEqual({ x: 524, y: 360 });
  const dropped = nodesOf(model, dragged(false));
  expect(dropped.find(({ id }) => id === 'proposal')?.position).toEqual({ x: 424, y: 360 });
});

test('while a stage is dragged only its own transitions find another way', () => {
  const kept = keptRoutes(model, dragged(true), before);
  expect(kept?.has('lead>qualified')).toBe(true);
  expect(kept?.has('solution>proposal')).toBe(false);
  expect(kept?.size).toBe(edges.length - 4);
});

test('when it is dropped all of them do', () => {
  expect(keptRoutes(model, dragged(false), { ...before, nodes: dragged(true) })).toBeUndefined();
  expect(keptRoutes(model, dragged(false), before)).toBeUndefined();
});

test('a selection moves no line, a longer label may', () => {
  expect(keptRoutes({ ...model }, nodes, before)?.size).toBe(edges.length);
  const longer = { ...model, edges: model.edges.map((edge) => ({ ...edge, text: 'much longer' })) };
  expect(keptRoutes(longer, nodes, before)).toBeUndefined();
});

test('the nearest transition within reach is found', () => {
  const [first] = edges.find(({ id }) => id === 'solution>lost')?.data?.route?.points ?? [];
  if (!first) throw new Error('no line');
  expect(edgeNear(edges, { x: first.x + 10, y: first.y + 100 }, 24)).toBe('solution>lost');
  expect(edgeNear(edges, { x: -500, y: -500 }, 24)).toBe(null);
});

test('all that is drawn is more than its stages', () => {
  const stages = boundsOf(nodes, []);
  const all = boundsOf(nodes, edges);
  if (!stages || !all) throw new Error('nothing drawn');
  expect(all.x).toBeLessThan(stages.x);
  expect(all.x + all.width).toBeGreaterThanOrEqual(stages.x + stages.width);
  expect(boundsOf([], [])).toBe(null);
});

test('Chinese takes more room', () => {
  expect(labelWidth('复盘后')).toBeGreaterThan(labelWidth('abc'));
});
