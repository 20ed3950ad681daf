import { errorOf } from '@weir/schema';
import type { Formula, Funnel, Id, Signal, Stage, Transition } from '@weir/schema';
import { stageAfter } from '../transitions.js';
import { assign, assignList, command, copyOf, funnelIn, stageIn } from './command.js';
import type { StageRef } from './stage-commands.js';

export const archiveCommands = {
  /**
   * Archives a stage and lets another one stand in for it: who would have entered it from a day on enters the other one. Until then
   * everything is counted as it was; who is in it stays there until they enter another stage. Without a day all of its history counts for the
   * other one. What led to it and from it leads to the other one and from there.
   * @param from the first day that counts for the other stage, as an ISO 8601 date; null: from the beginning
   * @throws {WeirError} `designer/not-found` when one of the stages is not there, or both are the same
   */
  'stage/archive-into': command<StageRef & { into: Id; from: string | null }>({
    needs: 'stage',
    edit(draft, { funnel: funnelId, stage: id, into, from }) {
      const funnel = funnelIn(draft, funnelId);
      const stage = stageIn(draft, funnelId, id);
      const other = stageIn(draft, funnelId, into);
      if (stage === other) throw errorOf('designer/not-found', { part: 'stage', id: into });
      moveSignals(stage, other, from);
      reconnect(funnel, id, into);
      if (funnel.path?.includes(id)) {
        const path = funnel.path.map((step) => (step === id ? into : step));
        assignList(funnel, 'path', [...new Set(path)]);
      }
      stage.archived = true;
      return { funnel: funnelId, stages: [into], transitions: [] };
    },
  }),
};

function moveSignals(stage: Stage, other: Stage, from: string | null): void {
  const signals = copyOf(stage.enters ?? []);
  const known = new Set((other.enters ?? []).map((signal) => JSON.stringify(signal)));
  const added = signals
    .map((signal) => (from === null ? signal : limited(signal, '>=', from)))
    .filter((signal) => !known.has(JSON.stringify(signal)));
  if (added.length > 0) other.enters = [...(other.enters ?? []), ...added];
  assignList(stage, 'enters', from === null ? [] : signals.map((signal) => limited(signal, '<', from)));
}

/** The rows of a signal on one side of a day. A written date stands for its beginning where the rows have instants. */
function limited(signal: Signal, operator: '<' | '>=', day: string): Signal {
  const test: Formula = { [operator]: [{ var: signal.at }, day] };
  return { ...signal, when: bothOf(signal.when, test) };
}

function bothOf(when: Formula | undefined, test: Formula): Formula {
  if (when === undefined || when === true) return test;
  const all = typeof when === 'object' && when !== null && 'and' in when ? when['and'] : undefined;
  return { and: [...(Array.isArray(all) ? (all as Formula[]) : [when]), test] };
}

/** What led to the archived stage leads to the other one, where nothing does yet; the same for what led from it. */
function reconnect(funnel: Funnel, id: Id, into: Id): void {
  const transitions = funnel.transitions ?? [];
  const touching = transitions.filter(
    (transition) => !transition.archived && (transition.from === id || stageAfter(transition) === id),
  );
  if (touching.length === 0) return;
  const live = new Set(funnel.stages.filter((stage) => !stage.archived && stage.id !== id).map((stage) => stage.id));
  const ends = ({ from, to }: Transition) => JSON.stringify([from, to]);
  const known = new Set(transitions.filter(({ archived }) => !archived).map(ends));
  const added: Transition[] = [];
  for (const transition of touching) {
    const moved: Transition = {
      ...copyOf(transition),
      from: transition.from === id ? into : transition.from,
      to: stageAfter(transition) === id ? into : copyOf(transition.to),
    };
    const to = stageAfter(moved);
    const isLoop = to === moved.from;
    const isLive = live.has(moved.from) && (to === undefined || live.has(to));
    if (!isLoop && isLive && !known.has(ends(moved))) {
      known.add(ends(moved));
      added.push(moved);
    }
    assign(transition, 'archived', true);
  }
  funnel.transitions = [...transitions, ...added];
}
