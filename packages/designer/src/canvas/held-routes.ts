import type { FlowEdge } from './flow-parts.js';
import type { Route } from './route/index.js';

/**
 * The ways of lines while something is dragged. Each line hears of its own: React Flow sets up all of its lines anew whenever one that it was
 * given is another, which of 2,000 takes longer than a frame.
 */
export class HeldRoutes {
  #routes: ReadonlyMap<string, Route> = new Map();
  readonly #due = new Set<string>();
  readonly #listeners = new Map<string, Set<() => void>>();

  /** undefined: as React Flow was given it. */
  of(line: string): Route | undefined {
    return this.#routes.get(line);
  }

  /** @param edges as they are now @param given as React Flow has them, in the same order; the same: nothing is held any more */
  follow(edges: readonly FlowEdge[], given: readonly FlowEdge[]): void {
    const before = this.#routes;
    const routes = new Map<string, Route>();
    if (edges !== given) {
      edges.forEach((edge, index) => {
        const { id, data } = edge;
        if (edge !== given[index] && data?.route && data.route !== given[index]?.data?.route)
          routes.set(id, data.route);
      });
    }
    for (const id of new Set([...before.keys(), ...routes.keys()]))
      if (before.get(id) !== routes.get(id)) this.#due.add(id);
    this.#routes = routes;
  }

  /** Tells the lines whose way is another one now. */
  tell(): void {
    const due = [...this.#due];
    this.#due.clear();
    for (const id of due) for (const listener of this.#listeners.get(id) ?? []) listener();
  }

  /** @returns how to stop listening */
  subscribe(line: string, listener: () => void): () => void {
    const listeners = this.#listeners.get(line) ?? new Set();
    this.#listeners.set(line, listeners.add(listener));
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0 && this.#listeners.get(line) === listeners) this.#listeners.delete(line);
    };
  }
}
