import { boardMessages, relativePeriods } from '@weir/board';
import { dayFromIso, isoFromDay } from '@weir/formula';
import { resolvePeriod } from '@weir/query/question';
import type { Board, Range, RelativePeriod, Scalar } from '@weir/schema';
import type { WeirCombobox } from '@weir/ui';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { selectField } from '../../fields/select-field.js';
import type { WordingEvent } from '../../fields/text-rows.js';
import { nameBoard } from '../../editor/index.js';
import { boardEditorMessages } from '../words/index.js';
import { boardProblems, missingText, partOptions } from './panel-context.js';
import type { BoardPanelContext } from './panel-context.js';

/** What a board is called, and what it shows at first. Needs `fieldStyles`. */
export function boardSettings(context: BoardPanelContext): TemplateResult {
  const { editor, board, localizer, isReadOnly } = context;
  const say = localizer.say.bind(localizer);
  const ref = { board: board.id };
  const filters = board.filters ?? [];
  const period = { value: 'period', label: say(boardEditorMessages, 'boards.filter-period') };
  const dimensions = partOptions(editor.document.dimensions, filters, localizer);
  return html`
    <section>
      <weir-text-rows
        .label=${say(boardEditorMessages, 'boards.board-title')}
        .text=${board.title}
        .locales=${context.locales}
        .placeholder=${board.id}
        .isReadOnly=${isReadOnly}
        @wording=${({ locale, wording, plainIs }: WordingEvent) =>
          editor.run('board/set-title', { ...ref, locale, title: wording, plainIs })}
        @leave=${() => {
          nameBoard(editor, board.id);
          editor.endStep();
        }}
      ></weir-text-rows>
      ${context.isAlone ? nothing : html`<weir-board-id .editor=${editor} .board=${board} .isReadOnly=${isReadOnly}></weir-board-id>`}
      ${boardProblems(context, [], true)}
    </section>
    <section>
      ${periodField(context)} ${boardProblems(context, ['period'])}
      ${selectField({
        label: say(boardEditorMessages, 'boards.compare'),
        value: board.compare ?? '',
        choices: [
          { value: '', label: say(boardEditorMessages, 'boards.compare-default') },
          { value: 'prior-year', label: say(boardMessages, 'board.compare.prior-year') },
          { value: 'prior-period', label: say(boardMessages, 'board.compare.prior-period') },
          ...(board.compare === 'none' ? [{ value: 'none', label: say(boardMessages, 'board.compare.none') }] : []),
        ],
        isReadOnly,
        choose: (compare) =>
          editor.run('board/set-compare', {
            ...ref,
            compare: (compare || null) as NonNullable<Board['compare']> | null,
          }),
      })}
      <div>
        <span class="label" aria-hidden="true">${say(boardEditorMessages, 'boards.filters')}</span>
        <weir-combobox
          look="field"
          multiple
          clearable
          label=${say(boardEditorMessages, 'boards.filters')}
          placeholder=${period.label}
          ?disabled=${isReadOnly}
          .options=${[period, ...dimensions]}
          .selected=${filters}
          .labelOf=${(id: Scalar) => missingText(id, localizer)}
          .summarize=${(labels: readonly string[]) => localizer.list(labels)}
          @change=${({ target }: Event) =>
            editor.run('board/set-filters', { ...ref, filters: (target as WeirCombobox).selected as string[] })}
        ></weir-combobox>
        <span class="hint">${say(boardEditorMessages, 'boards.filters-hint')}</span>
      </div>
      ${boardProblems(context, ['filters'])}
    </section>
  `;
}

function periodField(context: BoardPanelContext): TemplateResult {
  const { editor, board, localizer, isReadOnly } = context;
  const say = localizer.say.bind(localizer);
  const { period } = board;
  const own = typeof period === 'object' ? period : null;
  const set = (next: NonNullable<Board['period']> | null) => {
    editor.run('board/set-period', { board: board.id, period: next });
    editor.endStep();
  };
  const select = selectField({
    label: say(boardEditorMessages, 'boards.period'),
    value: own ? 'own' : ((period as RelativePeriod | undefined) ?? ''),
    choices: [
      { value: '', label: say(boardEditorMessages, 'boards.period-default') },
      ...relativePeriods.map((value) => ({ value, label: say(boardMessages, `board.period.${value}`) })),
      { value: 'own', label: say(boardEditorMessages, 'boards.period-own') },
    ],
    isReadOnly,
    choose: (value) => set(value === 'own' ? firstDates(context) : (value as RelativePeriod) || null),
  });
  return html`${select} ${own ? datesFields(context, own, set) : nothing}`;
}

/** What the period that was chosen is today; of one without a beginning, this year. */
function firstDates({ editor, board }: BoardPanelContext): Range {
  const { settings } = editor.document;
  const range = resolvePeriod(board.period ?? 'last-12-months', settings);
  return range.from && range.to ? range : resolvePeriod('this-year', settings);
}

/** The first and the last day; a side that is empty is open. */
function datesFields(
  { localizer, isReadOnly }: BoardPanelContext,
  { from, to }: Range,
  set: (period: Range | null) => void,
): TemplateResult {
  const day = (name: 'first-day' | 'last-day', value: string, change: (value: string) => Range) =>
    html`<label>
      <span class="label">${localizer.say(boardEditorMessages, `boards.${name}`)}</span>
      <span class=${isReadOnly ? 'field read-only' : 'field'}
        ><input
          type="date"
          .value=${value}
          ?readonly=${isReadOnly}
          @change=${({ target }: Event) => {
            const range = change((target as HTMLInputElement).value);
            set(range.from || range.to ? range : null);
          }}
      /></span>
    </label>`;
  const side = (name: keyof Range, value: string | undefined) => (value ? { [name]: value } : {});
  return html`<div class="two">
    ${day('first-day', from?.slice(0, 10) ?? '', (value) => ({ ...side('from', value), ...side('to', to) }))}
    ${day('last-day', addDay(to, -1), (value) => ({ ...side('from', from), ...side('to', addDay(value, 1)) }))}
  </div>`;
}

/** Ranges end before a day; people name the last one. */
function addDay(date: string | undefined, days: 1 | -1): string {
  const day = date ? dayFromIso(date.slice(0, 10)) : null;
  return day === null ? '' : isoFromDay(day + days);
}
