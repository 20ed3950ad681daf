import { icon, uiMessages } from '@weir/ui';
import type { Localizer, MenuEntry, MenuSelectEvent, Tab, WeirTabs } from '@weir/ui';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { DraftState, Editor } from '../editor/index.js';
import { timeText } from '../versions/view/version-text.js';
import { versionMessages } from '../versions/words/index.js';
import { designerMessages } from '../words/index.js';

export type Page = 'funnels' | 'metrics' | 'board';

export interface TopBar {
  readonly editor: Editor;
  readonly draft: DraftState;
  readonly page: Page;
  readonly isNarrow: boolean;
  readonly isReadOnly: boolean;
  readonly mayPublish: boolean;
  /** It is being published. */
  readonly isPublishing: boolean;
  readonly hasVersions: boolean;
  readonly isRailOpen: boolean;
  readonly errors: number;
  readonly choosePage: (page: Page) => void;
  readonly toggleRail: () => void;
  readonly act: (action: TopAction) => void;
}

export type TopAction = 'versions' | 'export' | 'import' | 'settings' | 'publish' | 'undo' | 'redo';

export function renderTopBar(bar: TopBar, localizer: Localizer): TemplateResult {
  const { editor, draft, page, isNarrow, isReadOnly, mayPublish, isPublishing, errors } = bar;
  const say = localizer.say.bind(localizer);
  const tabs: Tab[] = [
    { value: 'funnels', label: say(designerMessages, 'designer.funnels') },
    { value: 'metrics', label: say(designerMessages, 'designer.metrics') },
    { value: 'board', label: say(designerMessages, 'designer.boards') },
  ];
  const isDraft = draft.kind !== 'saved' || !draft.isPublished || editor.isDirty;
  const publishLabel = say(designerMessages, isPublishing ? 'designer.publishing' : 'designer.publish');
  return html`<div class="top">
    <div class="side">
      ${
        isNarrow && page === 'funnels'
          ? html`<button
              type="button"
              class="button quiet icon small"
              aria-label=${say(designerMessages, 'designer.funnels')}
              aria-expanded=${String(bar.isRailOpen)}
              @click=${bar.toggleRail}
            >
              ${icon('menu')}
            </button>`
          : nothing
      }
      <h1>${localizer.text(editor.document.title) || editor.document.id}</h1>
      <span class="badge ${isDraft ? 'info' : 'positive'}"
        >${isDraft ? say(designerMessages, 'designer.draft') : say(designerMessages, 'designer.published')}</span
      >
      <span class="saved num">${savedText(draft, localizer)}</span>
      ${isReadOnly ? nothing : renderUndo(bar, localizer)}
    </div>
    <weir-tabs
      label=${say(designerMessages, 'designer.pages')}
      .value=${page}
      .tabs=${tabs}
      @change=${(event: Event) => bar.choosePage((event.target as WeirTabs).value as Page)}
    ></weir-tabs>
    <div class="side end">
      <weir-menu
        label=${say(designerMessages, 'designer.more')}
        placement="bottom-end"
        .items=${menuItems(bar, localizer)}
        @menu-select=${({ value }: MenuSelectEvent) => bar.act(value as TopAction)}
      ></weir-menu>
      ${
        !mayPublish || isNarrow
          ? nothing
          : html`<button
              type="button"
              class="button primary"
              title=${errors > 0 ? say(designerMessages, 'designer.mend-errors') : nothing}
              aria-disabled=${isPublishing ? 'true' : nothing}
              @click=${() => bar.act('publish')}
            >
              ${publishLabel}
            </button>`
      }
    </div>
  </div>`;
}

function renderUndo({ editor, act }: TopBar, localizer: Localizer): TemplateResult {
  const say = localizer.say.bind(localizer);
  const button = (action: 'undo' | 'redo', what: string | null, keys: string) => {
    const name = action === 'undo' ? say(uiMessages, 'ui.undo') : say(designerMessages, 'designer.redo');
    const text = what === null ? name : say(designerMessages, 'designer.undo-what', { name, what });
    return html`<weir-tooltip text=${text} keys=${keys}>
      <button
        type="button"
        class="button quiet icon small"
        aria-label=${text}
        aria-disabled=${what === null ? 'true' : 'false'}
        @click=${() => what !== null && act(action)}
      >
        ${icon(action)}
      </button>
    </weir-tooltip>`;
  };
  const { undoLabel, redoLabel } = editor;
  return html`<span class="rule"></span> ${button('undo', undoLabel && say(designerMessages, undoLabel), 'Ctrl Z')}
    ${button('redo', redoLabel && say(designerMessages, redoLabel), 'Ctrl Shift Z')}`;
}

function menuItems(
  { isReadOnly, isNarrow, mayPublish, isPublishing, hasVersions }: TopBar,
  localizer: Localizer,
): MenuEntry[] {
  const say = localizer.say.bind(localizer);
  const item = (isThere: boolean, entry: MenuEntry): MenuEntry[] => (isThere ? [entry] : []);
  const groups: MenuEntry[][] = [
    item(isNarrow && mayPublish && !isPublishing, {
      value: 'publish',
      label: say(designerMessages, 'designer.publish'),
      icon: 'check',
    }),
    [
      ...item(!isReadOnly, {
        value: 'settings',
        label: say(designerMessages, 'designer.document-settings'),
        icon: 'settings',
      }),
      ...item(hasVersions, { value: 'versions', label: say(versionMessages, 'versions.menu'), icon: 'history' }),
    ],
    [
      { value: 'export', label: say(designerMessages, 'designer.export'), icon: 'download' },
      ...item(!isReadOnly, { value: 'import', label: say(designerMessages, 'designer.import'), icon: 'upload' }),
    ],
  ];
  return groups
    .filter((group) => group.length > 0)
    .flatMap((group, index): MenuEntry[] => (index === 0 ? group : ['separator', ...group]));
}

/** When it was saved, in the reader's own time. */
function savedText(draft: DraftState, localizer: Localizer): string {
  const say = localizer.say.bind(localizer);
  switch (draft.kind) {
    case 'saving':
      return say(designerMessages, 'designer.saving');
    case 'opening':
      return say(designerMessages, 'designer.opening');
    case 'saved':
      return say(designerMessages, 'designer.saved-at', { time: timeText(draft.at, localizer) });
    default:
      return '';
  }
}
