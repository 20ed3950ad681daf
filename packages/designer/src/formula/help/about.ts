import { operatorOf } from '@weir/formula';
import { printFormula, textNamesOf } from '@weir/formula/text';
import type { Field, Id, Scalar } from '@weir/schema';
import type { Localizer } from '@weir/ui';
import { formulaScopes } from '../scope/formula-scopes.js';
import type { Subject } from '../suggest/candidate.js';
import type { Vocabulary } from '../suggest/vocabulary.js';
import { formulaMessages } from '../words/index.js';
import { docOf, signatureOf } from './signature.js';
import { resultText, unitText } from './unit-text.js';

/** What there is to say about a word of a formula. */
export interface About {
  readonly title: string;
  /** Formula text: a signature, or what a metric is made of. */
  readonly code?: string;
  readonly description?: string;
  /** Short facts, a line each. */
  readonly facts: readonly string[];
}

const mostValues = 5;
/** A longer formula is not read in a hint. */
const longestCode = 300;

/** Null when there is nothing of that name. */
export function aboutSubject(subject: Subject, vocabulary: Vocabulary, localizer: Localizer): About | null {
  switch (subject.kind) {
    case 'function':
    case 'operator':
      return aboutOperator(subject.operator, localizer);
    case 'keyword':
      return {
        title: subject.word,
        description: localizer.say(formulaMessages, 'formula.keyword', { word: subject.word.replace(' ', '-') }),
        facts: [],
      };
    case 'grain':
      return { title: localizer.say(formulaMessages, 'formula.grain', { grain: subject.word }), facts: [] };
    case 'statistic':
      return {
        title: subject.word,
        description: localizer.say(formulaMessages, 'formula.statistic', { statistic: subject.word }),
        facts: [],
      };
    case 'dataset':
      return aboutDataset(subject.id, vocabulary, localizer);
    case 'field':
      return aboutField(subject.dataset, subject.id, vocabulary, localizer);
    case 'value':
      return aboutValue(subject.dataset, subject.field, subject.value, vocabulary, localizer);
    case 'metric':
      return aboutMetric(subject.id, vocabulary, localizer);
    case 'parameter':
      return aboutParameter(subject.id, vocabulary, localizer);
    case 'funnel':
      return aboutFunnel(subject.id, vocabulary, localizer);
    case 'stage':
      return aboutStage(subject.funnel, subject.id, vocabulary, localizer);
    case 'dimension':
      return aboutDimension(subject.id, vocabulary, localizer);
  }
}

function aboutOperator(name: string, localizer: Localizer): About | null {
  const operator = operatorOf(name);
  if (!operator) return null;
  const signature = signatureOf(name, localizer);
  const code = signature?.parts.map(({ text }) => text).join('');
  return {
    title: operator.infix?.symbol ?? name,
    ...(code && { code }),
    description: docOf(operator, localizer),
    facts: [],
  };
}

function aboutDataset(id: Id, vocabulary: Vocabulary, localizer: Localizer): About | null {
  const dataset = vocabulary.dataset(id);
  if (!dataset) return null;
  const { title, description, fields, time } = dataset;
  const timeField = time === undefined ? undefined : vocabulary.field(id, time);
  return {
    ...named(title, id, description, localizer),
    facts: [
      localizer.say(formulaMessages, 'formula.field-count', {
        count: fields.filter(({ archived }) => !archived).length,
      }),
      timeField
        ? localizer.say(formulaMessages, 'formula.time-field', {
            field: localizer.text(timeField.title) || timeField.id,
          })
        : localizer.say(formulaMessages, 'formula.no-time-field'),
    ],
  };
}

function aboutField(dataset: Id, id: Id, vocabulary: Vocabulary, localizer: Localizer): About | null {
  const field = vocabulary.field(dataset, id);
  if (!field) return null;
  const { title, description, type, unit, lookup, formula, planned } = field;
  const say = localizer.say.bind(localizer);
  const titleOf = (of: Id) => localizer.text(vocabulary.dataset(of)?.title) || of;
  const unitOf = typeof unit === 'object' ? `{${unit.field}}` : unit;
  const key = lookup && (localizer.text(vocabulary.field(dataset, lookup.by)?.title) || lookup.by);
  return {
    ...named(title, id, description, localizer),
    facts: [
      say(formulaMessages, 'formula.of-dataset', {
        type: say(formulaMessages, 'formula.field-type', { type }),
        dataset: titleOf(dataset),
      }),
      unitOf ? say(formulaMessages, 'formula.unit', { unit: unitText(unitOf, vocabulary.document, localizer) }) : '',
      valuesFact(field, localizer),
      lookup && key ? say(formulaMessages, 'formula.looked-up', { dataset: titleOf(lookup.dataset), field: key }) : '',
      formula === undefined ? '' : say(formulaMessages, 'formula.calculated'),
      planned ? say(formulaMessages, 'formula.planned') : '',
    ].filter((fact) => fact !== ''),
  };
}

