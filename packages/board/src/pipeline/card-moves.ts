import { adapterFailure } from '@weir/schema';
import type { Diagnostic, Id, Stage, Transition, WeirError } from '@weir/schema';
import type { Context, DataAdapter, RecordCommand } from '@weir/query';
import type { Localizer } from '@weir/ui';
import { describeProblem } from '@weir/ui/describe';
import { failureText } from '../words/failure-text.js';
import { gateOf } from './gate.js';
import type { GateItem } from './gate.js';
import { moveToStage } from './move-record.js';
import type { Card, PendingMove } from './pipeline-columns.js';
import { cardName, closedText, stageName } from './pipeline-words.js';
import type { Pipeline } from './pipeline-words.js';
import { pipelineMessages } from './words/index.js';

/** Why a record stays where it is, as long as the dialog shows it. */
export interface Stay {
  readonly card: Card;
  readonly stage: Stage;
  readonly items: readonly GateItem[];
  /** What one of the ways to the other stage would ask for; empty where one is open. */
  readonly closed: readonly Transition[];
  readonly refused: readonly Diagnostic[];
}

/** What happened last, and how to take it back. */
export interface Told {
  readonly text: string;
  /** Resolves with the card once it is back, or known to stay. */
  readonly undo: (() => Promise<Card>) | null;
}

/** Whose cards are moved. */
interface Mover {
  readonly localizer: Localizer;
  readonly adapter?: DataAdapter;
  readonly context?: Context;
  requestUpdate(): void;
}

interface Listener {
  /** Has the columns show what the data says now. */
  reread(stages: readonly Id[]): Promise<unknown>;
  failed(error: WeirError): void;
}

/** Moves of cards: each is shown at once, written, and taken back when it is refused or fails. */
export class CardMoves {
  readonly #mover: Mover;
  readonly #listener: Listener;
  #pending: readonly PendingMove[] = [];
  #told: Told | null = null;
  #stay: Stay | null = null;

  constructor(mover: Mover, listener: Listener) {
    this.#mover = mover;
    this.#listener = listener;
  }

  /** Moves that the data does not show yet. */
  get pending(): readonly PendingMove[] {
    return this.#pending;
  }

  get told(): Told | null {
    return this.#told;
  }

  get stay(): Stay | null {
    return this.#stay;
  }

  /** Nothing of what another asker did stays. */
  clear(): void {
    [this.#pending, this.#told, this.#stay] = [[], null, null];
  }

  closeStay(): void {
    this.#stay = null;
    this.#mover.requestUpdate();
  }

  /** @returns whether it is written */
  async move(pipeline: Pipeline, card: Card, from: Stage, to: Id): Promise<boolean> {
    const { localizer } = this.#mover;
    const { document, funnel, dataset } = pipeline;
    const target = funnel.stages.find(({ id }) => id === to);
    if (!target || from.id === to) return false;
    const now = new Date();
    const gate = gateOf(document, dataset, funnel, from.id, to, card.row, now);
    const { items, missing, closed } = gate;
    if (missing.length > 0 || closed.length > 0) {
      const needed = localizer.list([
        ...missing.map(({ item }) => localizer.text(item.title) || item.id),
        ...(closed.length > 0 ? [closedText(localizer, pipeline, closed)] : []),
      ]);
      this.#stayIn(pipeline, { card, stage: from, items, closed, refused: [] }, needed);
      return false;
    }
    const moved = { entity: card.key, record: card.row, dataset };
    const move = moveToStage(document, funnel, to, moved, now, newKey);
    if (!move) {
      this.#tell(localizer.say(pipelineMessages, 'pipeline.fixed.rules'));
      return false;
    }
    const told = { name: cardName(localizer, pipeline, card), stage: stageName(localizer, target) };
    const moving = localizer.say(pipelineMessages, 'pipeline.moving', told);
    if (!(await this.#write(pipeline, move.command, { from: from.id, to, card }, from, moving))) return false;
    const undo = async (): Promise<Card> => {
      const back = { from: to, to: from.id, card };
      const undone = localizer.say(pipelineMessages, 'pipeline.undone', {
        name: told.name,
        stage: stageName(localizer, from),
      });
      if (await this.#write(pipeline, move.undo, back, target, '')) this.#tell(undone);
      return card;
    };
    this.#tell(localizer.say(pipelineMessages, 'pipeline.moved', told), undo);
    return true;
  }

  /** @returns whether it was written */
  async #write(
    pipeline: Pipeline,
    command: RecordCommand,
    pending: PendingMove,
    stage: Stage,
    text: string,
  ): Promise<boolean> {
    const { adapter, context, localizer } = this.#mover;
    if (!adapter?.write) return false;
    this.#pending = [...this.#pending.filter(({ card }) => card.key !== pending.card.key), pending];
    this.#tell(text);
    try {
      const result = await adapter.write(command, { ...(context && { context }), idempotencyKey: newKey() });
      if (this.#mover.adapter !== adapter) return false;
      if ('refused' in result) {
        this.#end(pending);
        const { refused } = result;
        const reason = refused[0] ? describeProblem(localizer, refused[0]) : '';
        this.#stayIn(pipeline, { card: pending.card, stage, items: [], closed: [], refused }, reason);
        return false;
      }
      // Until the lists say so themselves, the move is shown on top of them.
      await this.#listener.reread([pending.from, pending.to]);
      this.#end(pending);
      return true;
    } catch (cause) {
      this.#end(pending);
      const error = adapterFailure(cause);
      const reason =
        error.code === 'adapter/failed'
          ? localizer.say(pipelineMessages, 'pipeline.not-saved', { reason: String(error.params['reason']) })
          : failureText(localizer, pipeline.document, error);
      this.#tellStay(pipeline, pending.card, stage, reason);
      this.#listener.failed(error);
      return false;
    }
  }

  #end(pending: PendingMove): void {
    this.#pending = this.#pending.filter((move) => move !== pending);
    this.#mover.requestUpdate();
  }

  #stayIn(pipeline: Pipeline, stay: Stay, reason: string): void {
    this.#stay = stay;
    this.#tellStay(pipeline, stay.card, stay.stage, reason);
  }

  #tellStay(pipeline: Pipeline, card: Card, stage: Stage, reason: string): void {
    const { localizer } = this.#mover;
    const told = { name: cardName(localizer, pipeline, card), stage: stageName(localizer, stage), reason };
    this.#tell(localizer.say(pipelineMessages, 'pipeline.not-moved', told));
  }

  #tell(text: string, undo: Told['undo'] = null): void {
    this.#told = text ? { text, undo } : null;
    this.#mover.requestUpdate();
  }
}

function newKey(): string {
  return crypto.randomUUID();
}
