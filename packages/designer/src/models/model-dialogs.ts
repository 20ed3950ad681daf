import type { Question } from '@weir/query';
import type { Id } from '@weir/schema';
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { figuresOf, funnelQuestion } from '../live/funnel-figures.js';
import type { RailRequestEvent } from '../rail/rail-request-event.js';
import type { Shell } from '../shell/shell.js';
import type { CompareDialog, Compared } from './compare/compare-dialog.js';
import type { NewFunnelDialog } from './new/new-funnel-dialog.js';
import type { TagsDialog } from './tags/tags-dialog.js';

/** What the list of funnels opens: a new funnel, the tags of one, two beside each other. */
export class ModelDialogs {
  #compared: Compared | null = null;

  constructor(
    private readonly shell: Shell,
    /** A funnel was made. */
    private readonly made: () => void,
  ) {}

  /** Figures of the funnels that are compared. */
  questions(): Record<string, Question> {
    if (!this.#compared) return {};
    const { document } = this.shell.editor;
    const ask = (funnel: Id) => funnelQuestion(document, funnel, 'all', this.shell.designer.asOf);
    return { 'compare-first': ask(this.#compared.first), 'compare-second': ask(this.#compared.second) };
  }

  readonly take = (event: RailRequestEvent): void => {
    event.stopPropagation();
    const { request, funnel } = event;
    if (request === 'new') {
      event.preventDefault();
      void this.addFunnel();
    } else if (funnel === null) return;
    else if (request === 'tags') void this.shell.find<TagsDialog>('weir-tags-dialog')?.show(funnel);
    else void this.#compare(funnel);
  };

  /** Asks what a new funnel is to begin with. */
  async addFunnel(): Promise<void> {
    const dialog = this.shell.find<NewFunnelDialog>('weir-new-funnel-dialog');
    if (!dialog) return;
    if (!this.#hasChoice()) dialog.addBlank();
    else if (!(await dialog.show())) return;
    this.made();
  }

  render(): TemplateResult {
    const { editor, live, designer } = this.shell;
    return html`<weir-new-funnel-dialog
        .editor=${editor}
        .templates=${designer.templates}
        .adapter=${this.shell.adapter}
        .context=${designer.context}
        .asOf=${designer.asOf}
      ></weir-new-funnel-dialog>
      <weir-tags-dialog .editor=${editor}></weir-tags-dialog>
      <weir-compare-dialog
        .editor=${editor}
        .compared=${this.#compared}
        .figures=${{ first: figuresOf(live.of('compare-first')), second: figuresOf(live.of('compare-second')) }}
        @compare=${({ detail }: CustomEvent<Compared>) => this.#set(detail)}
      ></weir-compare-dialog>`;
  }

  /** Without data and templates a funnel can only begin blank. */
  #hasChoice(): boolean {
    const { designer, editor } = this.shell;
    return designer.templates.length > 0 || (editor.document.datasets ?? []).length > 0;
  }

  /** With the one that is drawn, else with the next in the list. */
  async #compare(funnel: Id): Promise<void> {
    const { document, selection } = this.shell.editor;
    const others = (document.funnels ?? []).filter(({ id, archived }) => id !== funnel && !archived);
    const other = others.find(({ id }) => id === selection.funnel) ?? others[0];
    if (!other) return;
    this.#set({ first: funnel, second: other.id });
    await this.shell.drawn();
    await this.shell.find<CompareDialog>('weir-compare-dialog')?.show();
    this.#set(null);
  }

  #set(compared: Compared | null): void {
    this.#compared = compared;
    this.shell.changed();
  }
}
