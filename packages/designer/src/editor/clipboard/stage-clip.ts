import { validateDocument } from '@weir/schema';
import type { Diagnostic, Funnel, Id, Stage, StageGroup, Transition, WeirDocument } from '@weir/schema';
import { positionsOf, roundedPoint } from '../positions.js';
import { stageAfter } from '../transitions.js';

/** Stages on the clipboard, with what leads from one of them to another or into another funnel, and the groups that they make up. */
export interface StageClip {
  readonly stages: readonly Stage[];
  readonly transitions: readonly Transition[];
  readonly groups: readonly StageGroup[];
}

/** A type of its own beside plain text: other applications leave it alone. */
export const CLIP_TYPE = 'application/x-weir-stages+json';

const VERSION = 1;

/** A document as large as one may be is about half of this. */
const MAX_LENGTH = 10_000_000;

/** What is copied of a funnel; null where none of the stages is there. Archived parts are left behind. */
export function copyStages(funnel: Funnel, ids: readonly Id[]): StageClip | null {
  const wanted = new Set(ids);
  const positions = positionsOf(funnel);
  const stages = funnel.stages
    .filter(({ id, archived }) => wanted.has(id) && !archived)
    .map((stage): Stage => ({ ...stage, position: roundedPoint(positions.get(stage.id) ?? { x: 0, y: 0 }) }));
  if (stages.length === 0) return null;
  return { stages, ...partsAmong(new Set(stages.map(({ id }) => id)), funnel) };
}

/** As text, for the clipboard. */
export function writeClip(clip: StageClip): string {
  return JSON.stringify({ 'weir-stages': VERSION, ...clip }, null, 2);
}

export type ReadClip =
  | { readonly clip: StageClip; readonly faults?: undefined }
  /** There are stages, but something is wrong with them. */
  | { readonly clip?: undefined; readonly faults: readonly Diagnostic[] };

/**
 * Reads what was copied here, in another document or by hand. It is held to the shape of a document; what leads to a stage that was not
 * copied is left out.
 * @returns null for text that is about something else
 */
export function readClip(text: string): ReadClip | null {
  if (text.length > MAX_LENGTH || !text.includes('"weir-stages"')) return null;
  const json = parsed(text);
  if (typeof json !== 'object' || json === null || !('weir-stages' in json)) return null;
  const { stages = [], transitions = [], groups = [] } = json as Partial<Record<string, unknown>>;
  const funnel = { id: 'pasted', stages, transitions, groups };
  const document = { weir: json['weir-stages'], id: 'pasted', title: '', funnels: [funnel] };
  const faults = validateDocument(document).filter(({ severity }) => severity === 'error');
  if (faults.length > 0) return { faults };
  const [read] = (document as unknown as WeirDocument).funnels ?? [];
  if (!read || read.stages.length === 0) return null;
  const ids = new Set<Id>();
  const once = read.stages.filter(({ id }) => !ids.has(id) && ids.add(id));
  return { clip: { stages: once, ...partsAmong(ids, read) } };
}

function partsAmong(
  ids: ReadonlySet<Id>,
  { transitions = [], groups = [] }: Pick<Funnel, 'transitions' | 'groups'>,
): Pick<StageClip, 'transitions' | 'groups'> {
  return {
    transitions: transitions.filter((transition) => {
      const to = stageAfter(transition);
      return !transition.archived && ids.has(transition.from) && (to === undefined || ids.has(to));
    }),
    groups: groups.filter(({ stages }) => stages.length > 0 && stages.every((id) => ids.has(id))),
  };
}

function parsed(text: string): Record<string, unknown> | null {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
