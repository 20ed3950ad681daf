import '@xyflow/react/dist/style.css';
import { ReactFlow, applyNodeChanges } from '@xyflow/react';
import type { Edge, Node } from '@xyflow/react';
import { createElement, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { drawingOf } from '../drawing.js';
import { drag, msOf } from './frames.js';
import type { Drawing } from './page.js';

interface Given {
  readonly nodes: Node[];
  readonly edges: Edge[];
}

function given(count: number): Given {
  const { stages = [], transitions = [] } = drawingOf(count).funnels?.[0] ?? {};
  return {
    nodes: stages.map(({ id, title, position }) => ({
      id,
      data: { label: title },
      position: position ?? { x: 0, y: 0 },
    })),
    edges: transitions.map(({ from, to }) => ({
      id: `${from}>${String(to)}`,
      source: from,
      target: String(to),
      type: 'smoothstep',
    })),
  };
}

/** React Flow by itself, with its own nodes and lines. */
export async function drawReactFlow(place: HTMLElement, count: number, onlyVisible: boolean): Promise<Drawing> {
  const { nodes, edges } = given(count);
  let set: (nodes: Node[]) => void = () => {};
  let current = nodes;
  const App = () => {
    const [shown, show] = useState(nodes);
    set = show;
    current = shown;
    return createElement(ReactFlow, {
      nodes: shown,
      edges,
      onNodesChange: (changes) => show((before) => applyNodeChanges(changes, before)),
      onlyRenderVisibleElements: onlyVisible,
      defaultViewport: { x: 16, y: 64, zoom: 0.7 },
      minZoom: 0.15,
    });
  };
  const isDrawn = () => place.querySelectorAll('.react-flow__node').length > 0;
  const firstMs = await msOf(async () => {
    createRoot(place).render(createElement(App));
    while (!isDrawn()) await new Promise<void>((resolve) => requestAnimationFrame(() => resolve()));
  });
  const nodeOf = (stage: string) => {
    const node = place.querySelector(`.react-flow__node[data-id="${stage}"]`);
    if (!node) throw new Error(`${stage} is not drawn.`);
    return node;
  };
  return {
    firstMs,
    drag: (stage, steps) => drag(nodeOf(stage), steps),
    undo: () => msOf(() => set(nodes)),
    placeOf: (stage) => JSON.stringify(current.find(({ id }) => id === stage)?.position),
  };
}
