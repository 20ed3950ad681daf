import type { Funnel, Id, WeirDocument } from '@weir/schema';
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { lastOf } from '../element/last-of.js';
import type { Shell } from '../shell/shell.js';
import { diffDocuments, findRenames, marksOf } from './diff/index.js';
import type { Marks } from './diff/index.js';
import type { DocumentVersions } from './document-versions.js';
import { versionMessages } from './words/index.js';

interface MarkedVersions {
  readonly published: WeirDocument;
  readonly document: WeirDocument;
  readonly funnel: Funnel;
}

/** The draft beside what is published: for whoever decides about it, what is another is marked and listed. */
export class Review {
  /** Undefined until it is known. */
  #published: WeirDocument | null | undefined;
  #reading: Promise<WeirDocument | null> | null = null;

  /** The same marks for the same versions: the drawing is drawn anew for others. */
  readonly #marks = lastOf(({ published, document, funnel }: MarkedVersions) =>
    marksOf(diffDocuments(published, document), funnel),
  );
  readonly #inNamesOf = lastOf(
    ({ published, document }: Omit<MarkedVersions, 'funnel'>) => findRenames(published, document).document,
  );

  constructor(
    private readonly shell: Shell,
    private readonly versions: DocumentVersions,
  ) {}

  get isOn(): boolean {
    return this.shell.designer.review;
  }

  /** Another document, store or host's word: what is published is another too. */
  renew(): void {
    this.#published = undefined;
    this.#reading = null;
  }

  /** Reads what is published, once the draft is there. */
  async read(): Promise<void> {
    if (this.#published !== undefined || this.#reading || !this.versions.mayKnowPublished) return;
    const reading = this.versions.published().catch(() => null);
    this.#reading = reading;
    const published = await reading;
    if (reading !== this.#reading) return;
    this.#published = published;
    this.shell.changed();
  }

  /** Null where nothing is, or it is not known. */
  get published(): WeirDocument | null {
    return this.#published ?? null;
  }

  /** Whether a funnel of the draft is in what is published, under whatever id. */
  hasPublished(funnel: Id): boolean {
    const published = this.#published;
    if (!published) return false;
    const isIn = ({ funnels = [] }: WeirDocument) => funnels.some(({ id }) => id === funnel);
    return isIn(published) || isIn(this.#inNamesOf({ published, document: this.shell.editor.document }));
  }

  /** How the parts of the drawing that is shown are others; undefined where that is not asked. */
  get marks(): Marks | undefined {
    const { document, selection } = this.shell.editor;
    const funnel = document.funnels?.find(({ id }) => id === selection.funnel);
    if (!this.isOn || !this.#published || !funnel) return undefined;
    return this.#marks({ published: this.#published, document, funnel });
  }

  render(): TemplateResult {
    const { localizer, editor } = this.shell;
    const published = this.#published;
    return html`<section class="review" tabindex="0" aria-labelledby="review">
      <h2 id="review">${localizer.say(versionMessages, 'versions.review')}</h2>
      ${
        published === undefined
          ? html`<p class="subtle">${localizer.say(versionMessages, 'versions.loading')}</p>`
          : published === null
            ? html`<p class="subtle">${localizer.say(versionMessages, 'versions.review-first')}</p>`
            : html`<weir-version-comparison
                .older=${published}
                .newer=${editor.document}
                .hasDrawing=${false}
              ></weir-version-comparison>`
      }
    </section>`;
  }
}
