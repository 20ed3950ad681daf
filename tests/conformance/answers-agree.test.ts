import { rowsAdapter } from '@weir/adapters';
import { ask } from '@weir/query';
import type { FunnelAnswer, FunnelFigures, Group } from '@weir/query';
import type { Scalar } from '@weir/schema';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cases } from './reference/generator.js';
import { funnelCases } from './reference/funnel-generator.js';

/** What fails is made small before it is shown, with its seed, and that takes its time. */
const timeout = 600_000;

/** WEIR_RUNS asks for more questions than a test run has time for. */
const numRuns = Number(process.env['WEIR_RUNS'] ?? 100);

const figuresOf = ({ stages, flows, totals }: FunnelFigures): FunnelFigures => ({ stages, flows, totals });
const nameOf = (group: Group): string => JSON.stringify(Object.entries(group).sort());

/** By the name of the group; those without anybody are left out. */
function groupsOf({ groups }: Pick<FunnelAnswer, 'groups'>): Record<string, FunnelFigures> {
  const held = groups.filter(({ totals, stages }) => totals.entities > 0 || stages.some(({ reached }) => reached > 0));
  return Object.fromEntries(held.map((group) => [nameOf(group.by), figuresOf(group)]));
}

test('a funnel is compared with what the same question finds over the earlier range', { timeout }, async () => {
  const compares = fc.constantFrom('prior-period', 'prior-year');
  const claim = fc.asyncProperty(funnelCases, compares, async ({ document, rows, question, asOf }, compare) => {
    const adapter = rowsAdapter({ document, datasets: rows });
    const { grain: _grain, compare: _compare, ...whole } = question;
    fc.pre(whole.range !== undefined);
    const { compare: earlier } = await ask(document, adapter, { ...whole, compare }, { asOf });
    const [period] = earlier?.periods ?? [];
    fc.pre(typeof period?.from === 'string' && typeof period.to === 'string' && period.from < period.to);
    const range = { from: period.from, to: period.to };
    const alone = await ask(document, adapter, { ...whole, range }, { asOf: earlier!.asOf });
    expect(figuresOf(earlier!)).toEqual(figuresOf(alone));
    expect(groupsOf(earlier!)).toEqual(groupsOf(alone));
  });
  await fc.assert(claim, { numRuns });
});

test('the top groups are those of the whole breakdown, and the others are all that is left', { timeout }, async () => {
  const claim = fc.asyncProperty(cases, fc.integer({ min: 1, max: 3 }), async (given, count) => {
    const { document, rows, asOf } = given;
    const { compare: _compare, filters = {}, ...question } = given.question;
    const { team: _team, ...other } = filters;
    // What goes over more than the cell's own group has another total under a filter.
    fc.pre(!JSON.stringify(document.metrics).includes('"total"'));
    const adapter = rowsAdapter({ document, datasets: rows });
    const [metric = ''] = question.metrics;
    const asked = { ...question, by: ['team'], filters: other };
    const all = await ask(document, adapter, asked, { asOf });
    const top = await ask(document, adapter, { ...asked, top: { metric, count } }, { asOf });

    const totals = all.metrics[metric]!.totals;
    const valued = all.groups.flatMap((group, place) =>
      group['team'] === null ? [] : [{ group, total: totals[place] }],
    );
    const size = (total: unknown): number => (typeof total === 'number' ? total : -Infinity);
    const ranked = valued.toSorted((a, b) => size(b.total) - size(a.total)).map(({ group }) => group['team']!);
    const chosen = top.groups.flatMap(({ team }) => (team === undefined || team === null ? [] : [team]));
    expect(chosen).toEqual(ranked.slice(0, count));
    expect(top.others?.count ?? 0).toBe(Math.max(0, ranked.length - count));

    for (const id of question.metrics) {
      const [wanted, found] = [all.metrics[id]!, top.metrics[id]!];
      expect(found.total).toEqual(wanted.total);
      expect(found.overall).toEqual(wanted.overall);
      for (const [place, group] of top.groups.entries()) {
        if (place === top.others?.place) continue;
        const at = all.groups.findIndex((each) => nameOf(each) === nameOf(group));
        expect([found.totals[place], found.values[place]]).toEqual([wanted.totals[at], wanted.values[at]]);
      }
    }

    const rest: Scalar[] = ranked.slice(count);
    if (!top.others || rest.length === 0) return;
    const left = await ask(document, adapter, { ...question, by: [], filters: { ...other, team: rest } }, { asOf });
    for (const id of question.metrics) {
      const [wanted, found] = [left.metrics[id]!, top.metrics[id]!];
      const { place } = top.others;
      expect([found.totals[place], found.values[place]]).toEqual([wanted.total, wanted.overall]);
    }
  });
  await fc.assert(claim, { numRuns });
});
