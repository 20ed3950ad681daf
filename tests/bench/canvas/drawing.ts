import type { Stage, Transition, WeirDocument } from '@weir/schema';

const ACROSS = 240;
const DOWN = 150;

/** A funnel of so many stages on a grid, each led to from the one before it in its row, and every third from the one above it. */
export function drawingOf(count: number): WeirDocument {
  const columns = Math.ceil(Math.sqrt(count));
  const stages = Array.from({ length: count }, (_, at): Stage => ({
    id: `s${at}`,
    title: `Stage ${at}`,
    kind: at % 17 === 16 ? 'lost' : 'open',
    position: { x: (at % columns) * ACROSS, y: Math.floor(at / columns) * DOWN },
  }));
  const transitions = stages.flatMap((_, at): Transition[] => [
    ...(at % columns > 0 ? [{ from: `s${at - 1}`, to: `s${at}`, kind: 'advance' as const }] : []),
    ...(at >= columns && at % 3 === 0 ? [{ from: `s${at - columns}`, to: `s${at}`, kind: 'advance' as const }] : []),
  ]);
  return { weir: 1, id: 'bench', title: 'Bench', funnels: [{ id: 'many', title: 'Many', stages, transitions }] };
}
