import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { filterOptions } from './options.js';
import type { OptionPage, OptionSource } from './options.js';

const DEBOUNCE_MS = 180;
const NOTHING: OptionPage = { options: [] };

/** Runs a search over options that are there or that have to be asked for: the newest question wins, older ones are aborted. */
export class OptionSearch implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #abort: AbortController | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  page: OptionPage = NOTHING;
  status: 'idle' | 'loading' | 'failed' = 'idle';

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.stop();
  }

  /** @param soon at once; otherwise only when typing has paused */
  search(source: OptionSource, text: string, soon: boolean): void {
    this.stop();
    if (typeof source !== 'function') {
      this.#show(filterOptions(source, text), 'idle');
      return;
    }
    const abort = new AbortController();
    this.#abort = abort;
    this.#show(this.page, 'loading');
    const ask = async () => {
      try {
        const page = await source(text, abort.signal);
        if (!abort.signal.aborted) this.#show(page, 'idle');
      } catch {
        if (!abort.signal.aborted) this.#show(NOTHING, 'failed');
      }
    };
    this.#timer = setTimeout(() => void ask(), soon ? 0 : DEBOUNCE_MS);
  }

  /** What was found is found no more. */
  forget(): void {
    this.stop();
    this.page = NOTHING;
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#abort?.abort();
    this.#abort = undefined;
  }

  #show(page: OptionPage, status: OptionSearch['status']): void {
    this.page = page;
    this.status = status;
    this.#host.requestUpdate();
  }
}
