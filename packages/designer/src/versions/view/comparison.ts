import type { Funnel, Id, WeirDocument } from '@weir/schema';
import { WeirElement, baseStyles, fieldStyles, utilityStyles } from '@weir/ui';
import type { Segment, WeirSegmented } from '@weir/ui';
import { css, html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { lastOf } from '../../element/last-of.js';
import { Editor } from '../../editor/index.js';
import { selectField } from '../../fields/select-field.js';
import { designerMessages } from '../../words/index.js';
import { changedFunnels, diffDocuments, marksOf, mergeDocuments } from '../diff/index.js';
import type { Difference } from '../diff/index.js';
import { titleIn } from '../say/titles.js';
import { versionMessages } from '../words/index.js';
import { differenceList } from './difference-list.js';
import { differenceStyles } from './difference-styles.js';

/** Two versions beside each other, as a list of what is another or as the drawing with marks. Internal to the designer's elements. */
export class VersionComparison extends WeirElement {
  static override styles = [
    baseStyles,
    fieldStyles,
    utilityStyles,
    differenceStyles,
    css`
      :host {
        display: grid;
        gap: 12px;
        align-content: start;
        min-inline-size: 0;
      }
      .head {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 8px 12px;
      }
      .head .grow {
        color: var(--_weir-text-muted);
      }
      weir-funnel-canvas {
        block-size: 380px;
        border: 1px solid var(--_weir-border);
        border-radius: var(--_weir-radius-md);
        overflow: hidden;
      }
    `,
  ];

  @property({ attribute: false }) older?: WeirDocument;
  @property({ attribute: false }) newer?: WeirDocument;

  /** It can be drawn as well. */
  @property({ attribute: false }) hasDrawing = true;

  @state() private view: 'list' | 'drawing' = 'list';
  @state() private funnel: Id | null = null;

  #differences: readonly Difference[] = [];
  #funnels: readonly Id[] = [];
  #drawing: Editor | null = null;
  readonly #marks = lastOf(({ differences, drawn }: { differences: readonly Difference[]; drawn: Funnel }) =>
    marksOf(differences, drawn),
  );

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { older: before, newer: after } = this;
    if (!before || !after || !(changed.has('older') || changed.has('newer'))) return;
    this.#differences = diffDocuments(before, after);
    this.#funnels = changedFunnels(this.#differences);
    this.#drawing = null;
    if (this.funnel === null || !this.#funnels.includes(this.funnel)) this.funnel = this.#funnels[0] ?? null;
  }

  override render() {
    const { older: before, newer: after } = this;
    if (!before || !after) return nothing;
    const count = this.#differences.length;
    const options: readonly Segment[] = [
      { value: 'list', label: this.say(versionMessages, 'versions.as-list') },
      { value: 'drawing', label: this.say(versionMessages, 'versions.as-drawing') },
    ];
    return html`<div class="head">
        <span class="grow" role="status">${this.say(versionMessages, 'versions.differences', { count })}</span>
        ${
          count === 0 || !this.hasDrawing
            ? nothing
            : html`<weir-segmented
                .label=${this.say(versionMessages, 'versions.shown-as')}
                .value=${this.view}
                .options=${options}
                @change=${(event: Event) => (this.view = (event.target as WeirSegmented).value as typeof this.view)}
              ></weir-segmented>`
        }
      </div>
      ${
        count === 0
          ? nothing
          : this.view === 'list'
            ? differenceList(this.#differences, { before, after }, this.localizer)
            : this.#renderDrawing(before, after)
      }`;
  }

  #renderDrawing(before: WeirDocument, after: WeirDocument): TemplateResult {
    const { funnel } = this;
    if (funnel === null) return html`<p class="subtle">${this.say(versionMessages, 'versions.no-drawing')}</p>`;
    const editor = (this.#drawing ??= new Editor(mergeDocuments(before, after), { schedule: () => () => undefined }));
    const { document } = editor;
    editor.select({ funnel });
    const drawn = document.funnels?.find(({ id }) => id === funnel);
    const choices = this.#funnels.map((id) => ({ value: id, label: titleIn(document.funnels, id, this.localizer) }));
    return html`${
        choices.length > 1
          ? selectField({
              label: this.say(designerMessages, 'designer.funnel'),
              value: funnel,
              choices,
              choose: (id) => (this.funnel = id),
            })
          : nothing
      }
      <weir-funnel-canvas
        .editor=${editor}
        .isReadOnly=${true}
        .isWholeShown=${true}
        @weir-part-request=${(event: Event) => event.stopPropagation()}
        .marks=${drawn && this.#marks({ differences: this.#differences, drawn })}
      ></weir-funnel-canvas>`;
  }
}
