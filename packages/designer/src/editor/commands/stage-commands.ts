import type { Funnel, Id, Signal, Stage, StageGoal, Text, WeirDocument } from '@weir/schema';
import type { Point } from '../geometry.js';
import { groupOfStage, putInGroup, stagesInOrder, takeFromGroups } from '../groups.js';
import { makeId } from '../ids.js';
import {
  freeSpot,
  livePositions,
  nearSpot,
  positionsOf,
  roundedPoint,
  settlePositions,
  spotAfter,
} from '../positions.js';
import { referencesToStage } from '../references.js';
import { anyWording, withText } from '../texts.js';
import { indexOfTransition, likelyKind, stageAfter, transitionKeys } from '../transitions.js';
import type { TransitionKey } from '../transitions.js';
import { assign, assignList, command, copyOf, funnelIn, itemAt, keepOrder, stageIn, transitionIn } from './command.js';
import type { CommandContext } from './command.js';
import { groupIn } from './group-commands.js';

export type StageKind = Stage['kind'];

export interface StageRef {
  readonly funnel: Id;
  readonly stage: Id;
}

export interface NewStage {
  readonly funnel: Id;
  readonly kind: StageKind;
  readonly title: Text;
  readonly position?: Point;
}

export const stageCommands = {
  /**
   * Without a position it is put behind `after`, and with it a transition from there is made.
   * @param group it gets into, behind the last of its stages where no other is named
   */
  'stage/add': command<NewStage & { after?: Id; group?: Id }>({
    needs: 'funnel',
    edit(draft, { funnel: funnelId, kind, title, position, after, group: groupId }, context) {
      const funnel = funnelIn(draft, funnelId);
      const previous = after === undefined ? undefined : stageIn(draft, funnelId, after);
      const group = groupId === undefined ? undefined : groupIn(funnel, groupId);
      const beside = previous ?? funnel.stages.findLast(({ id }) => group?.stages.includes(id));
      const place = { position: position ?? spotFor(funnel, beside), after: beside?.id };
      const stage = addStage(funnel, { kind, title, ...place }, context);
      if (previous) addTransition(funnel, previous.id, stage.id);
      if (group) putInGroup(funnel, [stage.id], group);
      return { funnel: funnelId, stages: [stage.id], transitions: [] };
    },
  }),

  /**
   * Puts a stage on a transition: what led from a to b leads from a to the new one, and a second transition from there to b. It joins
   * the group that both are in.
   */
  'stage/insert': command<NewStage & { transition: TransitionKey }>({
    needs: 'transition',
    edit(draft, { funnel: funnelId, kind, title, position, transition: key }, context) {
      const funnel = funnelIn(draft, funnelId);
      const transition = transitionIn(draft, funnelId, key);
      const stage = addStage(
        funnel,
        { kind, title, position: position ?? spotOn(funnel, key), after: transition.from },
        context,
      );
      const group = groupOfStage(funnel, transition.from);
      const end = stageAfter(transition);
      if (group && end !== undefined && group.stages.includes(end))
        group.stages = stagesInOrder(funnel, [...group.stages, stage.id]);
      const { to, kind: transitionKind } = transition;
      const first = transitionKind === 'handoff' ? 'advance' : likelyKind(funnel, transition.from, stage.id);
      const place = indexOfTransition(funnel, key);
      const { title: label, when, entity, ...rest } = transition;
      const second = {
        ...rest,
        from: stage.id,
        to,
        kind: transitionKind,
        ...(entity && { entity }),
        ...(when !== undefined && { when }),
      };
      funnel.transitions?.splice(
        place,
        1,
        { from: transition.from, to: stage.id, kind: first, ...(label && { title: label }) },
        second,
      );
      return { funnel: funnelId, stages: [stage.id], transitions: [] };
    },
  }),

  'stage/rename': command<StageRef & { locale: string; title: string; plainIs?: string }>({
    needs: 'stage',
    edit(draft, { funnel, stage: id, locale, title, plainIs }) {
      const stage = stageIn(draft, funnel, id);
      assign(stage, 'title', withText(stage.title, locale, title, plainIs));
    },
    coalesceKey: ({ funnel, stage, locale }) => `stage/rename ${funnel} ${stage} ${locale}`,
  }),

  /** @param groups those that some of the stages get into by that, by stage; null: into none */
  'stage/move': command<{
    funnel: Id;
    positions: Readonly<Record<Id, Point>>;
    groups?: Readonly<Record<Id, Id | null>>;
  }>({
    needs: 'stage',
    edit(draft, { funnel: funnelId, positions, groups = {} }) {
      const funnel = funnelIn(draft, funnelId);
      for (const id of Object.keys(positions)) stageIn(draft, funnelId, id);
      settlePositions(funnel);
      for (const stage of funnel.stages) {
        const position = positions[stage.id];
        if (position) assign(stage, 'position', roundedPoint(position));
      }
      for (const [stage, group] of Object.entries(groups))
        putInGroup(funnel, [stage], group === null ? null : groupIn(funnel, group));
    },
    coalesceKey: ({ funnel, positions, groups = {} }) =>
      ['stage/move', funnel, ...Object.keys(positions).sort(), ...Object.entries(groups).flat()].join(' '),
  }),

  'stage/set-kind': command<StageRef & { kind: StageKind }>({
    needs: 'stage',
    edit(draft, { funnel, stage, kind }) {
      stageIn(draft, funnel, stage).kind = kind;
    },
  }),

  'stage/set-description': command<StageRef & { locale: string; description: string; plainIs?: string }>({
    needs: 'stage',
    edit(draft, { funnel, stage: id, locale, description, plainIs }) {
      const stage = stageIn(draft, funnel, id);
      assign(stage, 'description', withText(stage.description, locale, description, plainIs) || undefined);
    },
    coalesceKey: ({ funnel, stage, locale }) => `stage/set-description ${funnel} ${stage} ${locale}`,
  }),

  /** @param probability 0 to 1; null takes it away */
  'stage/set-probability': command<StageRef & { probability: number | null }>({
    needs: 'stage',
    edit(draft, { funnel, stage, probability }) {
      assign(stageIn(draft, funnel, stage), 'probability', probability ?? undefined);
    },
    coalesceKey: ({ funnel, stage }) => `stage/set-probability ${funnel} ${stage}`,
  }),

  /** @param days above 0; null: nobody is ever overdue here */
  'stage/set-limit': command<StageRef & { days: number | null }>({
    needs: 'stage',
    edit(draft, { funnel, stage, days }) {
      assign(stageIn(draft, funnel, stage), 'limit', days === null ? undefined : { days });
    },
    coalesceKey: ({ funnel, stage }) => `stage/set-limit ${funnel} ${stage}`,
  }),

  /** Only what is given changes; null takes it away. Conversion is 0 to 1. */
  'stage/set-target': command<StageRef & { conversion?: number | null; days?: number | null }>({
    needs: 'stage',
    edit(draft, { funnel, stage: id, conversion, days }) {
      const stage = stageIn(draft, funnel, id);
      const target: StageGoal = { ...stage.target };
      if (conversion !== undefined) assign(target, 'conversion', conversion ?? undefined);
      if (days !== undefined) assign(target, 'days', days ?? undefined);
      assign(stage, 'target', Object.keys(target).length > 0 ? target : undefined);
    },
    coalesceKey: ({ funnel, stage, days }) =>
      `stage/set-target ${funnel} ${stage} ${days === undefined ? 'conversion' : 'days'}`,
  }),

  'stage/add-signal': command<StageRef & { signal: Signal }>({
    needs: 'stage',
    edit(draft, { funnel, stage: id, signal }) {
      (stageIn(draft, funnel, id).enters ??= []).push(signal);
    },
  }),

  /** Only what is given changes; null takes it away. */
  'stage/set-signal': command<StageRef & { index: number; changes: SignalChanges }>({
    needs: 'stage',
    edit(draft, { funnel, stage, index, changes }) {
      const signal = itemAt(stageIn(draft, funnel, stage).enters, index, 'signal');
      const had = Object.keys(signal);
      if (changes.dataset !== undefined) assign(signal, 'dataset', changes.dataset);
      if (changes.when !== undefined) assign(signal, 'when', changes.when ?? undefined);
      if (changes.at !== undefined) assign(signal, 'at', changes.at);
      if (changes.entity !== undefined) assign(signal, 'entity', changes.entity ?? undefined);
      if (changes.first !== undefined) assign(signal, 'first', changes.first || undefined);
      // What is switched there and back is written as it was.
      const isAdded = Object.keys(signal).some((key) => !had.includes(key));
      if (isAdded) keepOrder(signal, ['dataset', 'when', 'at', 'entity', 'first']);
    },
    coalesceKey: ({ funnel, stage, index, changes }) =>
      `stage/set-signal ${funnel} ${stage} ${index} ${Object.keys(changes).join(' ')}`,
  }),

  'stage/delete-signal': command<StageRef & { index: number }>({
    needs: 'stage',
    edit(draft, { funnel, stage: id, index }) {
      const stage = stageIn(draft, funnel, id);
      itemAt(stage.enters, index, 'signal');
      stage.enters?.splice(index, 1);
      assignList(stage, 'enters', stage.enters ?? []);
    },
  }),

  /** Stages that a metric, an insight or another funnel names are archived with their transitions, the others leave nothing behind. */
  'stage/delete': command<{ funnel: Id; stages: readonly Id[]; transitions?: readonly TransitionKey[] }>({
    needs: 'stage',
    edit(draft, { funnel: funnelId, stages, transitions = [] }) {
      const funnel = funnelIn(draft, funnelId);
      const keys = transitionKeys(funnel);
      if (funnel.transitions) {
        const remaining = funnel.transitions.filter((_, index) => !transitions.includes(keys[index] ?? ''));
        if (remaining.length < funnel.transitions.length) assignList(funnel, 'transitions', remaining);
      }
      for (const id of stages) deleteStage(draft, funnel, stageIn(draft, funnelId, id));
      return { stages: [], transitions: [] };
    },
  }),

  /** Brings an archived stage back, with its transitions to stages that are there. */
  'stage/restore': command<StageRef>({
    needs: 'stage',
    edit(draft, { funnel: funnelId, stage: id }) {
      const funnel = funnelIn(draft, funnelId);
      delete stageIn(draft, funnelId, id).archived;
      const live = new Set(funnel.stages.filter(({ archived }) => !archived).map((stage) => stage.id));
      for (const transition of funnel.transitions ?? []) {
        const to = stageAfter(transition);
        const touches = transition.from === id || to === id;
        if (touches && live.has(transition.from) && (to === undefined || live.has(to))) delete transition.archived;
      }
      return { funnel: funnelId, stages: [id], transitions: [] };
    },
  }),

  /** A copy without transitions, a little further down, in the same group. */
  'stage/duplicate': command<StageRef & { title: Text }>({
    needs: 'stage',
    edit(draft, { funnel: funnelId, stage: id, title }, context) {
      const funnel = funnelIn(draft, funnelId);
      settlePositions(funnel);
      const original = stageIn(draft, funnelId, id);
      const { archived: _archived, ...kept } = original;
      const { x, y } = original.position ?? { x: 0, y: 0 };
      const copy: Stage = {
        ...copyOf(kept),
        id: makeId(anyWording(title), 'stage', context.taken(`stages/${funnelId}`)),
        title,
        position: freeSpot({ x: x + 40, y: y + 110 }, livePositions(funnel)),
      };
      funnel.stages.splice(funnel.stages.indexOf(original) + 1, 0, copy);
      const group = groupOfStage(funnel, id);
      if (group) group.stages = stagesInOrder(funnel, [...group.stages, copy.id]);
      return { funnel: funnelId, stages: [copy.id], transitions: [] };
    },
  }),
};

