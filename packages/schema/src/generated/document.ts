// Generated from document.schema.json by `npm run generate`. Do not edit.
import type {Formula} from '../formula.js';

/**
 * Stable name of a part of the document, never reused: what is removed while something refers to it is archived.
 */
export type Id = string;
/**
 * What people read: one string, or one per locale (BCP 47). Always text, never markup.
 */
export type Text = string | {[locale: string]: string};
/**
 * Any JSON value. What Weir does not know is kept as it is.
 */
export type Json = unknown;
export type FieldType = 'string' | 'number' | 'boolean' | 'date' | 'datetime';
/**
 * A currency code, "percent", "days", "hours", a thing such as "deal", or the field that holds each row's currency.
 */
export type Unit =
  | string
  | {
      field: Id;
    };
export type Scalar = string | number | boolean | null;
/**
 * ISO 8601 calendar date, without a zone.
 */
export type CalendarDate = string;
/**
 * One of the eight colours of the theme, by its number.
 */
export type SeriesColor = number;
export type Grain = 'day' | 'week' | 'month' | 'quarter' | 'year';
/**
 * An http, https or relative address.
 */
export type Link = string;
/**
 * ISO 8601: a calendar date, or an instant with its offset.
 */
export type DateOrInstant = string;
export type RelativePeriod =
  | 'this-week'
  | 'last-week'
  | 'this-month'
  | 'last-month'
  | 'this-quarter'
  | 'last-quarter'
  | 'this-year'
  | 'last-year'
  | 'last-7-days'
  | 'last-30-days'
  | 'last-90-days'
  | 'last-12-months'
  | 'last-24-months'
  | 'all';

/**
 * Everything one tenant has defined: datasets, funnels, metrics, insights and boards, in one JSON document.
 */
export interface WeirDocument {
  /**
   * Format version. Older documents are migrated, newer ones refused.
   */
  weir: 1;
  id: Id;
  title: Text;
  description?: Text;
  settings?: Settings;
  /**
   * @maxItems 1000
   */
  datasets?: Dataset[];
  /**
   * @maxItems 1000
   */
  dimensions?: Dimension[];
  /**
   * @maxItems 1000
   */
  parameters?: Parameter[];
  /**
   * @maxItems 1000
   */
  funnels?: Funnel[];
  /**
   * @maxItems 10000
   */
  metrics?: Metric[];
  /**
   * @maxItems 1000
   */
  insights?: Insight[];
  /**
   * @maxItems 1000
   */
  boards?: Board[];
  [extension: `x-${string}`]: unknown;
}
export interface Settings {
  /**
   * IANA zone whose days, weeks and months are counted. Default UTC; never the browser's.
   */
  timeZone?: string;
  /**
   * Default monday.
   */
  weekStart?: 'monday' | 'sunday' | 'saturday';
  /**
   * Month in which the fiscal year starts: 1 is January, the default.
   */
  fiscalYearStart?: number;
  /**
   * ISO 4217 code.
   */
  currency?: string;
  [extension: `x-${string}`]: unknown;
}
export interface Dataset {
  id: Id;
  title?: Text;
  description?: Text;
  /**
   * Field that tells rows apart. Lookups into this dataset need it.
   */
  key?: Id;
  /**
   * Date field that puts a row into a period unless a formula says another.
   */
  time?: Id;
  /**
   * Field that breaks ties in time.
   */
  sequence?: Id;
  archived?: boolean;
  /**
   * @minItems 1
   * @maxItems 2000
   */
  fields: Field[];
  [extension: `x-${string}`]: unknown;
}
export interface Field {
  id: Id;
  title?: Text;
  description?: Text;
  type: FieldType;
  /**
   * The date may lie after as-of.
   */
  planned?: boolean;
  unit?: Unit;
  /**
   * Known values with their titles, in the order they are shown.
   *
   * @maxItems 10000
   */
  values?: {
    value: Scalar;
    title?: Text;
    [extension: `x-${string}`]: unknown;
  }[];
  lookup?: Lookup;
  formula?: Formula;
  convert?: Convert;
  archived?: boolean;
  [extension: `x-${string}`]: unknown;
}
/**
 * Takes this field's value from the one row of another dataset whose key equals this row's `by`.
 */
export interface Lookup {
  by: Id;
  dataset: Id;
  field: Id;
}
/**
 * Converts stored amounts into the document's currency by a dataset of rates: × `rate` of the row that names the currency (in a field `from`, else in its key) and is the latest, by the dataset's time, on or before `on`.
 */
export interface Convert {
  /**
   * The dataset of rates.
   */
  dataset: Id;
  /**
   * Field that holds each amount's currency.
   */
  from: Id;
  /**
   * Field of the rates: what one unit is worth in the document's currency.
   */
  rate: Id;
  /**
   * Date field whose day's rate counts.
   */
  on: Id;
}
/**
 * A way to break figures down that several datasets share.
 */
export interface Dimension {
  id: Id;
  title?: Text;
  description?: Text;
  /**
   * Per dataset the field that holds the dimension.
   */
  fields: {
    [k: string]: Id;
  };
  archived?: boolean;
  [extension: `x-${string}`]: unknown;
}
/**
 * A number or text that a person may change where the board is shown.
 */
