import type { Funnel, Id, Text, Transition, WeirDocument, Widget } from '@weir/schema';
import type { Localizer } from '@weir/ui';
import type { Part } from '../diff/index.js';
import { versionMessages } from '../words/index.js';

type Named = { readonly id: string; readonly title?: Text };

export function titleOf(named: Named | undefined, localizer: Localizer, id = named?.id ?? ''): string {
  return localizer.text(named?.title) || id;
}

export function titleIn(list: readonly Named[] | undefined, id: Id, localizer: Localizer): string {
  return titleOf(
    list?.find((each) => each.id === id),
    localizer,
    id,
  );
}

/** What people call a part: "Proposal", "Lead → Qualified". */
export function nameOfPart(part: Part, document: WeirDocument, localizer: Localizer): string {
  const title = localizer.text(part.value['title'] as Text | undefined);
  if (part.kind === 'widget') return title || nameOfWidget(part.value as unknown as Widget, document, localizer);
  if (part.kind !== 'transition') return title || part.id;
  const funnel = document.funnels?.find(({ id }) => id === part.owner);
  const { from, to } = part.value as unknown as Transition;
  return localizer.say(versionMessages, 'versions.from-to', {
    from: titleIn(funnel?.stages, from, localizer),
    to: endOf(to, funnel, document, localizer),
  });
}

/** A card without a name of its own is called as what it shows. */
function nameOfWidget({ id, metric, funnel, type }: Widget, document: WeirDocument, localizer: Localizer): string {
  if (metric !== undefined) return titleIn(document.metrics, metric, localizer);
  return funnel === undefined ? type || id : titleIn(document.funnels, funnel, localizer);
}

/** "Stage Proposal" */
export function placeOfPart(part: Part, document: WeirDocument, localizer: Localizer): string {
  const name = nameOfPart(part, document, localizer);
  return localizer.say(versionMessages, 'versions.part', { kind: part.kind, name });
}

/** Of what a part belongs to: the funnel of a stage; null for what belongs to the document. */
export function ownerOfPart({ kind, owner }: Part, document: WeirDocument, localizer: Localizer): string | null {
  if (owner === null) return null;
  const list = kind === 'field' ? document.datasets : kind === 'widget' ? document.boards : document.funnels;
  return titleIn(list, owner, localizer);
}

function endOf(to: Transition['to'], funnel: Funnel | undefined, document: WeirDocument, localizer: Localizer): string {
  if (typeof to === 'string') return titleIn(funnel?.stages, to, localizer);
  const other = document.funnels?.find(({ id }) => id === to.funnel);
  const names = [titleOf(other, localizer, to.funnel), titleIn(other?.stages, to.stage, localizer)];
  return names.join(' · ');
}
