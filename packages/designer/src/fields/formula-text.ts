import type { ValueType } from '@weir/formula';
import type { Context, DataAdapter } from '@weir/query';
import type { Diagnostic, Formula, Id } from '@weir/schema';
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { unfinishedTexts } from '../editor/index.js';
import type { Editor } from '../editor/index.js';
import type { WeirFormulaEditor } from '../formula/weir-formula-editor.js';

interface FormulaText {
  readonly label: string;
  readonly value: Formula | undefined;
  /** Tells this formula apart from others of the document: what cannot be read yet is kept under it. */
  readonly place: string;
  /** Where it is in the document. */
  readonly pointer: string;
  readonly problems: readonly Diagnostic[];
  readonly isReadOnly: boolean;
  readonly adapter?: DataAdapter | undefined;
  readonly context?: Context | undefined;
  readonly dataset?: Id | undefined;
  readonly metric?: Id | undefined;
  readonly expects?: ValueType | undefined;
  /** What an empty text means; without it a formula is required. */
  readonly placeholder?: string;
  /** Without a formula the document keeps the last one, unless it can tell that there is none yet. */
  readonly mayBeNone?: boolean;
  readonly isLarge?: boolean;
  /** Without a head and a frame: a part of a card. */
  readonly isPlain?: boolean;
  readonly className?: string;
  readonly set: (value: Formula | undefined) => unknown;
  /** What is typed cannot be read now, or can be again. */
  readonly unfinishedChanged?: () => void;
}

/** A formula of the document as text. What was typed and cannot be read yet outlives the element. */
export function formulaText(editor: Editor, text: FormulaText): TemplateResult {
  const { value, place, placeholder = '' } = text;
  const mayBeNone = text.mayBeNone ?? placeholder !== '';
  const before = JSON.stringify(value);
  const input = (event: Event): void => {
    event.stopPropagation();
    const element = event.target as WeirFormulaEditor;
    const wasUnfinished = unfinishedTexts.of(editor, place, value) !== undefined;
    unfinishedTexts.keep(editor, place, element.unfinished, value);
    if (wasUnfinished !== (element.unfinished !== null)) text.unfinishedChanged?.();
    if (JSON.stringify(element.value) === before || (element.value === undefined && !mayBeNone)) return;
    unfinishedTexts.keep(editor, place, element.unfinished, element.value);
    text.set(element.value);
  };
  return html`<weir-formula-editor
    class=${ifDefined(text.className)}
    .document=${editor.document}
    .adapter=${text.adapter}
    .context=${text.context}
    .datasetId=${text.dataset}
    .metric=${text.metric}
    .expects=${text.expects}
    .label=${text.label}
    .value=${value}
    .text=${unfinishedTexts.of(editor, place, value)}
    .pointer=${text.pointer}
    .problems=${text.problems}
    .placeholder=${placeholder}
    ?required=${placeholder === ''}
    ?large=${text.isLarge ?? false}
    ?plain=${text.isPlain ?? false}
    ?readonly=${text.isReadOnly}
    @input=${input}
    @change=${(event: Event) => event.stopPropagation()}
    @focusout=${(event: FocusEvent) => {
      editor.endStep();
      arriveAfterDrawing(event);
    }}
  ></weir-formula-editor>`;
}

/**
 * The value that a field takes when it is left may draw anew just what the keyboard is on its way to, which then is gone when the focus
 * arrives: it goes into what was drawn there instead.
 */
function arriveAfterDrawing({ relatedTarget }: FocusEvent): void {
  if (!(relatedTarget instanceof HTMLElement)) return;
  const { ownerDocument: page } = relatedTarget;
  setTimeout(() => {
    if (page.activeElement === page.body) relatedTarget.focus();
  });
}
