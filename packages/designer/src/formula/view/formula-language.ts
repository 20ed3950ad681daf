import {
  Language,
  LanguageSupport,
  defineLanguageFacet,
  ensureSyntaxTree,
  languageDataProp,
  syntaxHighlighting,
} from '@codemirror/language';
import type { EditorState } from '@codemirror/state';
import { Tag, styleTags, tagHighlighter, tags } from '@lezer/highlight';
import { formulaParser, placeAt } from '@weir/formula/text';
import type { FormulaPlace, TextNames } from '@weir/formula/text';
import { ShortTextParser, isLeftOut } from './short-text-parser.js';

/** Names in an aggregate are those of rows: fields, not metrics. */
const inRow = Tag.define();

const data = defineLanguageFacet({
  closeBrackets: { brackets: ['(', '[', '"', '`', '（', '“'], before: ')]:;>,，、）' },
});

const parser = formulaParser.configure({
  props: [
    styleTags({
      FunctionName: tags.function(tags.variableName),
      'Name QuotedName UnclosedName': tags.variableName,
      'where on of and or not in if Boolean Missing': tags.keyword,
      'ArithmeticOperator CompareOperator': tags.operator,
      'Text UnclosedText Date': tags.string,
      Number: tags.number,
      'Aggregate/...': inRow,
    }),
    languageDataProp.add((type) => (type.isTop ? data : undefined)),
  ],
});

/** Characters of a text that is coloured, and completed: those of hundreds of aggregates. */
const mostColoured = 20_000;

const language = new Language(data, new ShortTextParser(parser, mostColoured), [], 'weir-formula');

/** Classes of the editor's styles. */
const highlighter = tagHighlighter([
  { tag: tags.function(tags.variableName), class: 'f' },
  { tag: tags.variableName, class: 'm' },
  { tag: [tags.keyword, tags.operator], class: 'k' },
  { tag: tags.string, class: 's' },
  { tag: tags.number, class: 'n' },
  { tag: inRow, class: 'r' },
]);

export function formulaLanguage(): LanguageSupport {
  return new LanguageSupport(language, syntaxHighlighting(highlighter));
}

/** Milliseconds that parsing may take before a place is looked at; formulas take a fraction of it. */
const mostParsingMs = 50;

/** What may stand at an offset; null where the text is too long, nests too much, or has too many mistakes to tell it while one types. */
export function placeInState(state: EditorState, offset: number, names: TextNames): FormulaPlace | null {
  const { length } = state.doc;
  const tree = ensureSyntaxTree(state, length, mostParsingMs);
  return tree && !isLeftOut(tree) ? placeAt(tree, state.doc.toString(), offset, names) : null;
}
