import type { WeirDocument } from '@weir/schema';
import { Localizer } from '@weir/ui';
import { Editor } from '../editor/index.js';
import type { Selection } from '../editor/index.js';
import { exampleDocument } from '../editor/example.fixture.js';
import type { ActionContext, Subject, ViewRequest } from './action.js';
import { PartMaker } from './part-maker.js';
import { subjectOf } from './subject.js';

/** An editor with something selected, and what an action asks the view for. */
export function withSelected(
  selection: Partial<Selection> = {},
  document: WeirDocument = exampleDocument,
): { editor: Editor; context: ActionContext; asked: ViewRequest[]; subject: () => Subject } {
  const editor = new Editor(document, { schedule: () => () => undefined });
  editor.select(selection);
  const localizer = new Localizer('en');
  const asked: ViewRequest[] = [];
  const context: ActionContext = {
    editor,
    localizer,
    isReadOnly: false,
    parts: new PartMaker(editor, () => localizer),
    ask: (request) => asked.push(request),
  };
  const subject = () => {
    const found = subjectOf(editor);
    if (!found) throw new Error('There is no funnel.');
    return found;
  };
  return { editor, context, asked, subject };
}
