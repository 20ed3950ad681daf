import type { Formula, Id } from '@weir/schema';
import type { Segment, WeirSegmented } from '@weir/ui';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { conditionMessages } from '../conditions/words/index.js';
import type { WeirConditionEditor } from '../conditions/weir-condition-editor.js';
import type { ConditionGroup } from '../conditions/model/condition.js';
import { Unfinished, unfinishedTexts } from '../editor/index.js';
import type { Editor } from '../editor/index.js';
import { formulaText } from '../fields/formula-text.js';
import { designerMessages } from '../words/index.js';
import { problemsAt } from './panel-context.js';
import type { PanelContext } from './panel-context.js';

interface ConditionPart {
  readonly label: string;
  /** Names it for jumps, as a pointer within what is selected does. */
  readonly part: string;
  /** Tells this condition apart from others of the document. */
  readonly place: string;
  readonly pointer: string;
  readonly dataset: Id;
  readonly value: Formula | undefined;
  readonly set: (value: Formula | null) => void;
}

/** Conditions of which something is still to be chosen. */
const unfinishedConditions = new Unfinished<ConditionGroup>();

/** What a person has begun at a place is not what the document has: it is no formula yet. */
export function isUnfinishedAt(editor: Editor, place: string, value: Formula | undefined): boolean {
  return [unfinishedTexts, unfinishedConditions].some((kept) => kept.of(editor, place, value) !== undefined);
}

/** Conditions that are edited as text, by their places. */
const asText = new WeakMap<Editor, Set<string>>();

function textPlaces(editor: Editor): Set<string> {
  const known = asText.get(editor) ?? new Set<string>();
  asText.set(editor, known);
  return known;
}

/** A condition over the rows of a dataset: field by field, or as the formula that it is. */
export function conditionPart(context: PanelContext, part: ConditionPart): TemplateResult {
  const { editor, localizer, isReadOnly } = context;
  const places = textPlaces(editor);
  const isText =
    !isReadOnly && (places.has(part.place) || unfinishedTexts.of(editor, part.place, part.value) !== undefined);
  const options: readonly Segment[] = [
    { value: 'conditions', label: localizer.say(conditionMessages, 'conditions.as-conditions') },
    { value: 'formula', label: localizer.say(conditionMessages, 'conditions.text') },
  ];
  const show = (event: Event) => {
    if ((event.target as WeirSegmented).value === 'formula') places.add(part.place);
    else {
      places.delete(part.place);
      unfinishedTexts.keep(editor, part.place, null, part.value);
    }
    context.update();
  };
  return html`<div class="condition" data-part=${part.part}>
    <div class="condition-head">
      <span class="label">${part.label}</span>
      ${
        isReadOnly
          ? nothing
          : html`<weir-segmented
              .label=${part.label}
              .value=${isText ? 'formula' : 'conditions'}
              .options=${options}
              @change=${show}
            ></weir-segmented>`
      }
    </div>
    ${keyed(`${part.place} ${part.dataset}`, isText ? textField(context, part) : conditionEditor(context, part))}
  </div>`;
}

function conditionEditor(context: PanelContext, part: ConditionPart): TemplateResult {
  const { editor, document, isReadOnly, adapter, context: caller, update } = context;
  return html`<weir-condition-editor
    host-undo
    .document=${document}
    .adapter=${adapter}
    .context=${caller}
    .datasetId=${part.dataset}
    .value=${part.value}
    .pointer=${part.pointer}
    .problems=${problemsAt(editor, part.pointer)}
    .readOnly=${isReadOnly}
    .draft=${unfinishedConditions.of(editor, part.place, part.value) ?? null}
    @draft=${(event: Event) => {
      event.stopPropagation();
      const { draft, value } = event.target as WeirConditionEditor;
      unfinishedConditions.keep(editor, part.place, draft, value);
      update();
    }}
    @input=${(event: Event) => {
      event.stopPropagation();
      const { value } = event.target as WeirConditionEditor;
      part.set(value === undefined ? null : value);
    }}
    @change=${(event: Event) => {
      event.stopPropagation();
      editor.endStep();
    }}
  ></weir-condition-editor>`;
}

function textField(context: PanelContext, part: ConditionPart): TemplateResult {
  const { editor, localizer, isReadOnly, adapter, context: caller } = context;
  return formulaText(editor, {
    label: part.label,
    value: part.value,
    place: part.place,
    pointer: part.pointer,
    problems: problemsAt(editor, part.pointer),
    isReadOnly,
    adapter,
    context: caller,
    dataset: part.dataset,
    expects: 'boolean',
    placeholder: localizer.say(designerMessages, 'designer.every-row'),
    className: 'unlabelled',
    set: (value) => part.set(value === undefined ? null : value),
    unfinishedChanged: context.update,
  });
}
