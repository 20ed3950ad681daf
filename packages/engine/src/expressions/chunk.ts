import type { RowScope } from './expression.js';

/** Reads each chunk once, however many nodes read it; a chunk that depends on the cell is read anew when its bounds change. */
export function onceAChunk<Values>(scope: RowScope, fill: (from: number, to: number) => Values): typeof fill {
  let [lastFrom, lastTo, lastVersion] = [-1, -1, -1];
  let last: Values | undefined;
  return (from, to) => {
    const version = scope.cell?.version ?? 0;
    if (last === undefined || from !== lastFrom || to !== lastTo || version !== lastVersion) {
      last = fill(from, to);
      [lastFrom, lastTo, lastVersion] = [from, to, version];
    }
    return last;
  };
}
