import { pointerTo } from '@weir/schema';
import type { Dataset, Diagnostic, Field, Funnel, Id, Stage, WeirDocument } from '@weir/schema';
import type { Context, DataAdapter } from '@weir/query';
import type { Localizer } from '@weir/ui';
import { stageTitle } from '../canvas/draw-funnel.js';
import { localesOf } from '../editor/index.js';
import type { Editor } from '../editor/index.js';
import type { Choice } from '../fields/select-field.js';
import { sayProblem } from '../problems/say-problem.js';
import type { DocumentCounts } from './counts/panel-counts.js';
import type { LiveTimes } from './times/times-question.js';

/** What every section of the panel needs. */
export interface PanelContext {
  readonly editor: Editor;
  readonly document: WeirDocument;
  readonly funnel: Funnel;
  readonly localizer: Localizer;
  readonly isReadOnly: boolean;
  /** Languages that the document is written in. */
  readonly locales: readonly string[];
  /** Asks for the panel to be drawn again. */
  readonly update: () => void;
  /** The focus goes into a line that was just added: its name can be typed at once. @param part as in `data-part` */
  readonly begin: (part: string) => void;
  /** Has it chosen where a transition from the stage leads: within the funnel, or into another one. */
  readonly connect: () => void;
  /** Gives the values that fields have. */
  readonly adapter?: DataAdapter | undefined;
  readonly context?: Context | undefined;
  /** What conditions find in the data. */
  readonly counts?: DocumentCounts | undefined;
  /** How long those took who got on from the stage that is selected. */
  readonly times?: LiveTimes | undefined;
}

export function panelContext(
  editor: Editor,
  funnel: Funnel,
  localizer: Localizer,
  isReadOnly: boolean,
  { update, begin, connect }: Pick<PanelContext, 'update' | 'begin' | 'connect'>,
): PanelContext {
  const { document } = editor;
  return { editor, document, funnel, localizer, isReadOnly, locales: localesOf(document), update, begin, connect };
}

export function stagePointer({ document, funnel }: PanelContext, stage: Stage): string {
  return pointerTo('/funnels', document.funnels?.indexOf(funnel) ?? -1, 'stages', funnel.stages.indexOf(stage));
}

/** What is wrong at a place or below it. */
export function problemsAt(editor: Editor, pointer: string): readonly Diagnostic[] {
  return editor.diagnostics.filter((each) => each.pointer === pointer || each.pointer.startsWith(`${pointer}/`));
}

/** The worst of it in a sentence; undefined when all is well. */
export function problemAt({ editor, localizer }: PanelContext, pointer: string): string | undefined {
  const [first] = problemsAt(editor, pointer);
  return first && sayProblem(first, editor.document, localizer);
}

export function datasetChoices({ document, localizer }: PanelContext): Choice[] {
  return (document.datasets ?? [])
    .filter(({ archived }) => !archived)
    .map(({ id, title }) => ({ value: id, label: localizer.text(title) || id }));
}

export function datasetOf(document: WeirDocument, id: Id): Dataset | undefined {
  return document.datasets?.find((dataset) => dataset.id === id);
}

export function fieldChoices(
  { document, localizer }: PanelContext,
  dataset: Id,
  fits: (field: Field) => boolean = () => true,
): Choice[] {
  return (datasetOf(document, dataset)?.fields ?? [])
    .filter((field) => !field.archived && fits(field))
    .map(({ id, title }) => ({ value: id, label: localizer.text(title) || id }));
}

export const isDateField = ({ type }: Field): boolean => type === 'date' || type === 'datetime';

export function stageChoices({ funnel, localizer }: PanelContext, without: readonly Id[] = []): Choice[] {
  return funnel.stages
    .filter(({ id, archived }) => !archived && !without.includes(id))
    .map((stage) => ({ value: stage.id, label: stageTitle(stage, localizer) }));
}
