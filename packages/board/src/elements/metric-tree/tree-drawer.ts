import type { ReactiveControllerHost } from 'lit';
import type { TreeRow } from '../../figure/metric-tree/visible.js';
import type * as layoutModule from '../../layout/metric-tree.js';
import type { TreeLayout, TreeSize } from '../../layout/metric-tree.js';

/** Once for a page: the code that places nodes, and dagre with it, is loaded when the first tree is drawn. */
let loaded: typeof layoutModule | null = null;

/** Places the nodes of a tree, anew only when something has changed that their places depend on. */
export class TreeDrawer {
  readonly #host: ReactiveControllerHost;
  #loading: Promise<void> | null = null;
  #hasFailed = false;
  #key = '';
  #layout: TreeLayout | null = null;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** `failed`: the code could not be loaded, so that there is no drawing. */
  get state(): 'ready' | 'loading' | 'failed' {
    return loaded ? 'ready' : this.#hasFailed ? 'failed' : 'loading';
  }

  /** Resolves when nothing is being loaded. */
  get settled(): Promise<void> {
    return this.#loading ?? Promise.resolve();
  }

  /** The host is updated when it is there. */
  load(): void {
    if (loaded || this.#hasFailed) return;
    this.#loading ??= this.#load();
  }

  /** To be called in state `ready`. @param width of the element @returns null before that */
  draw(
    rows: readonly TreeRow[],
    node: TreeSize,
    width: number,
    rtl: boolean,
  ): { readonly arrangement: 'down' | 'across'; readonly layout: TreeLayout } | null {
    if (!loaded) return null;
    const arrangement = loaded.arrangementFor(rows, width, node);
    const key = JSON.stringify([rows.map((row) => [row.node.key, row.node.link]), node, arrangement, rtl]);
    if (key !== this.#key || !this.#layout) this.#layout = loaded.layoutTree(rows, node, arrangement, rtl);
    this.#key = key;
    return { arrangement, layout: this.#layout };
  }

  async #load(): Promise<void> {
    try {
      loaded = await import('../../layout/metric-tree.js');
    } catch {
      // A host may hold back code that is loaded late: an outline does without.
      this.#hasFailed = true;
    }
    this.#loading = null;
    this.#host.requestUpdate();
  }
}
