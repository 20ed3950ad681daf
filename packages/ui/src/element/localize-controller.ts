import { ContextConsumer, ContextProvider, createContext } from '@lit/context';
import type { ReactiveController, ReactiveElement } from 'lit';
import { Localizer } from '../locale/index.js';
import type { Strings } from '../locale/index.js';

const localizerContext = createContext<Localizer>(Symbol('weir-localizer'));

/** Until it is known who reads. */
const anybody = new Localizer();

/** An element that may have a locale and words of its own. */
export type LocalizedElement = ReactiveElement & { locale?: string; strings?: Strings };

/**
 * The reader that an element writes for. Its locale is its own `locale`, else that of the Weir element around it, else
 * the nearest `lang` in the page, else English; its strings are its own over those around it. What it contains inherits
 * both. `lang` in the page is read when the element is connected.
 */
export class LocalizeController implements ReactiveController {
  readonly #host: LocalizedElement;
  /** Only of an element that others do not read past: each that comes makes all that read from the ones around it ask anew. */
  #provider: ContextProvider<typeof localizerContext, LocalizedElement> | undefined;
  #inherited: Localizer | undefined;
  #localizer = anybody;
  #pageLanguage = '';
  #basis: readonly unknown[] = [];

  constructor(host: LocalizedElement) {
    this.#host = host;
    new ContextConsumer(host, {
      context: localizerContext,
      subscribe: true,
      callback: (localizer) => {
        this.#inherited = localizer;
        host.requestUpdate();
      },
    });
    host.addController(this);
  }

  get localizer(): Localizer {
    return this.#localizer;
  }

  hostConnected(): void {
    this.#pageLanguage = pageLanguageOf(this.#host);
    this.#refresh();
    this.#host.requestUpdate();
  }

  hostUpdate(): void {
    this.#refresh();
  }

  hostDisconnected(): void {
    this.#inherited = undefined;
  }

  #refresh(): void {
    const { locale, strings } = this.#host;
    const inherited = this.#inherited;
    const basis = [locale, strings, inherited, this.#pageLanguage];
    if (basis.every((part, place) => part === this.#basis[place])) return;
    if (locale !== this.#basis[0]) this.#markLanguage(locale);
    this.#basis = basis;
    const isOwn = !inherited || locale || strings;
    this.#localizer = isOwn
      ? new Localizer(locale || (inherited?.locale ?? this.#pageLanguage), { ...inherited?.strings, ...strings })
      : inherited;
    if (isOwn) this.#provider ??= new ContextProvider(this.#host, { context: localizerContext });
    this.#provider?.setValue(this.#localizer);
  }

  /** Fonts, hyphens and screen readers go by `lang`, also inside the shadow root. */
  #markLanguage(locale: string | undefined): void {
    if (locale) this.#host.lang = locale;
    else this.#host.removeAttribute('lang');
  }
}

function pageLanguageOf(element: Element): string {
  for (let node: Element | undefined = element; node;) {
    const marked: Element | null = node.closest('[lang]');
    if (marked) return marked.getAttribute('lang') || 'en';
    const root: Node = node.getRootNode();
    node = root instanceof ShadowRoot ? root.host : undefined;
  }
  return 'en';
}
