import type { Cell } from '@weir/schema';
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { GRID_COLUMNS, cellsOf, leastSize } from '../../editor/index.js';
import type { NumberField } from '../../fields/number-field.js';
import { boardEditorMessages } from '../words/index.js';
import type { WidgetContext } from './panel-context.js';

/** Where a card lies and how large it is, in numbers. */
export function placeFields({ editor, board, widget, ref, localizer, isReadOnly }: WidgetContext): TemplateResult {
  const cell = cellsOf(board.widgets).get(widget.id) ?? { x: 0, y: 0, w: 1, h: 1 };
  const least = leastSize({ ...widget, cell });
  const field = (label: string, value: number, [min, max]: readonly [number, number], change: (next: number) => Cell) =>
    html`<weir-number-field
      .label=${label}
      .value=${value}
      .min=${min}
      .max=${max}
      .isReadOnly=${isReadOnly}
      @change=${({ target }: Event) => {
        const { value: next } = target as NumberField;
        if (next !== null && Number.isInteger(next)) editor.run('widget/place', { ...ref, cell: change(next) });
      }}
      @leave=${() => editor.endStep()}
    ></weir-number-field>`;
  const say = (id: 'boards.column' | 'boards.row' | 'boards.wide' | 'boards.high') =>
    localizer.say(boardEditorMessages, id);
  return html`<div class="four">
    ${field(say('boards.column'), cell.x + 1, [1, GRID_COLUMNS - cell.w + 1], (next) => ({ ...cell, x: next - 1 }))}
    ${field(say('boards.row'), cell.y + 1, [1, 10_000], (next) => ({ ...cell, y: next - 1 }))}
    ${field(say('boards.wide'), cell.w, [least.w, GRID_COLUMNS - cell.x], (w) => ({ ...cell, w }))}
    ${field(say('boards.high'), cell.h, [least.h, 100], (h) => ({ ...cell, h }))}
  </div>`;
}
