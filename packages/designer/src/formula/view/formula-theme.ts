import { EditorView } from '@codemirror/view';

/** What the text looks like. CodeMirror puts it into a constructed sheet of the root; its own images of waves are not used. */
export const formulaTheme = EditorView.theme({
  '&': { backgroundColor: 'transparent', color: 'inherit' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: 'var(--_weir-font-mono)', lineHeight: '24px', overflow: 'auto' },
  '.cm-content': { padding: '0', caretColor: 'var(--_weir-accent)' },
  '.cm-line': { padding: '0 8px', overflowWrap: 'anywhere' },
  '.cm-cursor': { borderLeftColor: 'var(--_weir-accent)' },
  '.cm-placeholder': { color: 'var(--_weir-text-subtle)', fontFamily: 'var(--_weir-font)' },
  '.cm-gutters': { backgroundColor: 'transparent', border: '0', color: 'var(--_weir-text-subtle)' },
  '.cm-lineNumbers .cm-gutterElement': {
    minWidth: '32px',
    padding: '0',
    fontSize: 'var(--_weir-size-xs)',
    textAlign: 'end',
  },
  '.cm-activeLine, .cm-activeLineGutter': { backgroundColor: 'transparent' },
  '&.cm-focused .cm-activeLine, &.cm-focused .cm-activeLineGutter': { backgroundColor: 'var(--_weir-hover)' },
  '&.cm-focused .cm-matchingBracket': { backgroundColor: 'var(--_weir-accent-soft-strong)', outline: 'none' },
  '&.cm-focused .cm-nonmatchingBracket': { backgroundColor: 'transparent', color: 'inherit' },
  '.cm-lintRange': {
    backgroundImage: 'none',
    paddingBottom: '0',
    textDecorationLine: 'underline',
    textDecorationStyle: 'wavy',
    textDecorationThickness: '1.25px',
    textDecorationSkipInk: 'none',
    textUnderlineOffset: '4px',
  },
  '.cm-lintRange-error': { textDecorationColor: 'var(--_weir-negative-mark)' },
  '.cm-lintRange-warning': { textDecorationColor: 'var(--_weir-warning-mark)' },
  '.cm-lintRange-info': { textDecorationColor: 'var(--_weir-neutral-mark)' },
  '.cm-lintRange-active': { backgroundColor: 'transparent' },
  '.cm-lintPoint:after': {
    bottom: '-2px',
    borderBottom: '4px solid var(--_weir-negative-mark)',
  },
  '.cm-lintPoint-warning:after': { borderBottomColor: 'var(--_weir-warning-mark)' },
  '.cm-lintPoint-info:after': { borderBottomColor: 'var(--_weir-neutral-mark)' },
  '.cm-tooltip, & .cm-tooltip': { border: '0', background: 'none', color: 'inherit' },
});
