import type { Context, DataAdapter } from '@weir/query';
import type { WeirDocument } from '@weir/schema';
import { baseStyles, buttonStyles, uiMessages } from '@weir/ui';
import type { WeirDialog } from '@weir/ui';
import { html, nothing } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { EditorPart } from '../element/editor-part.js';
import { replayMessages } from './words/index.js';

/** Replays the funnel that is selected in an editor. Internal to the designer's elements. */
export class ReplayDialog extends EditorPart {
  static override styles = [baseStyles, buttonStyles];

  /** What the draft is held against. */
  @property({ attribute: false }) published: WeirDocument | null = null;

  @property({ attribute: false }) adapter?: DataAdapter;
  @property({ attribute: false }) context?: Context;
  @property({ attribute: 'as-of' }) asOf?: string;

  /** Nothing is counted while nobody looks. */
  @state() private isOpen = false;

  @query('weir-dialog') private readonly dialog!: WeirDialog | null;

  /** Resolves when it is closed again. */
  async show(): Promise<void> {
    this.isOpen = true;
    await this.updateComplete;
    await this.dialog?.show();
    this.isOpen = false;
  }

  override render() {
    const { editor, published, isOpen } = this;
    const funnel = editor?.document.funnels?.find(({ id }) => id === editor.selection.funnel);
    if (!editor || !funnel) return nothing;
    const title = this.localizer.text(funnel.title) || funnel.id;
    return html`<weir-dialog size="large" heading=${this.say(replayMessages, 'replay.title', { funnel: title })}>
      ${
        isOpen && published
          ? html`<weir-replay-view
              .published=${published}
              published-name=${this.say(replayMessages, 'replay.published')}
              .draft=${editor.document}
              .funnel=${funnel.id}
              .adapter=${this.adapter}
              .context=${this.context}
              .asOf=${this.asOf}
            ></weir-replay-view>`
          : nothing
      }
      <button slot="actions" type="button" class="button primary" @click=${() => this.dialog?.close()}>
        ${this.say(uiMessages, 'ui.close')}
      </button>
    </weir-dialog>`;
  }
}
