import type { Id, WeirDocument, WeirError } from '@weir/schema';
import type { Context, DataAdapter } from '@weir/query';
import type { Drill } from '../drill/drill.js';
import { askedFields } from '../records/record-columns.js';
import { RecordsList } from '../records/records-list.js';
import { checkedFields } from './gate.js';
import { moveToStage } from './move-record.js';
import { cardFields, cardsOf, pipelineStages } from './pipeline-columns.js';
import type { Card, PendingMove } from './pipeline-columns.js';
import type { Pipeline } from './pipeline-words.js';

/** So many cards are asked for at once. */
const PAGE = 50;

/** Who is asked for cards. */
interface Source {
  readonly adapter?: DataAdapter;
  readonly context?: Context;
  readonly asOf?: string;
  readonly revision?: string;
}

/** The records of each open stage, a page at a time. */
export class CardLists {
  readonly #changed: () => void;
  readonly #failed: (error: WeirError) => void;
  readonly #seen: () => Promise<void> | null;
  readonly #lists = new Map<Id, RecordsList>();
  #isWanting = false;

  /** @param seen resolves when somebody can see them; null: now */
  constructor(changed: () => void, failed: (error: WeirError) => void, seen: () => Promise<void> | null) {
    this.#changed = changed;
    this.#failed = failed;
    this.#seen = seen;
  }

  of(stage: Id): RecordsList {
    let list = this.#lists.get(stage);
    if (!list) {
      list = new RecordsList(() => this.#tell(), this.#failed, this.#seen);
      this.#lists.set(stage, list);
    }
    return list;
  }

  /** Asks for the cards of all columns. @param drillInto what is asked for a stage */
  want(pipeline: Pipeline, { adapter, context, asOf, revision }: Source, drillInto: (stage: Id) => Drill): void {
    const { document, funnel } = pipeline;
    if (!adapter?.records || funnel.counting?.method === 'sequence') return;
    const fields = fieldsOf(pipeline);
    const sort = { by: 'since', descending: false } as const;
    this.#isWanting = true;
    for (const { id } of pipelineStages(funnel).open) {
      const drill = drillInto(id);
      this.of(id).want({ document, adapter, context, asOf, revision, drill, fields, sort, pageSize: PAGE });
    }
    this.#isWanting = false;
  }

  /** Who wants something has just been drawn, and may be told of it only after that. */
  #tell(): void {
    if (this.#isWanting) queueMicrotask(this.#changed);
    else this.#changed();
  }

  /** What is loaded of a column, as it is once all moves are done. */
  cards(document: WeirDocument, dataset: Id, stage: Id, moves: readonly PendingMove[]): readonly Card[] {
    const key = document.datasets?.find(({ id }) => id === dataset)?.key ?? '';
    const state = this.#lists.get(stage)?.state;
    const loaded =
      state?.status === 'ready'
        ? state.records.map((row, at): Card => ({
            row,
            key: row[key] ?? null,
            since: state.since[at] ?? null,
            isMoving: false,
          }))
        : [];
    return cardsOf(stage, loaded, moves);
  }

  /** Asks anew for what is shown. @param stages absent: all */
  async refresh(stages: readonly Id[] = [...this.#lists.keys()]): Promise<void> {
    await Promise.all(stages.map((stage) => this.#lists.get(stage)?.refresh()));
  }

  /** Resolves when nothing is under way. */
  get ready(): Promise<void> {
    return Promise.all([...this.#lists.values()].map((list) => list.ready)).then(() => undefined);
  }

  /** Nothing of what another asker saw stays. */
  clear(): void {
    for (const list of this.#lists.values()) list.want(null);
  }

  stop(): void {
    for (const list of this.#lists.values()) list.stop();
    this.#lists.clear();
  }
}

/** What cards say, what the checklists ask about, and what a move overwrites, which has to be known so that it can be undone. */
function fieldsOf({ document, funnel, widget, dataset }: Pipeline): readonly Id[] {
  const definition = document.datasets!.find(({ id }) => id === dataset)!;
  const shown = cardFields(document, funnel, dataset, widget.fields);
  const written = funnel.stages.flatMap(({ id }) => {
    const move = moveToStage(document, funnel, id, { entity: '', record: {}, dataset }, new Date(0), () => '');
    return move?.command.kind === 'update' ? Object.keys(move.command.changes) : [];
  });
  const checked = checkedFields(document, dataset, funnel);
  return askedFields(definition, [...new Set([...shown, ...checked, ...written])]);
}
