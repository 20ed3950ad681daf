import type { Funnel, Id, Scalar } from '@weir/schema';
import type { FunnelAnswer, Group } from '@weir/query';
import { MOST_GROUPS } from './group-answers.js';
import { matrixOf } from './matrix.js';
import type { Matrix, MatrixAnswer } from './matrix.js';

export interface MatrixGroups {
  readonly groups: readonly { readonly group: Group; readonly matrix: Matrix }[];
  /** How many groups are not drawn. */
  readonly left: number;
}

/**
 * Of how many groups each funnel is asked for its hand-offs: more than are drawn, since the largest of one funnel need not be those of another.
 */
export const ASKED_GROUPS = 2 * MOST_GROUPS;

/**
 * Who of each group moved from which funnel to which: of the groups that the most are in, in all funnels together. A deep cell is as deep in every
 * group. Null: the answers are not broken down.
 * @param answers at the places of the funnels
 */
export function matrixGroups(funnels: readonly Funnel[], answers: readonly FunnelAnswer[]): MatrixGroups | null {
  const found = new Map<string, Found>();
  for (const [place, { groups }] of answers.entries()) {
    for (const { by: group, totals, handoffs } of groups) {
      if (totals.entities === 0) continue;
      const key = keyOf(group);
      const known = found.get(key) ?? { group, entities: 0, of: new Map(), isWhole: true };
      known.of.set(place, { totals, handoffs: handoffs ?? [] });
      found.set(key, {
        ...known,
        entities: known.entities + totals.entities,
        // Where they went is only known of the largest groups of each funnel.
        isWhole: known.isWhole && handoffs !== undefined,
      });
    }
  }
  if (found.size === 0) return null;
  const shown = [...found.values()]
    .filter(({ isWhole }) => isWhole)
    .sort((a, b) => b.entities - a.entities)
    .slice(0, MOST_GROUPS);
  const own = shown.map(({ of }) => funnels.map((_, place) => of.get(place) ?? NOBODY));
  return {
    groups: shown.map(({ group }, place) => ({ group, matrix: matrixOf(funnels, own[place]!, own.flat()) })),
    left: found.size - shown.length,
  };
}

interface Found {
  readonly group: Group;
  /** In all funnels together. */
  readonly entities: number;
  /** By the place of the funnel. */
  readonly of: Map<number, MatrixAnswer>;
  readonly isWhole: boolean;
}

const NOBODY: MatrixAnswer = { totals: { entities: 0 }, handoffs: [] };

function keyOf(group: Group): string {
  return JSON.stringify(Object.entries(group).sort(([a]: [Id, Scalar], [b]: [Id, Scalar]) => (a < b ? -1 : 1)));
}
