export interface LinePoint {
  readonly x: number;
  /** null interrupts the line. */
  readonly y: number | null;
}

/**
 * SVG path that joins points by straight lines; a point between two gaps is a line without a length, which round ends show as a dot.
 * (d3-shape has this with all its curves, 7 KB compressed in the part of the board that every page loads.)
 */
export function straightLine(points: readonly LinePoint[]): string {
  let path = '';
  points.forEach(({ x, y }, place) => {
    if (y === null) return;
    const isStart = (points[place - 1]?.y ?? null) === null;
    const isAlone = isStart && (points[place + 1]?.y ?? null) === null;
    path += `${isStart ? 'M' : 'L'}${x},${y}${isAlone ? 'Z' : ''}`;
  });
  return path;
}
