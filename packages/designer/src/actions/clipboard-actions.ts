import { canvasMessages } from '../canvas/words/index.js';
import type { Action, Subject } from './action.js';

const hasLive = ({ stages }: Subject): boolean => stages.some(({ archived }) => !archived);

/** By key, the browser's own events do these: see `StageClipboard`. */
export const clipboardActions: readonly Action[] = [
  {
    id: 'cut',
    targets: ['stage', 'several'],
    group: 'clipboard',
    label: (localizer) => localizer.say(canvasMessages, 'canvas.cut'),
    icon: 'cut',
    keys: ['Mod+X'],
    commands: ['stage/delete'],
    isOffered: hasLive,
    perform: ({ ask }) => ask({ type: 'clipboard', deed: 'cut' }),
  },
  {
    id: 'copy',
    targets: ['stage', 'several'],
    group: 'clipboard',
    label: (localizer) => localizer.say(canvasMessages, 'canvas.copy'),
    icon: 'copy',
    keys: ['Mod+C'],
    isOffered: hasLive,
    perform: ({ ask }) => ask({ type: 'clipboard', deed: 'copy' }),
  },
  {
    id: 'paste',
    targets: ['funnel', 'stage', 'transition', 'several'],
    group: 'clipboard',
    label: (localizer) => localizer.say(canvasMessages, 'canvas.paste'),
    icon: 'paste',
    keys: ['Mod+V'],
    commands: ['stage/paste'],
    isOffered: ({ funnel }) => !funnel.archived,
    perform: ({ ask }) => ask({ type: 'clipboard', deed: 'paste' }),
  },
  {
    id: 'duplicate-several',
    targets: ['several'],
    group: 'edit',
    label: (localizer) => localizer.say(canvasMessages, 'canvas.duplicate'),
    icon: 'copy',
    keys: ['Mod+D'],
    commands: ['stage/paste'],
    isOffered: hasLive,
    perform: ({ parts }, { stages }) => parts.duplicateSeveral(stages.map(({ id }) => id)),
  },
];
