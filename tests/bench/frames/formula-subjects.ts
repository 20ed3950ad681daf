import { checkFormula, compileFormula, walkFormula } from '@weir/formula';
import { formulaParser, parseFormula, placeAt, printFormula, textNamesOf } from '@weir/formula/text';
import type { WeirDocument } from '@weir/schema';
import jsonLogic from 'json-logic-js';
import { formulaScopes } from '../../../packages/designer/src/formula/scope/formula-scopes.js';
import { analyse } from '../../../packages/designer/src/formula/problems/analyse.js';
import { suggest } from '../../../packages/designer/src/formula/suggest/suggest.js';
import { Vocabulary } from '../../../packages/designer/src/formula/suggest/vocabulary.js';
import { document, formula, rule, values } from './formula-of-500.js';
import type { Subject } from './subject.js';

const names = textNamesOf(document);
const text = printFormula(formula, names);
/** Somebody types the name of a metric at the end of it. */
const typed = `${text} + metric_4`;

const read = (of: unknown): string => (typeof of === 'string' ? of : '');
const vocabulary = new Vocabulary(document, read);

function complete(vocabularyOf: WeirDocument, known: Vocabulary | null) {
  const place = placeAt(formulaParser.parse(typed), typed, typed.length, names);
  return suggest(place, known ?? new Vocabulary(vocabularyOf, read));
}

function parseAndCheck() {
  const parsed = parseFormula(text, names);
  const scope = formulaScopes(document).scope(undefined)!;
  return { ...parsed, check: checkFormula(parsed.formula, scope) };
}

/** @throws {Error} when what is measured is not what it says */
export function assertSame(): void {
  const parts = [...walkFormula(formula)].length;
  const { diagnostics, check, formula: again } = parseAndCheck();
  const claims: Readonly<Record<string, boolean>> = {
    'the formula has 500 parts': parts === 500,
    'the document has 500 metrics': document.metrics?.length === 500,
    'the text is the formula': JSON.stringify(again) === JSON.stringify(formula),
    'the formula is right': diagnostics.length + check.diagnostics.length === 0 && check.type === 'number',
    'both give the same value': compileFormula(formula).evaluate(values) === jsonLogic.apply(rule as never, values),
    'metrics are offered': complete(document, vocabulary).items.some(({ name }) => name === 'metric_4'),
  };
  for (const [claim, holds] of Object.entries(claims)) if (!holds) throw new Error(`It does not hold that ${claim}.`);
}

const compiled = compileFormula(formula);

/** What an analyst waits for while typing, beside an evaluation by json-logic-js. */
export const formulaSubjects: readonly Subject[] = [
  { name: 'json-logic-js apply', isUnit: true, run: () => jsonLogic.apply(rule as never, values) },
  { name: 'parse + check', isOfFrame: true, run: parseAndCheck },
  { name: 'parse', run: () => parseFormula(text, names) },
  { name: 'check', run: () => checkFormula(formula, formulaScopes(document).scope(undefined)!) },
  {
    name: 'parse + check, as the editor does',
    isOfFrame: true,
    run: () => analyse(text, { document, metric: 'metric_500' }),
  },
  { name: 'completion', isOfFrame: true, run: () => complete(document, vocabulary) },
  { name: 'completion, the first in a document', isOfFrame: true, run: () => complete(document, null) },
  { name: 'print', run: () => printFormula(formula, names) },
  { name: 'evaluate', run: () => compiled.evaluate(values) },
];
