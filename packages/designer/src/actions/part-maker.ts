import type { Id, Text, WeirDocument } from '@weir/schema';
import type { Localizer } from '@weir/ui';
import type { CommandParams, Editor, Point, StageKind, TransitionKey } from '../editor/index.js';
import { copyStages, indexOfTransition, nameFunnel, newText, writtenLocale } from '../editor/index.js';
import { canvasMessages } from '../canvas/words/index.js';
import { designerMessages } from '../words/index.js';
import type { NamedPart } from './action.js';

interface Fresh {
  /** Id of a stage, or "group" and that of a group. */
  readonly part: string;
  readonly name: string;
  /** What adding it made: anything done since keeps the step it was. */
  readonly document: WeirDocument;
  amend(title: Text): void;
}

/** Makes and names parts of the funnel that is selected, in the reader's language. A stage or a group that was just made takes its id from its first name. */
export class PartMaker {
  readonly #editor: Editor;
  readonly #localizer: () => Localizer;
  #fresh: Fresh | null = null;

  constructor(editor: Editor, localizer: () => Localizer) {
    this.#editor = editor;
    this.#localizer = localizer;
  }

  /** @returns the new stage, whose name is to be written next */
  add(kind: StageKind, place: { after?: Id; position?: Point; group?: Id } = {}): Id | null {
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

  /** Copies of stages, with what leads from one to another, beside them. */
  duplicateSeveral(stages: readonly Id[]): void {
    const { funnel: id } = this.#editor.selection;
    const funnel = this.#editor.document.funnels?.find((each) => each.id === id);
    const clip = funnel && copyStages(funnel, stages);
    if (clip) this.#editor.run('stage/paste', { funnel: funnel.id, clip });
  }

  /** @returns the new group, whose name is to be written next; null where nothing was put together */
  addGroup(stages: readonly Id[]): Id | null {
    const { funnel } = this.#editor.selection;
    if (funnel === null) return null;
    const name = this.#localizer().say(canvasMessages, 'canvas.group');
    const params = { funnel, title: this.#text(name), stages };
    const before = this.#editor.document;
    const { document } = this.#editor.run('group/add', params);
    const group = document.funnels?.find(({ id }) => id === funnel)?.groups?.at(-1)?.id;
    if (document === before || group === undefined) return null;
    const amend = (title: Text) => void this.#editor.amend('group/add', { ...params, title });
    this.#fresh = { part: `group ${group}`, name, document, amend };
    return group;
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
    if (part.type === 'funnel') {
      this.#editor.run('funnel/rename', written(funnel.title));
      nameFunnel(this.#editor, funnel.id);
    } else if (part.type === 'transition') {
      const { transition } = part;
      const { title } = funnel.transitions?.[indexOfTransition(funnel, transition)] ?? {};
      this.#editor.run('transition/set-title', { ...written(title), transition });
    } else if (part.type === 'group') {
      const { group } = part;
      const isFresh = fresh?.part === `group ${group}` && fresh.name !== wording && fresh.document === document;
      if (isFresh) return fresh.amend(this.#text(wording));
      const { title } = funnel.groups?.find((each) => each.id === group) ?? {};
      this.#editor.run('group/rename', { ...written(title), group });
    } else {
      const { stage } = part;
      const isFresh = fresh?.part === stage && fresh.name !== wording && fresh.document === document;
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
    this.#fresh = stage === null ? null : { part: stage, name, document, amend };
    return stage;
  }

  #text(wording: string): Text {
    return newText(this.#editor.document, this.#localizer().locale, wording);
  }
}
