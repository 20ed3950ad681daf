import type { WidgetField } from '@weir/board';
import type { Grain, Id, Scalar } from '@weir/schema';
import type { WeirCombobox } from '@weir/ui';
import { html } from 'lit';
import type { TemplateResult, nothing } from 'lit';
import { metricsShown } from '../../editor/index.js';
import type { WidgetChanges } from '../../editor/index.js';
import type { NumberField } from '../../fields/number-field.js';
import { selectField } from '../../fields/select-field.js';
import { boardEditorMessages } from '../words/index.js';
import { missingText, partOptions, widgetProblems } from './panel-context.js';
import type { WidgetContext } from './panel-context.js';
import { recordFields } from '../model/record-fields.js';
import { textAreas } from './text-areas.js';

const GRAINS: readonly Grain[] = ['day', 'week', 'month', 'quarter', 'year'];

/** Groups that have a bar of their own where nothing is said. */
const USUAL_TOP = 10;

/** One setting of a widget, with what is wrong with it. Needs `fieldStyles`. */
export function widgetField(context: WidgetContext, field: WidgetField): TemplateResult | typeof nothing {
  return FIELDS[field](context);
}

const FIELDS: Readonly<Record<WidgetField, (context: WidgetContext) => TemplateResult | typeof nothing>> = {
  metric: (context) => {
    const { widget } = context;
    // These never look at several.
    const isAlone = widget.type === 'kpi' || widget.type === 'records';
    const [shown] = metricsShown({ ...widget, type: isAlone ? 'kpi' : 'bars' });
    // Others stay behind it, for types that show several.
    const others = (widget.metrics ?? []).filter((id) => id !== shown);
    const first = (id: Id): WidgetChanges =>
      !isAlone && widget.metrics ? { metrics: [id, ...others.filter((other) => other !== id)] } : { metric: id };
    return html`${oneOf(context, {
      label: say(context, 'boards.metric'),
      parts: context.editor.document.metrics,
      chosen: shown,
      // Who is in a funnel may be listed instead.
      isClearable: widget.type === 'records',
      set: (id) => set(context, id === null ? { metric: null, ...(!isAlone && { metrics: null }) } : first(id)),
    })}
    ${widgetProblems(context, ['metric'])}${widgetProblems(context, ['metrics'])}`;
  },

  metrics: (context) => {
    const { widget } = context;
    return html`${severalOf(context, {
      label: say(context, 'boards.metrics'),
      parts: context.editor.document.metrics,
      chosen: metricsShown({ ...widget, type: 'table' }),
      set: (ids) => set(context, ids.length > 0 ? { metrics: [...ids] } : { metrics: null, metric: null }),
    })}
    ${widgetProblems(context, ['metric'])}${widgetProblems(context, ['metrics'])}`;
  },

  funnel: (context) =>
    html`${oneOf(context, {
      label: say(context, 'boards.funnel'),
      parts: context.editor.document.funnels,
      chosen: context.widget.funnel,
      set: (funnel) => set(context, { funnel }),
    })}
    ${widgetProblems(context, ['funnel'])}`,

  stages: (context) => {
    const { editor, widget } = context;
    const funnel = editor.document.funnels?.find(({ id }) => id === widget.funnel);
    const side = (name: 'from' | 'to', label: string, none: string) => {
      const chosen = widget[name];
      const options = partOptions(funnel?.stages, chosen === undefined ? [] : [chosen], context.localizer);
      return html`<div>
        ${selectField({
          label,
          value: chosen ?? '',
          choices: [
            { value: '', label: none },
            ...options.map(({ value, label: name }) => ({ value: String(value), label: name })),
          ],
          isReadOnly: context.isReadOnly,
          unknown: (id) => missingText(id, context.localizer),
          choose: (id) => set(context, { [name]: id || null }),
        })}
        ${widgetProblems(context, [name])}
      </div>`;
    };
    return html`<div class="two">
      ${side('from', say(context, 'boards.from'), say(context, 'boards.first-stage'))}
      ${side('to', say(context, 'boards.to'), say(context, 'boards.won-stage'))}
    </div>`;
  },

  by: (context) =>
    html`${severalOf(context, {
      label: say(context, 'boards.by'),
      parts: context.editor.document.dimensions,
      chosen: context.widget.by ?? [],
      set: (by) => set(context, { by: by.length > 0 ? [...by] : null }),
    })}
    ${widgetProblems(context, ['by'])}`,

  'by-one': (context) => {
    const [shown, ...others] = context.widget.by ?? [];
    return html`${oneOf(context, {
      label: say(context, 'boards.by'),
      parts: context.editor.document.dimensions,
      chosen: shown,
      isClearable: true,
      set: (id) => set(context, { by: id === null ? null : [id, ...others.filter((other) => other !== id)] }),
    })}
    ${widgetProblems(context, ['by'])}`;
  },

  grain: (context) =>
    selectField({
      label: say(context, 'boards.grain'),
      value: context.widget.grain ?? '',
      choices: [
        { value: '', label: say(context, 'boards.grain-auto') },
        ...GRAINS.map((grain) => ({
          value: grain,
          label: context.localizer.say(boardEditorMessages, 'boards.grain-of', { grain }),
        })),
      ],
      isReadOnly: context.isReadOnly,
      choose: (grain) => set(context, { grain: (grain as Grain) || null }),
    }),

  basis: (context) =>
    selectField({
      label: say(context, 'boards.basis'),
      value: context.widget.basis ?? 'entry',
      choices: [
        { value: 'entry', label: say(context, 'boards.basis-entry') },
        { value: 'activity', label: say(context, 'boards.basis-activity') },
      ],
      isReadOnly: context.isReadOnly,
      choose: (basis) => set(context, { basis: basis === 'activity' ? 'activity' : null }),
    }),

  top: (context) =>
    html`<weir-number-field
      .label=${say(context, 'boards.top')}
      .value=${context.widget.top ?? null}
      .min=${1}
      .max=${100}
      .placeholder=${context.localizer.number(USUAL_TOP)}
      .isReadOnly=${context.isReadOnly}
      @change=${({ target }: Event) => {
        const { value } = target as NumberField;
        if (value === null || Number.isInteger(value)) set(context, { top: value });
      }}
      @leave=${() => context.editor.endStep()}
    ></weir-number-field>`,

  columns: (context) => {
    const { widget } = context;
    const parts = recordFields(context.editor.document, widget)?.map(({ id, title }) => ({
      id,
      ...(title && { title }),
    }));
    return html`${severalOf(context, {
      label: say(context, 'boards.columns'),
      placeholder: say(context, 'boards.columns-auto'),
      parts,
      chosen: widget.fields ?? [],
      set: (fields) => set(context, { fields: fields.length > 0 ? [...fields] : null }),
    })}
    ${widgetProblems(context, ['fields'])}`;
  },

  text: (context) =>
    html`${textAreas(context, {
      label: say(context, 'boards.text'),
      hint: say(context, 'boards.text-hint'),
      text: context.widget.text,
      set: (locale, wording, plainIs) =>
        context.editor.run('widget/set-text', { ...context.ref, locale, wording, plainIs }),
    })}
    ${widgetProblems(context, ['text'])}`,
};

