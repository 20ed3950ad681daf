import type { Board, Grain, Id, Range, Settings, WeirDocument, Widget } from '@weir/schema';
import { WeirError, isWeirError } from '@weir/schema';
import { resolvePeriod } from '@weir/query/question';
import type { FunnelQuestion, MetricsQuestion, Question } from '@weir/query';
import { grainFor } from '../figure/trend.js';
import { daysBetween } from '../time/dates.js';
import type { Asked, WidgetType } from '../widgets/widget-type.js';
import { shownWidgets, viewOfWidget } from './chosen-marks.js';
import type { BoardView } from './view.js';

/** What a widget's question is made of, now. */
export function askedOf(document: WeirDocument, view: BoardView, asOf: string | undefined): Asked {
  return { document, view, range: rangeOf(view.period, document.settings, asOf), asOf };
}

type Asker = Pick<WidgetType, 'type' | 'question'>;

/** What is asked for a widget; none: it needs no data, or its type is none of these. */
export function widgetQuestions(widget: Widget, asked: Asked, types: readonly Asker[]): readonly Question[] {
  const question = types.find(({ type }) => type === widget.type)?.question?.(widget, asked) ?? [];
  const questions = isSeveral(question) ? question : [question];
  for (const each of questions)
    if (!isQuestion(each)) throw new WeirError('question/not-an-object', { actual: kindOf(each) });
  return questions;
}

/** A host's own code may give anything. */
function isQuestion(given: unknown): boolean {
  return typeof given === 'object' && given !== null && ('metrics' in given || 'funnel' in given);
}

function kindOf(given: unknown): string {
  if (given === null) return 'null';
  if (given instanceof Promise) return 'a promise';
  return typeof given === 'object' ? `an object with ${list(Object.keys(given))}` : JSON.stringify(given);
}

const list = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(', ') || 'nothing in it';

function isSeveral(question: Question | readonly Question[]): question is readonly Question[] {
  return Array.isArray(question);
}

/** What a board asks: per widget its questions, or why there are none. Equal questions are the same object, so that each is asked once. */
export interface BoardQuestions {
  readonly questions: ReadonlyMap<Id, readonly Question[]>;
  /** Of a host's widget type that threw. */
  readonly faults: ReadonlyMap<Id, WeirError>;
}

export function questionsOf(board: Board, asked: Asked, types: readonly Asker[]): BoardQuestions {
  const { document, view, asOf } = asked;
  const distinct = new Map<string, Question>();
  const questions = new Map<Id, readonly Question[]>();
  const faults = new Map<Id, WeirError>();
  for (const widget of shownWidgets(board, view)) {
    try {
      const isOver = view.chosen?.[widget.id] !== undefined;
      const askedBy = isOver ? askedOf(document, viewOfWidget(view, widget.id), asOf) : asked;
      const own = widgetQuestions(widget, askedBy, types).map((question) => {
        const key = JSON.stringify(question);
        const known = distinct.get(key) ?? question;
        distinct.set(key, known);
        return known;
      });
      if (own.length > 0) questions.set(widget.id, own);
    } catch (cause) {
      const params = { type: widget.type, reason: cause instanceof Error ? cause.message : String(cause) };
      faults.set(widget.id, new WeirError('elements/widget-type', params, { cause }));
    }
  }
  return { questions, faults };
}

/** What a question about any metrics asks besides them: the period, split as a card's sparkline is unless a grain is given, filters, the comparison. */
export function metricsAsked(
  grain: Grain | undefined,
  view: BoardView,
  settings: Settings | undefined,
  asOf: string | undefined,
): Omit<MetricsQuestion, 'metrics'> {
  const asked = { view, range: rangeOf(view.period, settings, asOf) };
  return { ...shared(asked), ...splitOf(grain ? { grain } : {}, asked.range), ...comparison(asked) };
}

/**
 * The dates of a period. Where as-of or the time zone cannot be read there are none: asking says what is wrong with them, for each
 * widget in its place.
 */
export function rangeOf(period: BoardView['period'], settings: Settings | undefined, asOf: string | undefined): Range {
  try {
    return resolvePeriod(period, settings, asOf);
  } catch (error) {
    if (isWeirError(error)) return {};
    throw error;
  }
}

/** A question about metrics over the view's period and filters, compared as the view says. */
export function metricsQuestion(
  metrics: readonly Id[],
  asked: Asked,
  split: { readonly grain?: Grain; readonly by?: readonly Id[] },
): MetricsQuestion {
  return { metrics, ...shared(asked), ...split, ...comparison(asked) };
}

/** A question about a funnel over the view's period and filters. */
export function funnelQuestion(widget: Widget, funnel: Id, asked: Asked): FunnelQuestion {
  return { funnel, ...shared(asked), ...(widget.basis ? { basis: widget.basis } : {}) };
}

/** What all questions of one board have alike. */
function shared({
  range,
  view: { filters, parameters },
}: Pick<Asked, 'range' | 'view'>): Pick<Question, 'range' | 'filters' | 'parameters'> {
  return {
    range,
    ...(Object.keys(filters).length > 0 ? { filters } : {}),
    ...(parameters && Object.keys(parameters).length > 0 ? { parameters } : {}),
  };
}

/** A range that is open on a side has nothing to be compared with. */
export function comparison({
  range: { from, to },
  view: { compare },
}: Pick<Asked, 'range' | 'view'>): Pick<Question, 'compare'> {
  return compare !== 'none' && from && to ? { compare } : {};
}

/** The periods of a card's sparkline or of a trend that names no grain; none of a range that has no beginning. */
export function splitOf(widget: Pick<Widget, 'grain'>, { from, to }: Range): { readonly grain?: Grain } {
  if (!from) return {};
  return { grain: widget.grain ?? grainFor(to ? daysBetween(from.slice(0, 10), to.slice(0, 10)) : null) };
}
