import { FUNNEL_KEY } from './outline-row.js';
import type { OutlineRow, RowKey } from './outline-row.js';
import { outlineOf, rowsOf } from './outline-rows.js';
import type { OutlineInput, OutlineNode } from './outline-rows.js';

/** With more lines than this, stages are closed at first: the path is seen at once, and what leads from a stage when it is asked for. */
const OPEN_UP_TO = 60;

/** The lines of the outline, and which of them are open. Everything is only worked out anew when something it is made from is another one. */
export class OutlineState {
  /** By funnel and line, where a person chose. */
  readonly #chosen = new Map<string, boolean>();
  #input: OutlineInput | null = null;
  #outline: OutlineNode | null = null;
  #all: readonly OutlineNode[] | null = null;
  #rows: readonly OutlineRow[] | null = null;
  /** Of all lines below the funnel's own. */
  #count = 0;

  /** The lines to be seen, from top to bottom. */
  get rows(): readonly OutlineRow[] {
    this.#rows ??= this.#outline ? rowsOf(this.#outline, this.#isOpen) : [];
    return this.#rows;
  }

  /** Whether there is anything to open. */
  get canOpen(): boolean {
    return this.#nodes().some(({ row }) => row.isExpanded !== null);
  }

  get isAllOpen(): boolean {
    const nodes = this.#nodes();
    return nodes.length > 0 && nodes.every(({ row }) => row.isExpanded === null || this.#isOpen(row));
  }

  update(input: OutlineInput | null): void {
    if (isSame(this.#input, input)) return;
    this.#input = input;
    this.#outline = input && outlineOf(input);
    this.#all = null;
    this.#count = this.#nodes().length;
    this.#rows = null;
  }

  /** -1: it is not there, or not to be seen. */
  indexOf(key: RowKey): number {
    return this.rows.findIndex((row) => row.key === key);
  }

  open(key: RowKey, isOpen: boolean): void {
    this.#chosen.set(this.#nameOf(key), isOpen);
    this.#rows = null;
  }

  /** All groups and stages; the funnel itself stays open. */
  openAll(isOpen: boolean): void {
    this.open(FUNNEL_KEY, true);
    for (const { row } of this.#nodes()) if (row.isExpanded !== null) this.open(row.key, isOpen);
  }

  /** Opens what a line is in, so that it can be seen. */
  reveal(key: RowKey): void {
    if (key === FUNNEL_KEY || this.indexOf(key) >= 0) return;
    const rows = new Map(this.#nodes().map(({ row }) => [row.key, row]));
    for (let at = rows.get(key)?.parent; at != null; at = rows.get(at)?.parent) this.open(at, true);
  }

  /** All lines below the funnel's own, open or not. */
  #nodes(): readonly OutlineNode[] {
    const all = (nodes: readonly OutlineNode[]): OutlineNode[] => nodes.flatMap((node) => [node, ...all(node.inside)]);
    this.#all ??= this.#outline ? all(this.#outline.inside) : [];
    return this.#all;
  }

  readonly #isOpen = (row: OutlineRow): boolean => {
    const chosen = this.#chosen.get(this.#nameOf(row.key));
    if (chosen !== undefined || row.part.type !== 'stage') return chosen ?? true;
    return this.#count <= OPEN_UP_TO;
  };

  #nameOf(key: RowKey): string {
    return `${this.#input?.funnel.id ?? ''} ${key}`;
  }
}

function isSame(a: OutlineInput | null, b: OutlineInput | null): boolean {
  if (!a || !b) return a === b;
  const answerOf = ({ figures }: OutlineInput) => (figures.status === 'ready' ? figures.answer : figures.status);
  const beforeOf = ({ figures }: OutlineInput) => (figures.status === 'ready' ? figures.before : undefined);
  return (
    a.document === b.document &&
    a.funnel === b.funnel &&
    a.diagnostics === b.diagnostics &&
    a.localizer === b.localizer &&
    answerOf(a) === answerOf(b) &&
    beforeOf(a) === beforeOf(b) &&
    a.figures.lens === b.figures.lens &&
    a.marks === b.marks
  );
}
