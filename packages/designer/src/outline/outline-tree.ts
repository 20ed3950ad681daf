import type { Localizer } from '@weir/ui';
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Selection } from '../editor/index.js';
import { designerMessages } from '../words/index.js';
import type { OutlineRow, RowKey } from './model/outline-row.js';
import { labelOf, titleOf } from './model/row-label.js';
import { isSelected, selectedKeys } from './model/row-selection.js';
import type { NameWriting } from './name-writing.js';
import { renderLine } from './outline-line.js';
import type { RowDrag } from './row-drag.js';
import type { TreeFocus } from './tree-focus.js';
import { outlineMessages } from './words/index.js';

interface OutlineTree {
  /** What the funnel is called. */
  readonly funnel: string;
  /** The lines that are on the page. */
  readonly rows: readonly OutlineRow[];
  readonly selection: Selection;
  /** The line that one is on. */
  readonly active: RowKey;
  readonly isReadOnly: boolean;
  readonly drag: RowDrag;
  readonly name: NameWriting;
  readonly focus: TreeFocus;
  readonly endName: (wording: string) => void;
  readonly byKey: (event: KeyboardEvent) => void;
  /** Not after something was dragged. */
  readonly click: (event: MouseEvent) => void;
  readonly doubleClick: (event: MouseEvent) => void;
  readonly contextMenu: (event: MouseEvent) => void;
}

/** The lines of the outline, and who is told what a person does with them. */
export function renderTree(tree: OutlineTree, localizer: Localizer): TemplateResult {
  const { rows, active, isReadOnly, drag, name, focus, endName } = tree;
  const selected = selectedKeys(tree.selection);
  const nameLabel = localizer.say(designerMessages, 'designer.name');
  return html`<div
    class="rows"
    role="tree"
    aria-label=${localizer.say(outlineMessages, 'outline.outline', { funnel: tree.funnel })}
    aria-describedby="help"
    aria-multiselectable="true"
    @keydown=${tree.byKey}
    @pointerdown=${drag.pressed}
    @pointermove=${drag.moved}
    @pointerup=${drag.released}
    @pointercancel=${drag.cancelled}
    @click=${(event: MouseEvent) => {
      drag.clicked(event);
      if (!event.defaultPrevented) tree.click(event);
    }}
    @dblclick=${tree.doubleClick}
    @contextmenu=${tree.contextMenu}
    @focusin=${focus.came}
    @focusout=${focus.left}
  >
    ${repeat(
      rows,
      ({ key }) => key,
      (row) =>
        renderLine(row, {
          isSelected: isSelected(row, selected),
          isTarget: drag.slot?.into === row.key,
          isMovable: !isReadOnly && (row.part.type === 'stage' || row.part.type === 'group'),
          isActive: row.key === active,
          written: row.key === name.key ? name.before : null,
          nameLabel,
          title: titleOf(row, localizer),
          label: labelOf(row, localizer),
          endName,
        }),
    )}
  </div>`;
}
