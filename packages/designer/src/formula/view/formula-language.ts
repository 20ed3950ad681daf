import { LRLanguage, LanguageSupport, ensureSyntaxTree, syntaxHighlighting, syntaxTree } from '@codemirror/language';
import type { EditorState } from '@codemirror/state';
import { Tag, styleTags, tagHighlighter, tags } from '@lezer/highlight';
import { formulaParser, placeAt } from '@weir/formula/text';
import type { FormulaPlace, TextNames } from '@weir/formula/text';

/** Names in an aggregate are those of rows: fields, not metrics. */
const inRow = Tag.define();

const language = LRLanguage.define({
  name: 'weir-formula',
  parser: formulaParser.configure({
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
    ],
  }),
  languageData: {
    closeBrackets: { brackets: ['(', '[', '"', '`', '（', '“'], before: ')]:;>,，、）' },
  },
});

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

/** What may stand at an offset. */
export function placeInState(state: EditorState, offset: number, names: TextNames): FormulaPlace {
  const tree = ensureSyntaxTree(state, state.doc.length, mostParsingMs) ?? syntaxTree(state);
  return placeAt(tree, state.doc.toString(), offset, names);
}