export interface Parameter {
  id: Id;
  title?: Text;
  description?: Text;
  type: FieldType;
  unit?: string;
  default: Scalar;
  min?: number;
  max?: number;
  archived?: boolean;
  [extension: `x-${string}`]: unknown;
}
/**
 * A directed graph of stages through which entities move.
 */
export interface Funnel {
  id: Id;
  title?: Text;
  description?: Text;
  /**
   * What moves through the funnel.
   */
  entity?: {
    title?: Text;
    [extension: `x-${string}`]: unknown;
  };
  value?: FunnelValue;
  /**
   * @maxItems 2000
   */
  stages: Stage[];
  /**
   * @maxItems 20000
   */
  transitions?: Transition[];
  /**
   * Steps of sequence counting. Default: the open and won stages in document order.
   */
  path?: Id[];
  counting?: Counting;
  /**
   * Stages that belong together; each is drawn as a frame. A stage is in one at most.
   *
   * @maxItems 200
   */
  groups?: StageGroup[];
  /**
   * Words to find the funnel by, the same in every language.
   *
   * @maxItems 50
   */
  tags?: string[];
  archived?: boolean;
  [extension: `x-${string}`]: unknown;
}
/**
 * Where an entity's value is found.
 */
export interface FunnelValue {
  dataset: Id;
  field: Id;
  /**
   * Default: the dataset's key. An entity that is there twice is a diagnostic.
   */
  entity?: Id;
}
export interface Stage {
  id: Id;
  title?: Text;
  description?: Text;
  kind: 'open' | 'won' | 'lost' | 'parked' | 'disqualified';
  /**
   * Signals: each turns a row, by one date field, into an entry of an entity into this stage.
   *
   * @maxItems 100
   */
  enters?: Signal[];
  /**
   * Chance of winning from here.
   */
  probability?: number;
  /**
   * Longer here than this is overdue.
   */
  limit?: {
    days: number;
  };
  target?: StageGoal;
  benchmark?: {
    conversion?: number;
    days?: number;
    label?: Text;
    source?: Text;
    date?: CalendarDate;
    peers?: number;
    [extension: `x-${string}`]: unknown;
  };
  /**
   * @maxItems 100
   */
  checklist?: ChecklistItem[];
  /**
   * @maxItems 100
   */
  roles?: StageRole[];
  /**
   * Sequence counting: not needed to get further.
   */
  optional?: boolean;
  /**
   * Place on the canvas, in its pixels.
   */
  position?: {
    x: number;
    y: number;
  };
  color?: SeriesColor;
  /**
   * One of those that stages can have.
   */
  icon?: Id;
  archived?: boolean;
  [extension: `x-${string}`]: unknown;
}
export interface Signal {
  dataset: Id;
  /**
   * Row condition; absent means every row.
   */
  when?: Formula;
  /**
   * Date field that says when.
   */
  at: Id;
  /**
   * Field that names the entity. Default: the dataset's key.
   */
  entity?: Id;
  /**
   * Only the entity's first such row ever.
   */
  first?: boolean;
  [extension: `x-${string}`]: unknown;
}
export interface StageGoal {
  /**
   * Share that reaches the next stage.
   */
  conversion?: number;
  /**
   * Median days here.
   */
  days?: number;
  [extension: `x-${string}`]: unknown;
}
export interface ChecklistItem {
  id: Id;
  title?: Text;
  when?: Formula;
  required?: boolean;
  [extension: `x-${string}`]: unknown;
}
export interface StageRole {
  role: Id;
  title?: Text;
  /**
   * Working hours an entity needs of this role here.
   */
  hours?: number;
  [extension: `x-${string}`]: unknown;
}
export interface Transition {
  from: Id;
  to:
    | Id
    | {
        funnel: Id;
        stage: Id;
      };
  kind: 'advance' | 'lose' | 'recycle' | 'handoff';
  title?: Text;
  when?: Formula;
  /**
   * Hand-off: the field that names the entity in the other funnel.
   */
  entity?: Id;
  archived?: boolean;
  [extension: `x-${string}`]: unknown;
}
export interface Counting {
  method: 'history' | 'sequence';
  window?: Window;
  order?: 'ordered' | 'strict' | 'unordered';
  /**
   * Sequence: fixes the earliest entry in range.
   */
  entry?: 'first';
  /**
   * @maxItems 100
   */
  exclude?: {
    signal: Signal;
    after: Id;
    before: Id;
  }[];
  [extension: `x-${string}`]: unknown;
}
/**
 * Elapsed time; a day is 86,400 s.
 */
