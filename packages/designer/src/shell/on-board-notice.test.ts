import { Localizer } from '@weir/ui';
import { expect, test } from 'vitest';
import { exampleDocument } from '../editor/example.fixture.js';
import { Editor } from '../editor/index.js';
import { cardOf, onBoardNotice } from './on-board-notice.js';

const localizer = new Localizer('en');
const withCard = () => {
  const editor = new Editor(exampleDocument);
  editor.run('metric/add', { title: 'Close rate', formula: 1 });
  editor.run('board/show-metric', { metric: 'close_rate' });
  return editor.document;
};

test('what was put onto a board is said with the names of both', () => {
  const document = withCard();
  const notice = onBoardNotice(document, 'close_rate', localizer);
  expect(notice?.message).toContain('Close rate');
  expect(cardOf(document, notice?.board ?? '', 'close_rate')).toBeDefined();
});

test.each([['close_rate'], ['frobnication']])('nothing is said of %s, which stands on no board', (metric) => {
  expect(onBoardNotice(exampleDocument, metric, localizer)).toBeNull();
  expect(cardOf(exampleDocument, 'frobnication', metric)).toBeUndefined();
});
