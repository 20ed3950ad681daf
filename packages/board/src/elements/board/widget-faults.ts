import { WeirError } from '@weir/schema';
import type { Id, Widget } from '@weir/schema';

/** Widgets whose type, of a host, threw. Each is told once, until what is asked changes or somebody tries again. */
export class WidgetFaults {
  readonly #tell: (error: WeirError, widget: Id) => void;

  /** Tries them again. */
  readonly retry: () => void;
  #asking: ReadonlyMap<Id, WeirError> = new Map();
  readonly #drawing = new Map<Id, WeirError>();

  constructor(tell: (error: WeirError, widget: Id) => void, retry: () => void) {
    this.#tell = tell;
    this.retry = retry;
  }

  of(widget: Id): WeirError | undefined {
    return this.#asking.get(widget) ?? this.#drawing.get(widget);
  }

  /** Those that came of making questions, in place of the last ones. What could not be drawn may be, of other figures. */
  asked(faults: ReadonlyMap<Id, WeirError>): void {
    const before = this.#asking;
    this.#asking = faults;
    this.#drawing.clear();
    for (const [id, error] of faults) if (before.get(id)?.message !== error.message) this.#tell(error, id);
  }

  /** An element threw while it was given its figures, or drew them. */
  drew({ id, type }: Pick<Widget, 'id' | 'type'>, cause: unknown): void {
    const reason = cause instanceof Error ? cause.message : String(cause);
    const error = new WeirError('elements/widget-element', { type, reason }, { cause });
    if (this.#drawing.get(id)?.message === error.message) return;
    this.#drawing.set(id, error);
    this.#tell(error, id);
  }

  /** Those that could not be drawn may be now. */
  clear(): void {
    this.#drawing.clear();
  }
}