export interface SignalChanges {
  readonly dataset?: Id;
  readonly when?: Signal['when'] | null;
  readonly at?: Id;
  readonly entity?: Id | null;
  readonly first?: boolean;
}

function addStage(
  funnel: Funnel,
  { kind, title, position, after }: { kind: StageKind; title: Text; position: Point; after?: Id | undefined },
  context: CommandContext,
): Stage {
  settlePositions(funnel);
  const stage: Stage = {
    id: makeId(anyWording(title), 'stage', context.taken(`stages/${funnel.id}`)),
    title,
    kind,
    position: roundedPoint(position),
  };
  const place = funnel.stages.findIndex(({ id }) => id === after);
  funnel.stages.splice(place < 0 ? placeOf(funnel, kind) : place + 1, 0, stage);
  return stage;
}

/** Document order is path order: an open stage comes before those where the way ends. */
function placeOf(funnel: Funnel, kind: StageKind): number {
  if (kind !== 'open') return funnel.stages.length;
  const end = funnel.stages.findIndex((stage) => stage.kind !== 'open');
  return end < 0 ? funnel.stages.length : end;
}

export function addTransition(funnel: Funnel, from: Id, to: Id): void {
  (funnel.transitions ??= []).push({ from, to, kind: likelyKind(funnel, from, to) });
}

