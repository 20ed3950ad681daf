import { failureText } from '@weir/board';
import type { ExampleOutcome } from '@weir/query';
import type { Example, Id, Metric, Scalar } from '@weir/schema';
import {
  badgeStyles,
  baseStyles,
  buttonStyles,
  fieldStyles,
  icon,
  tableStyles,
  uiMessages,
  utilityStyles,
} from '@weir/ui';
import type { WeirDialog } from '@weir/ui';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { Editor } from '../../editor/index.js';
import { EditorPart } from '../../element/editor-part.js';
import { problemStyles } from '../../fields/problem-lines.js';
import type { WordingEvent } from '../../fields/text-rows.js';
import { FocusKeeper } from '../form/focus-keeper.js';
import type { MetricContext } from '../metric-context.js';
import { metricMessages } from '../words/index.js';
import { exampleDialogStyles } from './example-dialog-styles.js';
import { circumstances } from './circumstances.js';
import { figure } from './examples-card.js';
import { givenTables } from './given-tables.js';
import { scalarField } from './scalar-field.js';

/**
 * One example of a metric: its rows, when it is looked at, and what is to come out. Internal to the designer's elements.
 */
export class ExampleDialog extends EditorPart {
  static override styles = [
    baseStyles,
    badgeStyles,
    buttonStyles,
    fieldStyles,
    tableStyles,
    utilityStyles,
    problemStyles,
    exampleDialogStyles,
  ];

  /** Of the metric whose example it is. */
  @property({ attribute: false }) metricContext?: MetricContext;
  /** Of the metric's examples, as far as they are known. */
  @property({ attribute: false }) outcomes: readonly ExampleOutcome[] = [];

  @state() private index = 0;
  @state() private isOpen = false;

  @query('weir-dialog') private readonly dialog!: WeirDialog | null;

  /** Resolves when it is closed. */
  async show(index: number): Promise<void> {
    this.index = index;
    this.isOpen = true;
    await this.updateComplete;
    await this.dialog?.show();
    this.isOpen = false;
    this.editor?.endStep();
  }

  constructor() {
    super();
    new FocusKeeper(this, '.given', ':scope > button');
  }

  /** Into the first cell of the row that was added last. */
  async #fillLastRow(dataset: Id): Promise<void> {
    await this.updateComplete;
    const row = this.renderRoot.querySelector(`.given[data-dataset="${dataset}"] tbody tr:last-child`);
    row?.querySelector<HTMLElement>('input, select, weir-number-field')?.focus();
  }

  override render() {
    const { editor, metricContext: context, isOpen, index } = this;
    const example = context?.metric.examples?.[index];
    return html`<weir-dialog
      size="large"
      heading=${this.say(metricMessages, 'metric.example-number', { number: index + 1 })}
    >
      ${isOpen && editor && context && example ? this.#renderBody(editor, context, example) : nothing}
      ${isOpen && !this.isReadOnly ? this.#renderTools() : nothing}
      <button slot="actions" type="button" class="button primary" @click=${() => this.dialog?.close()}>
        ${this.say(uiMessages, 'ui.close')}
      </button>
    </weir-dialog>`;
  }

  #renderTools(): TemplateResult {
    return html`<span slot="actions" class="tools">
      <button type="button" class="button danger" @click=${this.#remove}>
        ${icon('trash')}${this.say(metricMessages, 'metric.delete')}
      </button>
      <button type="button" class="button" @click=${this.#duplicate}>
        ${icon('copy')}${this.say(metricMessages, 'metric.duplicate')}
      </button>
    </span>`;
  }

  #renderBody(editor: Editor, context: MetricContext, example: Example): TemplateResult {
    const { metric } = context;
    const ref = { metric: metric.id, index: this.index };
    return html`<div class="fields">
      <weir-text-rows
        .label=${this.say(metricMessages, 'metric.example-name')}
        .text=${example.title}
        .locales=${context.locales}
        .isReadOnly=${this.isReadOnly}
        @wording=${({ locale, wording, plainIs }: WordingEvent) =>
          editor.run('example/set-title', { ...ref, locale, title: wording, plainIs })}
        @leave=${() => editor.endStep()}
      ></weir-text-rows>
      ${givenTables(context, example, this.index, (dataset) => void this.#fillLastRow(dataset))}
      ${circumstances(context, example, this.index)} ${this.#renderExpectation(editor, context, metric, example)}
    </div>`;
  }

  #renderExpectation(editor: Editor, context: MetricContext, metric: Metric, example: Example): TemplateResult {
    const ref = { metric: metric.id, index: this.index };
    const outcome = this.outcomes.find((each) => each.example === this.index);
    const isMissing = example.expect === null;
    const toggle = (event: Event) => {
      const expectsNone = (event.target as HTMLInputElement).checked;
      editor.run('example/set-expect', { ...ref, expect: expectsNone ? null : startOf(context) });
    };
    return html`<div class="expectation">
      <div class="expected">
        ${
          isMissing
            ? html`<span class="label">${this.say(metricMessages, 'metric.expect')}</span>
                <p class="subtle">${this.say(metricMessages, 'metric.missing')}</p>`
            : scalarField(context, {
                label: this.say(metricMessages, 'metric.expect'),
                type: fieldTypeOf(context),
                isFigure: true,
                value: example.expect,
                change: (value: Scalar) =>
                  value !== null && editor.run('example/set-expect', { ...ref, expect: value }),
              })
        }
      </div>
      <label class="check">
        <input type="checkbox" .checked=${isMissing} ?disabled=${this.isReadOnly} @change=${toggle} />
        ${this.say(metricMessages, 'metric.expect-missing')}
      </label>
      <div class="got" role="status">
        <span class="label">${this.say(metricMessages, 'metric.got')}</span>
        ${outcome ? this.#renderOutcome(context, outcome) : html`<p class="subtle">–</p>`}
      </div>
    </div>`;
  }

  #renderOutcome(context: MetricContext, outcome: ExampleOutcome): TemplateResult {
    const { status, error, actual } = outcome;
    const name = this.say(metricMessages, 'metric.status', { status });
    if (error)
      return html`<p class=${status === 'error' ? 'negative' : 'muted'}>
        ${failureText(this.localizer, context.editor.document, error)}
      </p>`;
    const tone = status === 'passed' ? 'positive' : 'negative';
    return html`<p class="row">
      <span class="num">${figure(context, actual)}</span>
      <span class="badge ${tone}">${icon(status === 'passed' ? 'check' : 'x', 12)}${name}</span>
    </p>`;
  }

  readonly #duplicate = (): void => {
    const metric = this.metricContext?.metric.id;
    if (metric === undefined) return;
    this.editor?.run('example/duplicate', { metric, index: this.index });
    this.index += 1;
  };

  readonly #remove = (): void => {
    const metric: Id | undefined = this.metricContext?.metric.id;
    this.dialog?.close();
    if (metric !== undefined) this.editor?.run('example/delete', { metric, index: this.index });
  };
}

function fieldTypeOf({ result }: MetricContext) {
  switch (result?.type) {
    case 'text':
      return 'string' as const;
    case 'boolean':
      return 'boolean' as const;
    case 'date':
      return 'date' as const;
    case 'instant':
      return 'datetime' as const;
    default:
      return 'number' as const;
  }
}

function startOf(context: MetricContext): Scalar {
  const type = fieldTypeOf(context);
  if (type === 'number') return 0;
  if (type === 'boolean') return true;
  return type === 'string' ? '' : '2025-01-01';
}
