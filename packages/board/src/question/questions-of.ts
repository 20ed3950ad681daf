import type { Board, Grain, Id, Range, Settings, WeirDocument, Widget } from '@weir/schema';
import { isWeirError } from '@weir/schema';
import { resolvePeriod } from '@weir/query';
import type { FunnelQuestion, MetricsQuestion, Question } from '@weir/query';
import { grainFor } from '../figure/trend.js';
import { daysBetween } from '../time/dates.js';
import type { BoardView } from './view.js';

/** What is asked for a widget; null: it needs no data, or its type is not Weir's. */
export function questionOf(
  widget: Widget,
  view: BoardView,
  settings: Settings | undefined,
  asOf: string | undefined,
): Question | null {
  const range = rangeOf(view.period, settings, asOf);
  switch (widget.type) {
    case 'kpi':
      return widget.metric === undefined ? null : metricsQuestion([widget.metric], range, view, splitOf(widget, range));
    case 'trend': {
      const metrics = metricsOf(widget);
      const by = widget.by?.length ? { by: widget.by } : {};
      const grain = widget.grain ?? splitOf(widget, range).grain ?? 'month';
      return metrics.length === 0 ? null : metricsQuestion(metrics, range, view, { grain, ...by });
    }
    case 'table': {
      const metrics = metricsOf(widget);
      return metrics.length === 0 ? null : metricsQuestion(metrics, range, view, { by: widget.by ?? [] });
    }
    case 'funnel':
      return widget.funnel === undefined ? null : funnelQuestion(widget, widget.funnel, range, view);
    default:
      return null;
  }
}

/** Per widget the question that it asks. Equal ones are the same object, so that each is asked once. */
export function questionsOf(
  document: WeirDocument,
  board: Board,
  view: BoardView,
  asOf?: string,
): ReadonlyMap<Id, Question> {
  const shared = new Map<string, Question>();
  const questions = new Map<Id, Question>();
  for (const widget of board.widgets) {
    const question = questionOf(widget, view, document.settings, asOf);
    if (!question) continue;
    const key = JSON.stringify(question);
    const known = shared.get(key) ?? question;
    shared.set(key, known);
    questions.set(widget.id, known);
  }
  return questions;
}

/** What a question about any metrics asks besides them: the period, split as a card's sparkline is unless a grain is given, filters, the comparison. */
export function metricsAsked(
  grain: Grain | undefined,
  view: BoardView,
  settings: Settings | undefined,
  asOf: string | undefined,
): Omit<MetricsQuestion, 'metrics'> {
  const range = rangeOf(view.period, settings, asOf);
  return { ...asked(range, view), ...splitOf(grain ? { grain } : {}, range), ...comparison(range, view) };
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

export function metricsOf(widget: Widget): readonly Id[] {
  return widget.metrics ?? (widget.metric === undefined ? [] : [widget.metric]);
}

function metricsQuestion(
  metrics: readonly Id[],
  range: Range,
  view: BoardView,
  split: { readonly grain?: Grain; readonly by?: readonly Id[] },
): MetricsQuestion {
  return { metrics, ...asked(range, view), ...split, ...comparison(range, view) };
}

function funnelQuestion(widget: Widget, funnel: Id, range: Range, view: BoardView): FunnelQuestion {
  return { funnel, ...asked(range, view), ...(widget.basis ? { basis: widget.basis } : {}) };
}

function asked(range: Range, { filters, parameters }: BoardView): Pick<Question, 'range' | 'filters' | 'parameters'> {
  return {
    range,
    ...(Object.keys(filters).length > 0 ? { filters } : {}),
    ...(parameters && Object.keys(parameters).length > 0 ? { parameters } : {}),
  };
}

/** A range that is open on a side has nothing to be compared with. */
function comparison({ from, to }: Range, { compare }: BoardView): Pick<MetricsQuestion, 'compare'> {
  return compare !== 'none' && from && to ? { compare } : {};
}

/** The periods of a card's sparkline or of a trend that names no grain; none of a range that has no beginning. */
function splitOf(widget: Pick<Widget, 'grain'>, { from, to }: Range): { readonly grain?: Grain } {
  if (!from) return {};
  return { grain: widget.grain ?? grainFor(to ? daysBetween(from.slice(0, 10), to.slice(0, 10)) : null) };
}