function set({ editor, ref }: WidgetContext, changes: WidgetChanges): void {
  editor.run('widget/set', { ...ref, changes });
  editor.endStep();
}

type Plain =
  | 'boards.metric'
  | 'boards.metrics'
  | 'boards.funnel'
  | 'boards.by'
  | 'boards.from'
  | 'boards.to'
  | 'boards.first-stage'
  | 'boards.won-stage'
  | 'boards.grain'
  | 'boards.grain-auto'
  | 'boards.basis'
  | 'boards.basis-entry'
  | 'boards.basis-activity'
  | 'boards.top'
  | 'boards.columns'
  | 'boards.columns-auto'
  | 'boards.text'
  | 'boards.text-hint';

function say({ localizer }: WidgetContext, id: Plain): string {
  return localizer.say(boardEditorMessages, id);
}

interface Chooser {
  readonly label: string;
  readonly placeholder?: string;
  readonly parts: Parameters<typeof partOptions>[0];
}

function oneOf(
  { localizer, isReadOnly }: WidgetContext,
  chooser: Chooser & {
    readonly chosen: Id | undefined;
    readonly isClearable?: boolean;
    readonly set: (id: Id | null) => void;
  },
): TemplateResult {
  const { label, chosen, isClearable = false } = chooser;
  const selected = chosen === undefined ? [] : [chosen];
  return html`<div>
    <span class="label" aria-hidden="true">${label}</span>
    <weir-combobox
      look="field"
      label=${label}
      placeholder=${chooser.placeholder ?? localizer.say(boardEditorMessages, 'boards.no-choice')}
      ?clearable=${isClearable}
      ?disabled=${isReadOnly}
      .options=${partOptions(chooser.parts, selected, localizer)}
      .selected=${selected}
      .labelOf=${(id: Scalar) => missingText(id, localizer)}
      @change=${({ target }: Event) => chooser.set(((target as WeirCombobox).selected[0] as Id | undefined) ?? null)}
    ></weir-combobox>
  </div>`;
}

function severalOf(
  { localizer, isReadOnly }: WidgetContext,
  chooser: Chooser & { readonly chosen: readonly Id[]; readonly set: (ids: readonly Id[]) => void },
): TemplateResult {
  const { label, chosen } = chooser;
  return html`<div>
    <span class="label" aria-hidden="true">${label}</span>
    <weir-combobox
      look="field"
      multiple
      clearable
      label=${label}
      placeholder=${chooser.placeholder ?? localizer.say(boardEditorMessages, 'boards.no-choice')}
      ?disabled=${isReadOnly}
      .options=${partOptions(chooser.parts, chosen, localizer)}
      .selected=${chosen}
      .labelOf=${(id: Scalar) => missingText(id, localizer)}
      .summarize=${(labels: readonly string[]) => localizer.list(labels)}
      @change=${({ target }: Event) => chooser.set((target as WeirCombobox).selected as readonly Id[])}
    ></weir-combobox>
  </div>`;
}
