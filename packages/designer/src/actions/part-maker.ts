import type { Id, Text, WeirDocument } from '@weir/schema';
import type { Localizer } from '@weir/ui';
import type { CommandParams, Editor, Point, StageKind, TransitionKey } from '../editor/index.js';
import { indexOfTransition, newText, writtenLocale } from '../editor/index.js';
import { designerMessages } from '../words/index.js';
import type { NamedPart } from './action.js';

interface Fresh {
  readonly stage: Id;
  readonly name: string;
  /** What adding it made: anything done since keeps the step it was. */
  readonly document: WeirDocument;
  amend(title: Text): void;
}

/** Makes and names parts of the funnel that is selected, in the reader's language. A stage that was just made takes its id from its first name. */
export class PartMaker {
  readonly #editor: Editor;
  readonly #localizer: () => Localizer;
  #fresh: Fresh | null = null;

  constructor(editor: Editor, localizer: () => Localizer) {
    this.#editor = editor;
    this.#localizer = localizer;
  }

  /** @returns the new stage, whose name is to be written next */
  add(kind: StageKind, place: { after?: Id; position?: Point } = {}): Id | null {
    const { funnel } = this.#editor.selection;
    if (funnel === null) return null;
    const name = this.#newStage(kind);
    const params = { funnel, kind, title: this.#text(name), ...place };
    this.#editor.run('stage/add', params);
    return this.#added(name, (title) => this.#editor.amend('stage/add', { ...params, title }));
  }

  /** @returns the new stage, whose name is to be written next */
  insert(transition: TransitionKey, kind: StageKind, position?: Point): Id | null {
    const { funnel } = this.#editor.selection;
    const isThere = this.#editor.document.funnels?.some(
      (each) => each.id === funnel && indexOfTransition(each, transition) >= 0,
    );
    if (funnel === null || !isThere) return null;
    const name = this.#newStage(kind);
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

  /** @returns the copy, whose name is to be written next */
  duplicate(stage: Id): Id | null {
    const { funnel } = this.#editor.selection;
    const original = this.#stageOf(stage);
    if (funnel === null || !original) return null;
    const title = this.#localizer().text(original.title) || original.id;
    const name = this.#localizer().say(designerMessages, 'designer.copy-of', { title });
    const params = { funnel, stage: original.id, title: this.#text(name) };
    this.#editor.run('stage/duplicate', params);
    return this.#added(name, (copy) => this.#editor.amend('stage/duplicate', { ...params, title: copy }));
  }

  duplicateFunnel(): void {
    const { funnel } = this.#editor.selection;
    const original = this.#editor.document.funnels?.find(({ id }) => id === funnel);
    if (!original) return;
    const title = this.#localizer().text(original.title) || original.id;
    const copy = this.#localizer().say(designerMessages, 'designer.copy-of', { title });
    this.#editor.run('funnel/duplicate', { funnel: original.id, title: this.#text(copy) });
  }

  /** @param to a stage, or "funnel/stage" for one of another funnel */
  connect(from: Id, to: string): void {
    const { funnel } = this.#editor.selection;
    if (funnel === null) return;
    const [otherFunnel = '', otherStage] = to.split('/');
    const target = otherStage === undefined ? to : { funnel: otherFunnel, stage: otherStage };
    this.#editor.run('transition/add', { funnel, from, to: target });
  }

  /** Names a part as one step. */
  rename(part: NamedPart, wording: string): void {
    const { document, selection } = this.#editor;
    const { funnel: id } = selection;
    const fresh = this.#fresh;
    this.#fresh = null;
    const funnel = document.funnels?.find((each) => each.id === id);
    if (!funnel) return;
    const written = (title: Text | undefined) => ({
      funnel: funnel.id,
      locale: writtenLocale(document, title, this.#localizer().locale),
      title: wording,
    });
    if (part.type === 'funnel') this.#editor.run('funnel/rename', written(funnel.title));
    else if (part.type === 'transition') {
      const { transition } = part;
      const { title } = funnel.transitions?.[indexOfTransition(funnel, transition)] ?? {};
      this.#editor.run('transition/set-title', { ...written(title), transition });
    } else {
      const { stage } = part;
      const isFresh = fresh?.stage === stage && fresh.name !== wording && fresh.document === document;
      if (isFresh) return fresh.amend(this.#text(wording));
      this.#editor.run('stage/rename', { ...written(this.#stageOf(stage)?.title), stage });
    }
    this.#editor.endStep();
  }

  #stageOf(stage: Id) {
    const { document, selection } = this.#editor;
    return document.funnels?.find(({ id }) => id === selection.funnel)?.stages.find(({ id }) => id === stage);
  }

  #newStage(kind: StageKind): string {
    return this.#localizer().say(designerMessages, 'designer.new-stage', { kind });
  }

  #added(name: string, amend: (title: Text) => void): Id | null {
    const stage = this.#editor.selection.stages[0] ?? null;
    const { document } = this.#editor;
    this.#fresh = stage === null ? null : { stage, name, document, amend };
    return stage;
  }

  #text(wording: string): Text {
    return newText(this.#editor.document, this.#localizer().locale, wording);
  }
}
