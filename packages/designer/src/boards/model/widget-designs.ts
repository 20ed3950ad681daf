import { builtInWidgets } from '@weir/board';
import type { WidgetField, WidgetType } from '@weir/board';
import type { Widget } from '@weir/schema';
import type { Localizer } from '@weir/ui';
import { boardEditorMessages } from '../words/index.js';

/** What Weir's own types are asked for, in the order in which it is asked. */
const FIELDS = {
  kpi: ['metric', 'grain'],
  funnel: ['funnel', 'by', 'basis'],
  flow: ['funnel', 'by', 'basis'],
  cohort: ['funnel', 'by', 'grain'],
  histogram: ['funnel', 'stages', 'by', 'basis'],
  trend: ['metrics', 'by', 'grain'],
  bars: ['metric', 'by-one', 'top'],
  table: ['metrics', 'by', 'grain'],
  matrix: ['by', 'basis'],
  pipeline: ['funnel'],
  records: ['metric', 'funnel', 'columns'],
  text: ['text'],
} as const satisfies Readonly<Record<string, readonly WidgetField[]>>;

type KnownType = keyof typeof FIELDS;

/** A type of cards as a person is offered it. */
export interface WidgetDesign {
  readonly type: string;
  readonly title: string;
  readonly about: string;
  /** Absent: whatever the widget has. */
  readonly fields: readonly WidgetField[] | undefined;
  /** One of Weir's, or the host's. */
  readonly own: WidgetType | undefined;
}

function isKnown(type: string): type is KnownType {
  return Object.hasOwn(FIELDS, type);
}

/** The types that there are: Weir's in their order, then the host's. */
export function widgetDesigns(types: readonly WidgetType[], localizer: Localizer): readonly WidgetDesign[] {
  const own = new Set(types.map(({ type }) => type));
  const names = [...builtInWidgets.filter(({ type }) => !own.has(type)).map(({ type }) => type), ...own];
  return names.map((type) => designOf(type, types, localizer));
}

/** A type, also one that nobody knows. */
export function designOf(type: string, types: readonly WidgetType[], localizer: Localizer): WidgetDesign {
  const own = types.find((each) => each.type === type);
  const offer = own?.offer;
  const said = isKnown(type)
    ? {
        title: localizer.say(boardEditorMessages, `boards.type.${type}`),
        about: localizer.say(boardEditorMessages, `boards.about.${type}`),
      }
    : { title: type, about: localizer.say(boardEditorMessages, 'boards.about-own') };
  return {
    type,
    title: localizer.text(offer?.title) || said.title,
    about: localizer.text(offer?.description) || said.about,
    fields: offer?.fields ?? (isKnown(type) ? FIELDS[type] : undefined),
    own,
  };
}

const OF_FIELD: Readonly<Record<WidgetField, readonly (keyof Widget)[]>> = {
  metric: ['metric', 'metrics'],
  metrics: ['metric', 'metrics'],
  funnel: ['funnel'],
  stages: ['from', 'to'],
  by: ['by'],
  'by-one': ['by'],
  grain: ['grain'],
  basis: ['basis'],
  top: ['top'],
  columns: ['fields'],
  text: ['text'],
};

/** Each property is in one of them. */
const ALL: readonly WidgetField[] = ['metrics', 'funnel', 'stages', 'by', 'grain', 'basis', 'top', 'columns', 'text'];

/** What is asked for a widget: what its type says, else all that it has. */
export function fieldsOf(widget: Widget, { fields }: WidgetDesign): readonly WidgetField[] {
  if (fields) return fields;
  return ALL.filter((field) => OF_FIELD[field].some((name) => widget[name] !== undefined));
}

/** What a widget has that its type does not read: it stays for when the type is switched back. */
export function keptFor(widget: Widget, design: WidgetDesign): readonly WidgetField[] {
  const asked = new Set(fieldsOf(widget, design).flatMap((field) => OF_FIELD[field]));
  return ALL.filter((field) => OF_FIELD[field].some((name) => widget[name] !== undefined && !asked.has(name)));
}
