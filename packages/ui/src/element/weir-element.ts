import { LitElement } from 'lit';
import type { CSSResultGroup } from 'lit';
import { property } from 'lit/decorators.js';
import type { Localizer, MessageArguments, Messages, Strings } from '../locale/index.js';
import { baseStyles } from '../styles/index.js';
import type { WeirEvent } from './events.js';
import { LocalizeController } from './localize-controller.js';
import { isTextField, isTyping } from './typing.js';

export type Theme = 'light' | 'dark' | 'auto';

const BRAND = '@weir/element';

/**
 * What every Weir element is made of: tokens and theme, a locale that it hands down, events for the host, and text fields
 * whose keys stay inside.
 */
export abstract class WeirElement extends LitElement {
  static override styles: CSSResultGroup = baseStyles;

  readonly [BRAND] = true;

  /** `light`, `dark`, or `auto` (also when absent): the `color-scheme` of the page around it. */
  @property({ reflect: true }) theme?: Theme;

  /** BCP 47; when absent that of the Weir element around it, else the nearest `lang`. */
  @property() locale?: string;

  /** The host's own words: message id → text, one or one per locale. See `Strings`. */
  @property({ attribute: false }) strings?: Strings;

  readonly #localize = new LocalizeController(this);
  readonly #interceptors: (readonly [type: string, listener: (event: Event) => void])[] = [];

  constructor() {
    super();
    for (const type of ['keydown', 'keypress', 'keyup'] as const) this.addEventListener(type, this.#keepTyping);
  }

  /** Writes messages, texts, numbers and dates for this element's reader. */
  get localizer(): Localizer {
    return this.#localize.localizer;
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    for (const [type, listener] of this.#interceptors) root.addEventListener(type, listener);
    return root;
  }

  /** A message of a package's catalog. */
  protected say<Source extends Readonly<Record<string, string>>, Id extends Extract<keyof Source, string>>(
    messages: Messages<Source>,
    id: Id,
    ...args: MessageArguments<Source[Id]>
  ): string {
    return this.localizer.say(messages, id, ...args);
  }

  /** @returns false when a listener prevented it */
  protected emit(event: WeirEvent): boolean {
    return this.dispatchEvent(event);
  }

  /**
   * Takes an event of an inner Weir element before it leaves this one, where this element answers it by an event of its
   * own. To be called in the constructor.
   */
  protected intercept<E extends WeirEvent>(type: string, handle: (event: E) => void): void {
    this.#interceptors.push([
      type,
      (event) => {
        event.stopPropagation();
        handle(event as E);
      },
    ]);
  }

  /**
   * What is typed into a Weir text field is not for the host's hotkeys. Only the outermost Weir element stops it, so that
   * the ones between still hear their own.
   */
  readonly #keepTyping = (event: KeyboardEvent): void => {
    const path = event.composedPath();
    const [target] = path;
    const isInside = target instanceof Node && target.getRootNode() !== this.getRootNode();
    if (isInside && isTextField(target) && isTyping(event) && !this.#isInsideAnother(path)) event.stopPropagation();
  };

  #isInsideAnother(path: readonly EventTarget[]): boolean {
    return path.slice(path.indexOf(this) + 1).some((outer) => BRAND in outer);
  }
}
