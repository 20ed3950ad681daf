import type { Localizer } from '@weir/ui';
import { canvasMessages } from '../../canvas/words/index.js';
import { designerMessages } from '../../words/index.js';
import { outlineMessages } from '../words/index.js';
import type { OutlineRow } from './outline-row.js';

/** What a line is called: the name of a stage; of a transition where it leads, in words. */
export function titleOf({ part, kind, title }: OutlineRow, localizer: Localizer): string {
  if (part.type !== 'transition') return title;
  return localizer.say(outlineMessages, 'outline.leads-to', { kind: kind ?? 'advance', to: title });
}

/**
 * What is read out of a line. It begins with what is seen, in the same order, so that whoever speaks to the page can say what they see (WCAG
 * 2.5.3); then comes what a colour or a sign tells.
 */
export function labelOf(row: OutlineRow, localizer: Localizer): string {
  const { part, caption, figure, fact, probability, problem, mark, isArchived, isLoading } = row;
  const figures = figure ? [figure.text, figure.word, figure.change].filter(Boolean).join(' ') : '';
  const share = probability && localizer.say(outlineMessages, 'outline.probability', { share: probability });
  const isKindSeen = part.type === 'stage' && !figure && !isLoading;
  const kind = part.type === 'stage' && !isKindSeen ? caption : '';
  const what =
    part.type === 'funnel'
      ? localizer.say(designerMessages, 'designer.funnel')
      : part.type === 'group'
        ? localizer.say(canvasMessages, 'canvas.group-role')
        : '';
  const state = part.type === 'funnel' && isArchived ? localizer.say(designerMessages, 'designer.archived') : '';
  const seen = [
    titleOf(row, localizer),
    part.type === 'funnel' || part.type === 'group' || isKindSeen ? caption : figures,
    mark?.text,
    fact?.text,
    share,
  ];
  const told = [kind, what, state, problem?.text === fact?.text ? '' : problem?.text];
  return [...seen, ...told].filter(Boolean).join(', ');
}
