import type { WeirLinkEvent, WeirMetricTree, WeirSelectEvent, WeirUnlinkEvent } from '@weir/board';
import type { Context, DataAdapter } from '@weir/query';
import type { RelativePeriod } from '@weir/schema';
import { baseStyles } from '@weir/ui';
import { css, html, nothing } from 'lit';
import { property, query } from 'lit/decorators.js';
import { EditorPart } from '../../element/editor-part.js';

/** The chosen metric as a tree: it opens any metric in it, links drivers and removes them. Internal to the designer's elements. */
export class MetricTreeView extends EditorPart {
  static override styles = [
    baseStyles,
    css`
      :host {
        display: block;
        min-block-size: 0;
        overflow: auto;
        padding: var(--_weir-space-4);
      }
      weir-metric-tree {
        max-block-size: 100%;
      }
    `,
  ];

  @property({ attribute: false }) adapter?: DataAdapter;
  @property({ attribute: false }) context?: Context;

  /** ISO 8601 instant, exclusive. Default now. */
  @property({ attribute: false }) asOf?: string;

  /** Whose figures are shown. Default: the tree's own. */
  @property({ attribute: false }) period?: RelativePeriod;

  @query('weir-metric-tree') private readonly tree!: WeirMetricTree | null;

  constructor() {
    super();
    this.intercept<WeirSelectEvent>('weir-select', ({ selection }) => {
      if (selection.kind === 'metric') this.editor?.select({ metric: selection.metric });
    });
    this.intercept<WeirLinkEvent>('weir-link', ({ metric, driver }) => {
      this.editor?.run('driver/add', { metric, driver });
    });
    this.intercept<WeirUnlinkEvent>('weir-unlink', ({ metric, driver }) => this.#unlink(metric, driver));
  }

  override focus(): void {
    this.tree?.focus();
  }

  /** Resolves when its figures are drawn, or why there are none. */
  async drawn(): Promise<void> {
    await this.updateComplete;
    await this.tree?.ready;
  }

  #unlink(id: string, driver: string): void {
    const index = this.editor?.document.metrics?.find((metric) => metric.id === id)?.drivers?.indexOf(driver) ?? -1;
    if (index >= 0) this.editor?.run('driver/delete', { metric: id, index });
  }

  override render() {
    const { editor } = this;
    if (!editor) return nothing;
    return html`<weir-metric-tree
      selectable
      .document=${editor.document}
      .adapter=${this.adapter}
      .context=${this.context}
      .asOf=${this.asOf}
      .period=${this.period}
      .metric=${editor.selection.metric ?? undefined}
      .editable=${!this.isReadOnly}
    ></weir-metric-tree>`;
  }
}
