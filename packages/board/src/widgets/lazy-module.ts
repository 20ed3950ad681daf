import { WeirError } from '@weir/schema';
import { loadFailureTexts } from '../words/failure.js';
import { notLoaded } from './not-loaded.js';

/** A module that some widgets are drawn with and most boards do without: it is fetched on use, once for the page. */
export class LazyModule<Module extends object> {
  readonly #element: string;
  readonly #load: () => Promise<Module>;
  #state: Module | WeirError | null = null;
  #fetching: Promise<void> | null = null;

  /** @param element the one that lacks something without it, by which an error names it */
  constructor(element: string, load: () => Promise<Module>) {
    this.#element = element;
    this.#load = load;
  }

  /** null: it is not there yet. `elements/not-loaded` when it could not be fetched. */
  get state(): Module | WeirError | null {
    return this.#state;
  }

  /** Resolves when it is there, or could not be fetched. What failed stays so until `retry`. */
  fetch(): Promise<void> {
    this.#fetching ??= this.#fetch();
    return this.#fetching;
  }

  retry(): Promise<void> {
    if (this.#state instanceof WeirError) {
      this.#state = null;
      this.#fetching = null;
    }
    return this.fetch();
  }

  async #fetch(): Promise<void> {
    try {
      this.#state = await this.#load();
    } catch (cause) {
      await loadFailureTexts();
      this.#state = notLoaded(this.#element, cause);
    }
  }
}
