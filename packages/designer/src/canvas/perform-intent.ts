import type { Id, Text, WeirDocument } from '@weir/schema';
import type { CommandParams, Editor, StageKind, TransitionKey } from '../editor/index.js';
import { indexOfTransition, newText, writtenLocale } from '../editor/index.js';
import type { Point } from '../editor/index.js';
import type { CanvasIntent } from './canvas-model.js';

type EditIntent = Exclude<CanvasIntent, { type: 'edit' | 'menu' | 'zoom' | 'open-portal' }>;

/** The words that new parts get. */
export interface NewTitles {
  readonly locale: string;
  readonly newStage: (kind: StageKind) => string;
  readonly copyOf: (title: Text | undefined) => string;
}

interface Fresh {
  readonly stage: Id;
  readonly name: string;
  /** What adding it made: anything done since keeps the step it was. */
  readonly document: WeirDocument;
  amend(title: Text): void;
}

/** Makes commands of what a person did on the canvas. */
export class CanvasActions {
  readonly #editor: Editor;
  readonly #titles: NewTitles;
  #fresh: Fresh | null = null;

  constructor(editor: Editor, titles: NewTitles) {
    this.#editor = editor;
    this.#titles = titles;
  }

  /** @returns the stage whose name is to be written next */
  perform(intent: EditIntent): Id | null {
    const { funnel, stages, transitions } = this.#editor.selection;
    if (funnel === null) return null;
    switch (intent.type) {
      case 'select':
        this.#editor.select({ stages: intent.stages, transitions: intent.transitions });
        return null;
      case 'move':
        this.#editor.run('stage/move', { funnel, positions: intent.positions });
        return null;
      case 'connect':
        this.connect(intent.from, intent.to);
        return null;
      case 'add-connected': {
        // Where the line was let go is where its end should be, not the corner of the stage.
        const position = { x: intent.position.x - 80, y: intent.position.y - 10 };
        return this.add('open', { after: intent.from, position });
      }
      case 'add-after':
        return this.add('open', { after: intent.stage });
      case 'insert':
        return this.insert(intent.transition, 'open', intent.position);
      case 'rename':
        this.rename(intent.stage, intent.title);
        return null;
      case 'delete':
        this.#editor.run('stage/delete', { funnel, stages, transitions });
        return null;
      case 'duplicate':
        return this.#duplicate(funnel, stages[0]);
    }
  }

  add(kind: StageKind, place: { after?: Id; position?: Point } = {}): Id | null {
    const { funnel } = this.#editor.selection;
    if (funnel === null) return null;
    const name = this.#titles.newStage(kind);
    const params = { funnel, kind, title: this.#text(name), ...place };
    this.#editor.run('stage/add', params);
    return this.#added(name, (title) => this.#editor.amend('stage/add', { ...params, title }));
  }

  insert(transition: TransitionKey, kind: StageKind, position?: Point): Id | null {
    const { funnel } = this.#editor.selection;
    const isThere = this.#editor.document.funnels?.some(
      (each) => each.id === funnel && indexOfTransition(each, transition) >= 0,
    );
    if (funnel === null || !isThere) return null;
    const name = this.#titles.newStage(kind);
    const params: CommandParams<'stage/insert'> = {
      funnel,
      transition,
      kind,
      title: this.#text(name),
      ...(position && { position }),
    };
    this.#editor.run('stage/insert', params);
    return this.#added(name, (title) => this.#editor.amend('stage/insert', { ...params, title }));
  }

  /** @param to a stage, or "funnel/stage" for one of another funnel */
  connect(from: Id, to: string): void {
    const { funnel } = this.#editor.selection;
    if (funnel === null) return;
    const [otherFunnel = '', otherStage] = to.split('/');
    const target = otherStage === undefined ? to : { funnel: otherFunnel, stage: otherStage };
    this.#editor.run('transition/add', { funnel, from, to: target });
  }

  /** A stage that was just added takes its id from its first name. */
  rename(stage: Id, wording: string): void {
    const { funnel } = this.#editor.selection;
    const fresh = this.#fresh;
    this.#fresh = null;
    if (funnel === null) return;
    const { document } = this.#editor;
    if (fresh?.stage === stage && fresh.name !== wording && fresh.document === document)
      return fresh.amend(this.#text(wording));
    const title = document.funnels?.find(({ id }) => id === funnel)?.stages.find(({ id }) => id === stage)?.title;
    this.#editor.run('stage/rename', {
      funnel,
      stage,
      locale: writtenLocale(document, title, this.#titles.locale),
      title: wording,
    });
    this.#editor.endStep();
  }

  #duplicate(funnel: Id, stage: Id | undefined): Id | null {
    const original = this.#editor.document.funnels
      ?.find(({ id }) => id === funnel)
      ?.stages.find(({ id }) => id === stage);
    if (!original) return null;
    const name = this.#titles.copyOf(original.title);
    const params = { funnel, stage: original.id, title: this.#text(name) };
    this.#editor.run('stage/duplicate', params);
    return this.#added(name, (title) => this.#editor.amend('stage/duplicate', { ...params, title }));
  }

  #added(name: string, amend: (title: Text) => void): Id | null {
    const stage = this.#editor.selection.stages[0] ?? null;
    const { document } = this.#editor;
    this.#fresh = stage === null ? null : { stage, name, document, amend };
    return stage;
  }

  #text(wording: string): Text {
    return newText(this.#editor.document, this.#titles.locale, wording);
  }
}
