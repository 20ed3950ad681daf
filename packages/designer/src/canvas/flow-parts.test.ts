import type { Funnel } from '@weir/schema';
import { Localizer } from '@weir/ui';
import { expect, test } from 'vitest';
import { exampleDocument } from '../editor/example.fixture.js';
import { nothingSelected } from '../editor/index.js';
import { drawFunnel } from './draw-funnel.js';
import { boundsOf, edgeNear, edgesOf, labelWidth, nodesOf } from './flow-parts.js';
import type { FlowNode } from './flow-parts.js';
import { keptRoutes } from './kept-routes.js';

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

test('what is the same again stays the same object', () => {
  const again = nodesOf({ ...model }, nodes);
  expect(again.filter((node, index) => node !== nodes[index])).toEqual([]);
  const kept = keptRoutes(model, again, before);
  expect(edgesOf(model, again, kept, edges).filter((edge, index) => edge !== edges[index])).toEqual([]);
  const renamed = {
    ...model,
    stages: model.stages.map((box) => (box.id === 'won' ? { ...box, title: 'Signed' } : box)),
  };
  expect(nodesOf(renamed, nodes).filter((node, index) => node !== nodes[index])).toMatchObject([{ id: 'won' }]);
});

test('in a large drawing only what has to finds another way', () => {
  const many = Array.from({ length: 100 }, (_, index) => ({
    ...model.edges[0]!,
    key: `lead>qualified#${index}`,
    text: null,
  }));
  const large = { ...model, edges: [...model.edges, ...many] };
  const drawn = edgesOf(large, nodes);
  const kept = keptRoutes(large, dragged(false), { model: large, nodes, edges: drawn });
  expect(kept?.has('lead>qualified')).toBe(true);
  expect(kept?.has('solution>proposal'), 'its end has moved').toBe(false);
  const line = drawn.find(({ id }) => id === 'lead>nurture')?.data?.route?.points[0];
  if (!line) throw new Error('no line');
  const onTop = nodes.map((node) =>
    node.id === 'won' ? { ...node, position: { x: line.x - 10, y: line.y + 20 } } : node,
  );
  const keptUnder = keptRoutes(large, onTop, { model: large, nodes, edges: drawn });
  expect(keptUnder?.has('lead>nurture'), 'a stage lies on it').toBe(false);
});

test('a frame is a node under the stages, and no obstacle to lines', () => {
  const frame = { id: 'early', box: { x: -20, y: -48, width: 400, height: 300 }, stages: ['lead'], title: 'Early' };
  const group = { ...frame, color: null, isSelected: false, label: 'Early' };
  const framed = nodesOf({ ...model, groups: [group] }, nodes);
  expect(framed[0]).toMatchObject({ id: 'group early', type: 'frame', width: 400, zIndex: -1 });
  expect(keptRoutes(model, framed, before)?.size).toBe(edges.length);
  expect(edgesOf(model, framed).map(({ data }) => data?.route)).toEqual(edges.map(({ data }) => data?.route));
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
