import { errorOf } from '@weir/schema';
import type { Funnel, Id, Stage, StageGroup, Transition, WeirDocument } from '@weir/schema';
import type { StageClip } from '../clipboard/index.js';
import { boxAround, stageBox } from '../geometry.js';
import type { Box, Point } from '../geometry.js';
import { makeId } from '../ids.js';
import { livePositions, positionsOf, roundedPoint, settlePositions } from '../positions.js';
import { anyWording } from '../texts.js';
import { command, copyOf, funnelIn } from './command.js';

/** As many as a document may have in a funnel. */
const MAX_STAGES = 2000;
const MAX_TRANSITIONS = 20_000;
const MAX_GROUPS = 200;

/** Where a copy is tried: a little further down or to the right, the nearest first. */
const STEP = 40;
const SHIFTS: readonly Point[] = Array.from({ length: 13 }, (_, down) =>
  Array.from({ length: 19 }, (_each, across) => ({ x: (across - 6) * STEP, y: down * STEP })),
)
  .flat()
  .sort((a, b) => Math.hypot(a.x, a.y) - Math.hypot(b.x, b.y) || b.x - a.x);

const CELL = 20;

export const pasteCommands = {
  /**
   * Stages from the clipboard, with new ids where theirs are or were taken, and with what leads from one to another. A hand-off is kept where
   * the other funnel has the stage.
   * @param at where the upper left corner of them goes; absent: where they lay, or where nothing is covered near that
   * @throws {WeirError} `designer/too-many-stages`
   */
  'stage/paste': command<{ funnel: Id; clip: StageClip; at?: Point }>({
    needs: 'funnel',
    edit(draft, { funnel: funnelId, clip, at }, context) {
      const funnel = funnelIn(draft, funnelId);
      if (funnel.stages.length + clip.stages.length > MAX_STAGES)
        throw errorOf('designer/too-many-stages', { limit: MAX_STAGES });
      settlePositions(funnel);
      const taken = new Set(context.taken(`stages/${funnelId}`));
      const positions = positionsOf({ id: 'pasted', stages: copyOf(clip.stages) as Stage[] });
      const shift = shiftOf(positions, funnel, at);
      const idOf = new Map<Id, Id>();
      const stages = clip.stages.map((original): Stage => {
        const { archived: _archived, ...kept } = copyOf(original);
        const id = newId(original.id, 'stage', taken);
        idOf.set(original.id, id);
        const { x, y } = positions.get(original.id) ?? { x: 0, y: 0 };
        return { ...kept, id, position: roundedPoint({ x: x + shift.x, y: y + shift.y }) };
      });
      insertInOrder(funnel, stages);
      addTransitions(draft, funnel, clip, idOf);
      addGroups(funnel, clip, idOf, new Set(context.taken(`groups/${funnelId}`)));
      return { funnel: funnelId, stages: stages.map(({ id }) => id), transitions: [] };
    },
  }),
};

/** What is free keeps its name. */
function newId(id: Id, fallback: string, taken: Set<string>): Id {
  // Of "lead-2" there is a "lead-3", not a "lead-2-2".
  const made = taken.has(id) ? makeId(id.replace(/-\d+$/, ''), fallback, taken) : id;
  taken.add(made);
  return made;
}

/** Document order is path order: those on the way come before those where it ends. */
function insertInOrder(funnel: Funnel, stages: readonly Stage[]): void {
  const end = funnel.stages.findIndex(({ kind }) => kind !== 'open');
  funnel.stages.splice(end < 0 ? funnel.stages.length : end, 0, ...stages.filter(({ kind }) => kind === 'open'));
  funnel.stages.push(...stages.filter(({ kind }) => kind !== 'open'));
}

function addTransitions(document: WeirDocument, funnel: Funnel, clip: StageClip, idOf: ReadonlyMap<Id, Id>): void {
  const made = clip.transitions.flatMap((original): Transition[] => {
    const from = idOf.get(original.from);
    const to = typeof original.to === 'string' ? idOf.get(original.to) : handoffTarget(document, funnel, original.to);
    return from === undefined || to === undefined ? [] : [{ ...copyOf(original), from, to }];
  });
  const room = MAX_TRANSITIONS - (funnel.transitions?.length ?? 0);
  if (made.length > 0) (funnel.transitions ??= []).push(...made.slice(0, room));
}

function handoffTarget(
  { funnels = [] }: WeirDocument,
  funnel: Funnel,
  to: Exclude<Transition['to'], Id>,
): Transition['to'] | undefined {
  const other = funnels.find(({ id }) => id === to.funnel);
  const isThere = other !== undefined && other.id !== funnel.id && other.stages.some(({ id }) => id === to.stage);
  return isThere ? { ...to } : undefined;
}

function addGroups(funnel: Funnel, { groups }: StageClip, idOf: ReadonlyMap<Id, Id>, taken: Set<string>): void {
  const made = groups.map((group): StageGroup => ({
    ...copyOf(group),
    id: newId(group.id, anyWording(group.title) || 'group', taken),
    stages: group.stages.flatMap((stage) => idOf.get(stage) ?? []),
  }));
  const room = MAX_GROUPS - (funnel.groups?.length ?? 0);
  if (made.length > 0 && room > 0) (funnel.groups ??= []).push(...made.slice(0, room));
}

/** So that no copy covers what is there: as near as it can be, else below everything. */
function shiftOf(own: ReadonlyMap<Id, Point>, funnel: Funnel, at: Point | undefined): Point {
  const boxes = [...own.values()].map(stageBox);
  const around = boxAround(boxes);
  const there = livePositions(funnel).map(stageBox);
  const ground = boxAround(there);
  if (!around) return { x: 0, y: 0 };
  if (at) return { x: at.x - around.x, y: at.y - around.y };
  if (!ground) return { x: 0, y: 0 };
  const occupied = new Set(there.flatMap(cellsOf));
  const isFree = (shift: Point) =>
    boxes.every((box) => {
      const moved = { ...box, x: box.x + shift.x, y: box.y + shift.y };
      return !cellsOf(moved).some((cell) => occupied.has(cell));
    });
  const shift = SHIFTS.find(isFree);
  if (shift) return shift;
  return { x: 0, y: ground.y + ground.height + 60 - around.y };
}

/** The squares of a coarse grid that a box lies on. */
function cellsOf({ x, y, width, height }: Box): string[] {
  const cells: string[] = [];
  for (let across = Math.floor(x / CELL); across * CELL < x + width; across++) {
    for (let down = Math.floor(y / CELL); down * CELL < y + height; down++) cells.push(`${across} ${down}`);
  }
  return cells;
}
