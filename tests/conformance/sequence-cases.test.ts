import { sequenceCases } from '@weir/adapters/conformance';
import { describe, expect, test } from 'vitest';
import { externalCases } from './external-cases.js';

/** Published cases that are no vectors, and why. */
const leftOut: Readonly<Record<string, string>> = {
  'PH-win-cfg-null': 'a sequence without a window is refused: there is no default',
  'PH-win-cfg-7': 'says how a setting is read, not what is counted',
  'HS-crm-02': 'each stage is counted by itself, which is what reached and entered of history counting do',
  'CH-21': 'Weir has no order in which a repeated step ends the chain',
  'CH-26': 'Weir has no order in which time must rise: ties convert',
  'CH-31': 'Weir has no order that passes over steps that come too early: a strict one breaks',
  'CH-33': 'Weir has no order that passes over steps that come too early: a strict one breaks',
  'CH-iss-34986b': 'Weir has no order in which time must rise: ties convert',
};

interface Published {
  readonly cases: readonly {
    readonly id: string;
    readonly expect?: { readonly steps?: readonly { readonly count?: number }[] };
  }[];
  readonly probes?: readonly { readonly id: string }[];
}

describe('published cases of sequence counting', () => {
  test('each is a vector, or is left out for a reason', (context) => {
    const published = ['posthog', 'clickhouse'].flatMap((system) => {
      const { cases, probes = [] } = externalCases<Published>(context, `conformance/funnels/sequence-${system}.json`);
      return [...cases, ...probes].map(({ id }) => id);
    });
    const known = new Set([...sequenceCases.flatMap((each) => each.of ?? []), ...Object.keys(leftOut)]);
    expect([...known].sort()).toEqual([...new Set(published)].sort());
  });

  test('has the published counts, where it does not say how Weir differs', (context) => {
    const { cases } = externalCases<Published>(context, 'conformance/funnels/sequence-posthog.json');
    const published = new Map(cases.map(({ id, expect: said }) => [id, said?.steps?.map(({ count }) => count) ?? []]));
    const counted = sequenceCases.flatMap(({ of = '', differs, reached = [] }) => {
      const counts = published.get(of) ?? [];
      return differs === undefined ? counts.map((count, step) => ({ of, step, count, reached: reached[step] })) : [];
    });
    const told = counted.filter(({ count }) => count !== undefined);
    expect(told.length).toBeGreaterThan(80);
    expect(told.filter(({ count, reached }) => count !== reached)).toEqual([]);
  });
});