function valuesFact({ values = [] }: Field, localizer: Localizer): string {
  if (values.length === 0) return '';
  const shown = values.slice(0, mostValues).map(({ value, title }) => localizer.text(title) || String(value));
  if (values.length > mostValues) shown.push(localizer.say(formulaMessages, 'formula.another-value'));
  return localizer.say(formulaMessages, 'formula.values', { values: localizer.list(shown, 'or') });
}

function aboutValue(dataset: Id, id: Id, value: Scalar, vocabulary: Vocabulary, localizer: Localizer): About | null {
  const field = vocabulary.field(dataset, id);
  if (!field) return null;
  const listed = field.values?.find((each) => each.value === value);
  return {
    title: localizer.text(listed?.title) || String(value),
    facts: [localizer.say(formulaMessages, 'formula.value-of', { field: localizer.text(field.title) || id })],
  };
}

function aboutMetric(id: Id, vocabulary: Vocabulary, localizer: Localizer): About | null {
  const metric = vocabulary.metric(id);
  if (!metric) return null;
  const { document } = vocabulary;
  const check = formulaScopes(document).checkMetric(id);
  const what = check && resultText(check, document, localizer);
  return {
    ...named(metric.title, id, metric.description, localizer),
    code: shortened(printFormula(metric.formula, textNamesOf(document))),
    facts: what ? [localizer.say(formulaMessages, 'formula.gives', { what }).replaceAll('*', '')] : [],
  };
}

function aboutParameter(id: Id, vocabulary: Vocabulary, localizer: Localizer): About | null {
  const { document } = vocabulary;
  const parameter = document.parameters?.find((each) => each.id === id);
  if (!parameter) return null;
  const { title, description, unit } = parameter;
  const value = typeof parameter.default === 'number' ? localizer.number(parameter.default) : String(parameter.default);
  return {
    ...named(title, id, description, localizer),
    facts: [
      localizer.say(formulaMessages, 'formula.parameter', { value }),
      ...(unit ? [localizer.say(formulaMessages, 'formula.unit', { unit: unitText(unit, document, localizer) })] : []),
    ],
  };
}

function aboutFunnel(id: Id, vocabulary: Vocabulary, localizer: Localizer): About | null {
  const funnel = vocabulary.funnel(id);
  if (!funnel) return null;
  const count = funnel.stages.filter(({ archived }) => !archived).length;
  return {
    ...named(funnel.title, id, funnel.description, localizer),
    facts: [localizer.say(formulaMessages, 'formula.stage-count', { count })],
  };
}

function aboutStage(funnel: Id, id: Id, vocabulary: Vocabulary, localizer: Localizer): About | null {
  const found = vocabulary.funnel(funnel);
  const stage = found?.stages.find((each) => each.id === id);
  if (!found || !stage) return null;
  return {
    ...named(stage.title, id, stage.description, localizer),
    facts: [
      localizer.say(formulaMessages, 'formula.stage-kind', {
        kind: stage.kind,
        funnel: localizer.text(found.title) || found.id,
      }),
    ],
  };
}

function aboutDimension(id: Id, vocabulary: Vocabulary, localizer: Localizer): About | null {
  const dimension = vocabulary.document.dimensions?.find((each) => each.id === id);
  if (!dimension) return null;
  const datasets = Object.keys(dimension.fields).map((each) => localizer.text(vocabulary.dataset(each)?.title) || each);
  return {
    ...named(dimension.title, id, dimension.description, localizer),
    facts: [localizer.say(formulaMessages, 'formula.dimension-datasets', { datasets: localizer.list(datasets) })],
  };
}

function named(
  title: Parameters<Localizer['text']>[0],
  id: Id,
  description: Parameters<Localizer['text']>[0],
  localizer: Localizer,
): Pick<About, 'title' | 'description'> {
  const text = localizer.text(description);
  return { title: localizer.text(title) || id, ...(text && { description: text }) };
}

function shortened(code: string): string {
  return code.length > longestCode ? `${code.slice(0, longestCode)}…` : code;
}
