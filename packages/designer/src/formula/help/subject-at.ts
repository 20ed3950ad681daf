import { grains, operatorOf } from '@weir/formula';
import { keywords } from '@weir/formula/text';
import type { FormulaPlace } from '@weir/formula/text';
import type { Subject } from '../suggest/candidate.js';
import type { Vocabulary } from '../suggest/vocabulary.js';

/** What the word at a place of a text stands for; null where it stands for nothing that is known. */
export function subjectAt(text: string, place: FormulaPlace, vocabulary: Vocabulary): Subject | null {
  const written = text.slice(place.from, place.to);
  const word = written.replace(/^["'“‘`]|["'”’“‘`]$/g, '');
  if (word === '') return null;
  const isName = !/^["'“‘]/.test(written) && !place.isQuoted;
  if (isName && !written.startsWith('`') && keywords.has(word) && word !== 'if') return { kind: 'keyword', word };
  switch (place.expects) {
    case 'dataset':
      return { kind: 'dataset', id: word };
    case 'field':
      return place.dataset === null ? null : { kind: 'field', dataset: place.dataset, id: word };
    case 'date':
      if (word === 'always') return { kind: 'keyword', word };
      return place.dataset === null ? null : { kind: 'field', dataset: place.dataset, id: word };
    case 'grain':
      return grains.some((grain) => grain === word) ? { kind: 'grain', word } : null;
    case 'statistic':
      return { kind: 'statistic', word };
    case 'funnel':
    case 'dimension':
    case 'metric':
    case 'parameter':
      return { kind: place.expects, id: word };
    case 'stage':
      return place.call?.funnel ? { kind: 'stage', funnel: place.call.funnel, id: word } : null;
    case 'value':
    case 'operator':
    case 'nothing':
      return isName ? nameAt(text, place, word, vocabulary) : valueAt(place, word);
  }
}

function nameAt(text: string, place: FormulaPlace, word: string, vocabulary: Vocabulary): Subject | null {
  if (/^\s*[(（]/.test(text.slice(place.to))) return operatorOf(word) ? { kind: 'function', operator: word } : null;
  const { document } = vocabulary;
  const isParameter = document.parameters?.some(({ id }) => id === word) ?? false;
  if (!place.isRow) {
    return isParameter ? { kind: 'parameter', id: word } : { kind: 'metric', id: word };
  }
  if (place.dataset === null) return isParameter ? { kind: 'parameter', id: word } : null;
  const isField = vocabulary.field(place.dataset, word) !== undefined;
  return isParameter && !isField
    ? { kind: 'parameter', id: word }
    : { kind: 'field', dataset: place.dataset, id: word };
}

function valueAt({ compared, dataset }: FormulaPlace, value: string): Subject | null {
  const of = compared?.dataset ?? dataset;
  return compared && of !== null ? { kind: 'value', dataset: of, field: compared.field, value } : null;
}
