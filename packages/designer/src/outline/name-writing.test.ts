import { expect, test } from 'vitest';
import { withSelected } from '../actions/actions.fixture.js';
import { NameWriting } from './name-writing.js';

function write(part: Parameters<NameWriting['start']>[0], before: string, wording: string | null) {
  const { editor, context } = withSelected();
  const name = new NameWriting();
  name.start(part, before);
  name.end(wording, context.parts);
  expect(name.key).toBe(null);
  return editor.undoLabel;
}

const lead = { type: 'stage', stage: 'lead' } as const;
const way = { type: 'transition', transition: 'lead>qualified' } as const;

test.each([
  ['the name that it has is not written again', lead, 'Lead', ' Lead ', null],
  ['nothing is no name for a stage', lead, 'Lead', '  ', null],
  ['Escape keeps the old one', lead, 'Lead', null, null],
  ['another one is', lead, 'Lead', 'Enquiry', 'designer.do.stage/rename'],
  ['a transition needs no label', way, 'after a call', '', null],
  ['and gets one', way, '', 'after a call', 'designer.do.transition/set-title'],
])('%s', (_claim, part, before, wording, label) => {
  expect(write(part, before, wording)).toBe(label);
});

test('what ended ends once, as leaving the field follows Enter', () => {
  const { editor, context } = withSelected();
  const name = new NameWriting();
  expect(name.start(lead, 'Lead')).toBe('stage lead');
  name.end('Enquiry', context.parts);
  name.end('Enquiry', context.parts);
  editor.undo();
  expect(editor.undoLabel).toBe(null);
});