export interface Window {
  days?: number;
  hours?: number;
  minutes?: number;
  seconds?: number;
}
export interface StageGroup {
  id: Id;
  title: Text;
  /**
   * @maxItems 2000
   */
  stages: Id[];
  color?: SeriesColor;
  [extension: `x-${string}`]: unknown;
}
export interface Metric {
  id: Id;
  title?: Text;
  description?: Text;
  /**
   * A result, the behavior believed to cause it, or the capability behind that.
   */
  kind?: 'result' | 'behavior' | 'capability';
  formula: Formula;
  format?: NumberFormat;
  /**
   * The direction that is good, or the band that is.
   */
  good?:
    | ('higher' | 'lower')
    | {
        /**
         * @minItems 2
         * @maxItems 2
         */
        band: [number, number];
      };
  /**
   * @maxItems 1000
   */
  targets?: Target[];
  /**
   * @maxItems 1000
   */
  benchmarks?: Benchmark[];
  /**
   * Metrics believed to be causes, beside those that the formula shows.
   *
   * @maxItems 1000
   */
  drivers?: Id[];
  /**
   * @maxItems 1000
   */
  examples?: Example[];
  archived?: boolean;
  [extension: `x-${string}`]: unknown;
}
export interface NumberFormat {
  style?: 'number' | 'percent' | 'currency';
  /**
   * Digits after the point.
   */
  digits?: number;
  notation?: 'standard' | 'compact';
  [extension: `x-${string}`]: unknown;
}
/**
 * What is to be reached; holds at its grain only (without one: for the whole asked range).
 */
export interface Target {
  value: number;
  grain?: Grain;
  from?: CalendarDate;
  /**
   * Exclusive.
   */
  to?: CalendarDate;
  where?: Where;
  [extension: `x-${string}`]: unknown;
}
/**
 * Dimension values that must hold.
 */
export interface Where {
  [k: string]: Scalar;
}
export interface Benchmark {
  value: number;
  label?: Text;
  source?: Text;
  link?: Link;
  date?: CalendarDate;
  /**
   * How many companies the figure was taken from.
   */
  peers?: number;
  where?: Where;
  [extension: `x-${string}`]: unknown;
}
/**
 * An analyst's own test of a metric: given these rows, this is what must come out.
 */
export interface Example {
  title?: Text;
  given: {
    /**
     * @maxItems 10000
     */
    [k: string]: {
      [k: string]: Scalar;
    }[];
  };
  range?: Range;
  asOf?: DateOrInstant;
  parameters?: {
    [k: string]: Scalar;
  };
  expect: Scalar;
  [extension: `x-${string}`]: unknown;
}
/**
 * Half-open: from is in it, to is not. A side that is absent is open.
 */
export interface Range {
  from?: DateOrInstant;
  to?: DateOrInstant;
}
/**
 * A suggestion: when it holds, its message is shown with the values put in.
 */
export interface Insight {
  id: Id;
  title?: Text;
  when: Formula;
  severity?: 'info' | 'warning' | 'critical';
  /**
   * Text with {name} for each of values.
   */
  message: Text;
  values?: {
    [k: string]: Formula;
  };
  action?: {
    title: Text;
    link?: Link;
    metric?: Id;
    funnel?: Id;
    stage?: Id;
  };
  archived?: boolean;
  [extension: `x-${string}`]: unknown;
}
export interface Board {
  id: Id;
  title?: Text;
  description?: Text;
  /**
   * "period" and dimensions that the board lets people choose.
   *
   * @maxItems 100
   */
  filters?: Id[];
  /**
   * The period shown at first. Default: the last 12 months.
   */
  period?: RelativePeriod | Range;
  /**
   * What figures are compared with at first.
   */
  compare?: 'none' | 'prior-period' | 'prior-year';
  /**
   * @maxItems 500
   */
  widgets: Widget[];
  archived?: boolean;
  [extension: `x-${string}`]: unknown;
}
export interface Widget {
  id: Id;
  /**
   * funnel, flow, cohort, histogram, matrix, kpi, trend, bars, table, records, pipeline, text, or a type that the host brings.
   */
  type: string;
  title?: Text;
  cell?: Cell;
  funnel?: Id;
  metric?: Id;
  /**
   * @minItems 1
   * @maxItems 100
   */
  metrics?: Id[];
  /**
   * @maxItems 10
   */
  by?: Id[];
  grain?: Grain;
  basis?: 'entry' | 'activity';
  /**
   * Of a histogram: the stage of its funnel from which times are taken. Default: the first of the way.
   */
  from?: Id;
  /**
   * Of a histogram: the stage up to which times are taken. Default: the first that is won.
   */
  to?: Id;
  /**
   * Of bars: how many groups have a bar of their own, the largest first. Default: 10.
   */
  top?: number;
  /**
   * Of records: the fields that are columns at first, in order. Of a pipeline: what its cards show, the name first.
   *
   * @minItems 1
   * @maxItems 100
   */
  fields?: Id[];
  /**
   * Of a funnel. vertical: a row a stage, however much room there is. Default: horizontal, a column a stage where there is room.
   */
  orientation?: 'horizontal' | 'vertical';
  text?: Text;
  /**
   * What a host's own widget type needs.
   */
  options?: {
    [k: string]: unknown;
  };
  [extension: `x-${string}`]: unknown;
}
/**
 * Place on the board's grid of 12 columns.
 */
export interface Cell {
  x: number;
  y: number;
  w: number;
  h: number;
}
