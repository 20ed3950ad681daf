import type { Funnel, WeirDocument } from '@weir/schema';
import { b2bExample } from '@weir/templates';
import { Localizer } from '@weir/ui';
import { expect, test } from 'vitest';
import { diagnoseDocument } from '../live/diagnose-document.js';
import { sayFix, sayProblem } from './say-problem.js';

/** Ways in which a funnel is drawn wrongly. */
const mistakes: Readonly<Record<string, (funnel: Funnel) => void>> = {
  'no transitions': (funnel) => (funnel.transitions = []),
  'no signals': ({ stages }) => stages.forEach((stage) => (stage.enters = [])),
  'a stage that is called otherwise': ({ stages }) => (stages[0]!.id += 's'),
  'nobody wins': ({ stages }) => stages.forEach((stage) => (stage.kind = 'open')),
  'nobody leaves': (funnel) => {
    funnel.transitions = (funnel.transitions ?? []).filter(({ kind }) => kind === 'advance');
    funnel.stages = funnel.stages.filter(({ kind }) => kind === 'open' || kind === 'won');
  },
  'a transition twice': ({ transitions = [] }) => transitions.push(transitions[0]!),
  'a circle': ({ stages, transitions = [] }) =>
    transitions.push({ from: stages[0]!.id, to: stages[0]!.id, kind: 'recycle' }),
  'kinds that do not fit': ({ transitions = [] }) =>
    transitions.forEach((each) => (each.kind = each.kind === 'handoff' ? 'advance' : 'handoff')),
  'a path that cannot be': (funnel) => {
    const ids = funnel.stages.map(({ id }) => id);
    const [signal] = funnel.stages[0]?.enters ?? [];
    funnel.path = [...ids, ids[0]!];
    funnel.counting = {
      method: 'sequence',
      ...(signal && { exclude: [{ signal, after: ids[1]!, before: ids[0]! }] }),
    };
  },
  'chances that fall': ({ stages }) => stages.forEach((stage, at) => (stage.probability = 1 - at / 20)),
  'a stage in two groups': (funnel) =>
    (funnel.groups = ['a', 'b'].map((id) => ({ id, title: id.toUpperCase(), stages: [funnel.stages[0]!.id] }))),
  'the same signals': ({ stages }) => (stages[1]!.enters = stages[0]!.enters ?? []),
  'no value': (funnel) => delete funnel.value,
  'all optional': (funnel) => {
    funnel.counting = { method: 'sequence', window: { days: 3 } };
    funnel.stages.forEach((stage) => (stage.optional = true));
  },
};

function broken(place: number, mistake: (funnel: Funnel) => unknown): WeirDocument {
  const document = b2bExample();
  mistake(document.funnels![place]!);
  return document;
}

const places = b2bExample().funnels!.map((_, place) => place);

test.each(Object.keys(mistakes))('%s: stages and funnels are called by their titles', (name) => {
  for (const place of places) {
    const document = broken(place, mistakes[name]!);
    const ids = (document.funnels ?? []).flatMap(({ id, stages }) => [id, ...stages.map((stage) => stage.id)]);
    for (const locale of ['en', 'zh-CN']) {
      const localizer = new Localizer(locale);
      const found = diagnoseDocument(document);
      if (place === 0) expect(found.length).toBeGreaterThan(0);
      for (const problem of found) {
        const fixes = (problem.fixes ?? []).map((fix) => sayFix(fix, problem, document, localizer));
        const said = [sayProblem(problem, document, localizer), ...fixes].join(' ');
        expect(ids.filter((id) => said.includes(`"${id}"`) || said.includes(`“${id}”`))).toEqual([]);
      }
    }
  }
});
