import type { Funnel } from '@weir/schema';
import type { Localizer } from '@weir/ui';
import { groupOfStage } from '../editor/index.js';
import type { Editor } from '../editor/index.js';
import type { DropSlot, Held } from './model/drop-slot.js';
import { groupKey, stageKey } from './model/outline-row.js';
import type { OutlineRow, RowKey } from './model/outline-row.js';
import { isSelected, selectedKeys, selectionOfRows } from './model/row-selection.js';
import { outlineMessages } from './words/index.js';

/** What is dragged by a line: one that is among what is selected takes the other stages along. null: it stays where it is. */
export function heldByRow(row: OutlineRow, { selection }: Editor, localizer: Localizer): Held | null {
  const isGroup = row.part.type === 'group';
  if (row.part.type !== 'stage' && !isGroup) return null;
  const isOneOfSeveral = !isGroup && isSelected(row, selectedKeys(selection));
  const { stages } = isOneOfSeveral ? selection : selectionOfRows([row]);
  const name =
    isGroup || stages.length === 1
      ? row.title
      : localizer.say(outlineMessages, 'outline.stages', { count: stages.length });
  return { name, stages, isGroup };
}

interface Dropped {
  /** The line that was dragged. */
  readonly key: RowKey;
  /** Some are in another group now, or in none. */
  readonly isInOtherGroup: boolean;
}

/** Puts what is dragged elsewhere in the order of the path, as one step. @returns null: it was there already */
export function dropHeld(
  editor: Editor,
  funnel: Funnel,
  { stages, isGroup }: Held,
  { before, group }: DropSlot,
): Dropped | null {
  const { document } = editor;
  editor.endStep();
  editor.run('stage/reorder', { funnel: funnel.id, stages, before, ...(!isGroup && { group }) });
  editor.endStep();
  const [first] = stages;
  if (editor.document === document || first === undefined) return null;
  const groupWas = (stage: string) => groupOfStage(funnel, stage)?.id;
  return {
    key: isGroup ? groupKey(groupWas(first) ?? '') : stageKey(first),
    isInOtherGroup: !isGroup && stages.some((stage) => groupWas(stage) !== (group ?? undefined)),
  };
}
