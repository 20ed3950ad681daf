import type { Id } from '@weir/schema';
import type { PartMaker } from '../actions/index.js';
import type { Editor } from '../editor/index.js';
import type { CanvasIntent } from './canvas-model.js';

type EditIntent = Exclude<CanvasIntent, { type: 'menu' | 'zoom' | 'hold' | 'look' | 'open-portal' }>;

/**
 * Makes commands of what a person did on the canvas by hand.
 * @returns the stage whose name is to be written next
 */
export function performIntent(intent: EditIntent, editor: Editor, parts: PartMaker): Id | null {
  const { funnel } = editor.selection;
  if (funnel === null) return null;
  switch (intent.type) {
    case 'select':
      editor.select(
        { stages: intent.stages, transitions: intent.transitions },
        { isForMenu: intent.isForMenu === true },
      );
      return null;
    case 'move':
      editor.run('stage/move', {
        funnel,
        positions: intent.positions,
        ...(intent.groups && { groups: intent.groups }),
      });
      return null;
    case 'connect':
      parts.connect(intent.from, intent.to);
      return null;
    case 'add-connected': {
      // Where the line was let go is where its end should be, not the corner of the stage.
      const position = { x: intent.position.x - 80, y: intent.position.y - 10 };
      return parts.add('open', { after: intent.from, position });
    }
    case 'insert':
      return parts.insert(intent.transition, 'open', intent.position);
    case 'rename':
      parts.rename({ type: 'stage', stage: intent.stage }, intent.title);
      return null;
    case 'rename-group':
      parts.rename({ type: 'group', group: intent.group }, intent.title);
      return null;
  }
}