function spotFor(funnel: Funnel, previous: Stage | undefined): Point {
  const positions = positionsOf(funnel);
  const near = previous ?? funnel.stages.filter(({ kind }) => kind === 'open').at(-1) ?? funnel.stages.at(-1);
  const point = near && positions.get(near.id);
  return point ? spotAfter(point, positions.values()) : { x: 0, y: 0 };
}

/** Half way along the transition. */
function spotOn(funnel: Funnel, key: TransitionKey): Point {
  const positions = positionsOf(funnel);
  const transition = funnel.transitions?.[indexOfTransition(funnel, key)];
  const from = transition && positions.get(transition.from);
  const to = transition && positions.get(stageAfter(transition) ?? '');
  if (!from) return { x: 0, y: 0 };
  if (!to) return spotAfter(from, positions.values());
  return nearSpot({ x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 }, positions.values());
}

function deleteStage(draft: WeirDocument, funnel: Funnel, stage: Stage): void {
  const touches = (transition: { from: Id; to: unknown }) => transition.from === stage.id || transition.to === stage.id;
  if (referencesToStage(draft, funnel.id, stage.id).length > 0) {
    stage.archived = true;
    for (const transition of funnel.transitions ?? []) if (touches(transition)) transition.archived = true;
    return;
  }
  funnel.stages.splice(funnel.stages.indexOf(stage), 1);
  takeFromGroups(funnel, [stage.id]);
  if (funnel.transitions?.some(touches))
    assignList(
      funnel,
      'transitions',
      funnel.transitions.filter((each) => !touches(each)),
    );
  if (funnel.path?.includes(stage.id))
    assignList(
      funnel,
      'path',
      funnel.path.filter((id) => id !== stage.id),
    );
  const { counting } = funnel;
  const mentions = ({ after, before }: { after: Id; before: Id }) => after === stage.id || before === stage.id;
  if (counting?.exclude?.some(mentions))
    assignList(
      counting,
      'exclude',
      counting.exclude.filter((each) => !mentions(each)),
    );
}
