import type { Dataset, Formula, Funnel, Id, Metric, WeirDocument } from '@weir/schema';
import { isFunnelQuestion } from '@weir/query/question';
import type { Question } from '@weir/query';

/** What is shown but not counted: a change of these changes no figure. */
const SHOWN_ONLY = new Set([
  'title',
  'description',
  'position',
  'color',
  'icon',
  'groups',
  'tags',
  'target',
  'targets',
  'benchmark',
  'benchmarks',
  'drivers',
  'examples',
  'good',
  'checklist',
  'roles',
]);

/** What figures are made of, in one document. */
export interface Meanings {
  /** The objects that a question's figures are made of: while they are the very same and nobody changes them in place, so is its meaning. */
  partsOf(question: Question): readonly unknown[];
  /** See `meaningOf`. */
  meaningOf(question: Question): string;
  /** Datasets whose rows the question's figures may be made of: rather one too many than one too few. */
  datasetsOf(question: Question): ReadonlySet<Id>;
}

/**
 * A text that is equal for two documents exactly when nothing differs that the question's figures are made of: its metrics and all that
 * these name, its funnel, the datasets, dimensions, parameters and settings. Titles, targets and places on the canvas are not among them.
 */
export function meaningOf(document: WeirDocument, question: Question): string {
  return meaningsOf(document).meaningOf(question);
}

/** The same for many questions about one document. */
export function meaningsOf(document: WeirDocument): Meanings {
  const { settings, datasets, parameters, dimensions } = document;
  const metricOf = new Map(document.metrics?.map((metric) => [metric.id, metric]));
  const funnelOf = new Map(document.funnels?.map((funnel) => [funnel.id, funnel]));
  const behind = (question: Question) => partsBehind(namedBy(question), metricOf, funnelOf);
  // A dimension's fields and a question's filters are keyed by ids of the document, which may well be "title" or "target".
  const fields = dimensions?.map(({ id, fields }) => [id, fields]);
  return {
    partsOf(question) {
      const { metrics, funnels } = behind(question);
      return [settings, datasets, parameters, dimensions, ...metrics, ...funnels];
    },
    meaningOf(question) {
      const { metrics, funnels } = behind(question);
      const counted = JSON.stringify([settings, datasets, parameters, metrics, funnels], keepWhatCounts);
      return JSON.stringify([question, fields]) + counted;
    },
    datasetsOf(question) {
      const { metrics, funnels } = behind(question);
      return datasetsNamed(JSON.stringify([settings ?? {}, metrics, funnels], keepWhatCounts), datasets ?? []);
    },
  };
}

/** Those that a text of JSON names, and those whose fields these look up. */
function datasetsNamed(text: string, datasets: readonly Dataset[]): ReadonlySet<Id> {
  const named = new Set<Id>();
  const open = [text];
  for (let json = open.pop(); json !== undefined; json = open.pop()) {
    for (const { id, fields } of datasets) {
      if (named.has(id) || !json.includes(JSON.stringify(id))) continue;
      named.add(id);
      open.push(JSON.stringify(fields, keepWhatCounts));
    }
  }
  return named;
}

function namedBy(question: Question): Formula[] {
  return isFunnelQuestion(question) ? [{ funnel: question.funnel }] : question.metrics.map((metric) => ({ metric }));
}

function keepWhatCounts(key: string, value: unknown): unknown {
  return SHOWN_ONLY.has(key) || key.startsWith('x-') ? undefined : value;
}

/** The metrics and funnels that formulas name, and those that these name in turn. */
function partsBehind(
  start: readonly Formula[],
  metricOf: ReadonlyMap<Id, Metric>,
  funnelOf: ReadonlyMap<Id, Funnel>,
): { metrics: Metric[]; funnels: Funnel[] } {
  const metrics = new Map<Id, Metric>();
  const funnels = new Map<Id, Funnel>();
  const visit = (formula: Formula): void => {
    if (typeof formula === 'string') {
      // A funnel is named by the first operand of its operators. A text that only looks the same does no harm here.
      const funnel = funnelOf.get(formula);
      if (funnel) funnels.set(funnel.id, funnel);
    } else if (Array.isArray(formula)) {
      formula.forEach(visit);
    } else if (typeof formula === 'object' && formula !== null) {
      for (const [name, operands] of Object.entries(formula as Readonly<Record<string, Formula>>)) {
        const metric = name === 'metric' ? metricOf.get(firstName(operands)) : undefined;
        if (metric && !metrics.has(metric.id)) {
          metrics.set(metric.id, metric);
          visit(metric.formula);
        }
        visit(operands);
      }
    }
  };
  start.forEach(visit);
  return { metrics: [...metrics.values()], funnels: [...funnels.values()] };
}

function firstName(operands: Formula): string {
  const first = Array.isArray(operands) ? (operands as readonly Formula[])[0] : operands;
  return typeof first === 'string' ? first : '';
}
