import type { Funnel, Id, WeirDocument } from '@weir/schema';
import { matcherOf } from '@weir/ui';
import type { Localizer } from '@weir/ui';
import { portalId, stageTitle } from '../../canvas/draw-funnel.js';
import { likelyKind, pathOrder, stageAfter } from '../../editor/index.js';
import { designerMessages } from '../../words/index.js';

/** Where a transition can lead: a stage of the funnel itself, or "funnel/stage" of another one. */
export interface Target {
  readonly value: string;
  readonly label: string;
  /** The kind of transition that it would be. */
  readonly caption: string;
}

export interface TargetGroup {
  readonly title: string;
  readonly targets: readonly Target[];
}

export interface TargetQuestion {
  readonly document: WeirDocument;
  readonly funnel: Funnel;
  readonly from: Id;
  /** `hand-off`: into another funnel only. */
  readonly kind: 'connect' | 'hand-off';
  readonly search: string;
}

/** Where a transition from a stage can still lead, by funnel, with what is searched for. Where it leads already is left out. */
export function targetsOf(question: TargetQuestion, localizer: Localizer): TargetGroup[] {
  const { document, funnel, from, kind, search } = question;
  const matches = matcherOf(search);
  const ways = (funnel.transitions ?? []).filter((each) => each.from === from && !each.archived);
  const taken = new Set(
    ways.map(
      (each) => stageAfter(each) ?? (typeof each.to === 'object' ? portalId(each.to.funnel, each.to.stage) : ''),
    ),
  );
  const caption = (to: Funnel, stage: Id) =>
    localizer.say(designerMessages, 'designer.transition-kind', {
      kind: to === funnel ? likelyKind(funnel, from, stage) : 'handoff',
    });
  const others = (document.funnels ?? []).filter((each) => each !== funnel && !each.archived);
  return (kind === 'connect' ? [funnel, ...others] : others)
    .map((to): TargetGroup => {
      const title = localizer.text(to.title) || to.id;
      const targets = pathOrder(to)
        .filter(({ archived, id }) => !archived && (to !== funnel || id !== from))
        .map((stage): Target => ({
          value: to === funnel ? stage.id : portalId(to.id, stage.id),
          label: stageTitle(stage, localizer),
          caption: caption(to, stage.id),
        }))
        .filter(({ value, label }) => !taken.has(value) && matches(`${label} ${title}`));
      return { title, targets };
    })
    .filter(({ targets }) => targets.length > 0);
}
