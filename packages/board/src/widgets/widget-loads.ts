import { WeirError } from '@weir/schema';
import { loadFailureTexts } from '../words/failure.js';
import { notLoaded } from './not-loaded.js';
import type { WidgetType } from './widget-type.js';

type Load = 'under-way' | 'done' | WeirError;

/** Which types' elements are there. Each is fetched when it is first asked about, once. */
export class WidgetLoads {
  readonly #changed: () => void;
  readonly #loads = new Map<string, Load>();
  readonly #underWay = new Set<Promise<void>>();

  /** `changed` is told whenever an element came, or failed to. */
  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** `elements/not-loaded` when it failed, or while a host has not defined the element of a type without `load`. */
  stateOf({ element, load = () => this.#undefined(element) }: Pick<WidgetType, 'element' | 'load'>): Load {
    if (customElements.get(element)) return 'done';
    const known = this.#loads.get(element);
    if (known) return known;
    this.#loads.set(element, 'under-way');
    const fetching = this.#fetch(element, load);
    this.#underWay.add(fetching);
    void fetching.finally(() => this.#underWay.delete(fetching));
    return 'under-way';
  }

  /** Tries those again that failed. */
  retry(): void {
    for (const [element, load] of this.#loads) if (load instanceof WeirError) this.#loads.delete(element);
    this.#changed();
  }

  /** Resolves when nothing is under way. */
  get ready(): Promise<void> {
    return Promise.all(this.#underWay).then(() => undefined);
  }

  /** It may be defined later. */
  async #undefined(element: string): Promise<never> {
    void customElements.whenDefined(element).then(() => this.retry());
    throw new Error('the page has not defined it (customElements.define)');
  }

  async #fetch(element: string, load: () => Promise<unknown>): Promise<void> {
    try {
      await load();
      this.#loads.set(element, 'done');
    } catch (cause) {
      await loadFailureTexts();
      this.#loads.set(element, notLoaded(element, cause));
    }
    this.#changed();
  }
}
