import { boardMessages, relativePeriods } from '@weir/board';
import type { Board, RelativePeriod, Scalar } from '@weir/schema';
import type { WeirCombobox } from '@weir/ui';
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { selectField } from '../../fields/select-field.js';
import type { WordingEvent } from '../../fields/text-rows.js';
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
        @leave=${() => editor.endStep()}
      ></weir-text-rows>
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

function periodField({ editor, board, localizer, isReadOnly }: BoardPanelContext): TemplateResult {
  const say = localizer.say.bind(localizer);
  const { period } = board;
  const own = typeof period === 'object' ? period : null;
  const day = (date: string | undefined) => date?.slice(0, 10) ?? '…';
  return selectField({
    label: say(boardEditorMessages, 'boards.period'),
    value: own ? 'own' : ((period as RelativePeriod | undefined) ?? ''),
    choices: [
      { value: '', label: say(boardEditorMessages, 'boards.period-default') },
      ...(own
        ? [
            {
              value: 'own',
              label: say(boardEditorMessages, 'boards.period-own', { from: day(own.from), to: day(own.to) }),
            },
          ]
        : []),
      ...relativePeriods.map((value) => ({ value, label: say(boardMessages, `board.period.${value}`) })),
    ],
    isReadOnly,
    choose: (value) => {
      if (value === 'own') return;
      editor.run('board/set-period', { board: board.id, period: (value || null) as RelativePeriod | null });
    },
  });
}
