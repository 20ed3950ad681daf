import { rangeOf } from '@weir/board';
import type { Context, DataAdapter, MetricsAnswer, MetricsQuestion, Question } from '@weir/query';
import type { Diagnostic, Id, Metric, RelativePeriod, WeirDocument, WeirError } from '@weir/schema';
import type { LiveAnswer, LiveAnswers } from '../../live/live-answers.js';
import { firstPeriod } from '../model/first-period.js';
import { answerNames, detailQuestions, trendQuestion, valueQuestions } from '../model/metric-questions.js';

/** Figures as they are shown: the newest, else those before while new ones are on their way or cannot be had. */
export interface ShownFigures {
  readonly status: LiveAnswer['status'];
  readonly answer: MetricsAnswer | null;
  readonly question: MetricsQuestion;
  /** The figures are of another formula than the document has now. */
  readonly isOutdated: boolean;
  /** When they were answered, in milliseconds since 1970; null without figures. */
  readonly at: number | null;
  /** Why there are no new ones. */
  readonly error: WeirError | null;
}

/** What the views of metrics know of the data. A new one is made whenever something of it changes. */
export interface MetricLive {
  readonly adapter: DataAdapter | undefined;
  readonly context: Context | undefined;
  readonly asOf: string | undefined;
  readonly period: RelativePeriod;
  valueOf(metric: Metric): ShownFigures;
  trendOf(metric: Metric): ShownFigures;
  /** The metric's values beside those of its drivers. */
  driversOf(metric: Id): MetricsAnswer | null;
  choosePeriod(period: RelativePeriod): void;
  /** Asks again what failed. */
  retry(): void;
}

export interface MetricSource {
  readonly document: WeirDocument;
  readonly diagnostics: readonly Diagnostic[];
  readonly adapter: DataAdapter | undefined;
  readonly context: Context | undefined;
  readonly asOf: string | undefined;
}

/** The period that metrics are looked at over, and what is asked for it. Belongs to the element that asks. */
export class MetricFigures {
  /** What a person chose. */
  #period: RelativePeriod | null = null;

  constructor(
    private readonly answers: LiveAnswers,
    private readonly changed: () => void,
  ) {}

  /** @param hasList whether the values of all metrics are shown, or only the one that is chosen */
  questions(source: MetricSource, metric: Id | null, hasList: boolean): Record<string, Question> {
    const view = { ...source, metric, period: this.#period ?? firstPeriod(source.document) };
    return { ...(hasList && valueQuestions(view)), ...detailQuestions(view) };
  }

  live(source: MetricSource): MetricLive {
    const { document, adapter, context, asOf } = source;
    const period = this.#period ?? firstPeriod(document);
    const range = rangeOf(period, document.settings, asOf);
    const shown = (name: string, question: MetricsQuestion) => shownFigures(this.answers, name, question);
    const trend = (metric: Metric) => trendQuestion(metric, { document, period, asOf });
    return {
      adapter,
      context,
      asOf,
      period,
      valueOf: ({ id }) => shown(answerNames.value(id), { metrics: [id], range }),
      trendOf: (metric) => shown(answerNames.trend(metric.id), trend(metric)),
      driversOf: (metric) => answerIn(this.answers.of(answerNames.drivers(metric))),
      choosePeriod: (chosen) => {
        this.#period = chosen;
        this.changed();
      },
      retry: () => void this.answers.retry(),
    };
  }
}

function shownFigures(answers: LiveAnswers, name: string, question: MetricsQuestion): ShownFigures {
  const now = answers.of(name);
  const last = answers.last(name, question);
  const answer = answerIn(now);
  const before = last && 'periods' in last.answer && 'metrics' in last.answer ? last.answer : null;
  return {
    status: now.status,
    answer: answer ?? before,
    question,
    isOutdated: answer === null && before !== null,
    at: last?.at ?? null,
    error: now.status === 'failed' ? now.error : null,
  };
}

function answerIn(live: LiveAnswer): MetricsAnswer | null {
  return live.status === 'ready' && 'metrics' in live.answer ? live.answer : null;
}
