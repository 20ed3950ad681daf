import { afterDrawing } from './after-drawing.js';
import type { FormulaServices } from './formula-services.js';
import { loadFormulaView, loadedFormulaView } from './load-formula-view.js';
import type { FormulaViewModule } from './load-formula-view.js';
import type { FormulaView, FormulaViewIntents, FormulaViewSettings } from './view/formula-view.js';

type Place = ConstructorParameters<typeof FormulaView>[0];

/** The element around a text box. */
interface Surroundings {
  /** Where the text box goes; null: nowhere now. */
  place(): Place | null;
  settings(): FormulaViewSettings;
  text(): string;
  /** The text box is there. */
  opened(): void;
  /** It helps from now on: the text can be read, and there is time to look at it. */
  helps(): void;
}

/**
 * The life of a text box: it is loaded by the first editor that is shown, opened as soon as it is there, and helps once it is on the screen.
 */
export class TextBox {
  #view: FormulaView | null = null;
  #loading: Promise<void> | null = null;
  #waiting: Promise<void> | null = null;
  #wantsFocus = false;
  readonly #around: Surroundings;
  readonly #services: FormulaServices;
  readonly #intents: FormulaViewIntents;

  constructor(around: Surroundings, services: FormulaServices, intents: FormulaViewIntents) {
    this.#around = around;
    this.#services = services;
    this.#intents = intents;
  }

  /** Null before it is opened, and after it is closed. */
  get view(): FormulaView | null {
    return this.#view;
  }

  /** Resolves when it is opened and helps; null: nothing is under way. */
  get pending(): Promise<unknown> | null {
    return this.#loading || this.#waiting ? Promise.resolve(this.#loading).then(() => this.#waiting) : null;
  }

  /** On its way while the rest is drawn. */
  prepare(): void {
    if (!this.#view) void loadFormulaView().catch(() => undefined);
  }

  /** Until it is loaded, the text stands in its place. */
  open(): void {
    const module = loadedFormulaView();
    if (module) this.#openWith(module);
    else {
      this.#loading ??= loadFormulaView()
        .then((each) => {
          this.#openWith(each);
          this.#around.opened();
        })
        .finally(() => (this.#loading = null));
    }
  }

  /** At once, or as soon as it is there. */
  focus(): void {
    this.#wantsFocus = this.#view === null;
    this.#view?.focus();
  }

  close(): void {
    this.#view?.destroy();
    this.#view = null;
  }

  #openWith({ FormulaView }: FormulaViewModule): void {
    const place = this.#around.place();
    if (this.#view || !place) return;
    this.#view = new FormulaView(place, this.#services, this.#intents, this.#around.settings(), this.#around.text());
    if (this.#wantsFocus) this.focus();
    this.#waiting ??= afterDrawing().then(() => {
      this.#waiting = null;
      this.#view?.help();
      this.#around.helps();
    });
  }
}
