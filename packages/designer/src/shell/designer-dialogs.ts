import { describeProblem } from '@weir/ui/describe';
import type { Diagnostic } from '@weir/schema';
import { uiMessages } from '@weir/ui';
import type { Localizer } from '@weir/ui';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Editor } from '../editor/index.js';
import { designerMessages } from '../words/index.js';
import { documentFields } from './document-dialog.js';

/** More faults of an imported file than these are not listed. */
const MOST_FAULTS = 50;

export type DialogName = 'settings' | 'faults';

export interface DesignerDialogs {
  readonly editor: Editor;
  readonly isSettingsOpen: boolean;
  /** Of a file that could not be imported. */
  readonly faults: readonly Diagnostic[];
  readonly close: (name: DialogName, value?: string) => void;
}

/** What the designer asks in a dialog: settings of the document, and what is wrong with a file. */
export function renderDialogs(dialogs: DesignerDialogs, localizer: Localizer): TemplateResult {
  return html`${settingsDialog(dialogs, localizer)} ${faultsDialog(dialogs, localizer)}`;
}

function settingsDialog({ editor, isSettingsOpen, close }: DesignerDialogs, localizer: Localizer): TemplateResult {
  return html`<weir-dialog
    class="settings"
    size="small"
    heading=${localizer.say(designerMessages, 'designer.document-settings')}
  >
    ${isSettingsOpen ? documentFields(editor, localizer) : nothing} ${closeButton(localizer, () => close('settings'))}
  </weir-dialog>`;
}

function faultsDialog({ faults, close }: DesignerDialogs, localizer: Localizer): TemplateResult {
  return html`<weir-dialog class="faults" heading=${localizer.say(designerMessages, 'designer.not-imported')}>
    <p>${localizer.say(designerMessages, 'designer.not-imported-hint')}</p>
    <ul class="fault-list">
      ${faults
        .slice(0, MOST_FAULTS)
        .map(
          ({ pointer, code, params }) =>
            html`<li>
              ${describeProblem(localizer, { code, params })}${pointer ? html`<code>${pointer}</code>` : nothing}
            </li>`,
        )}
    </ul>
    ${closeButton(localizer, () => close('faults'))}
  </weir-dialog>`;
}

function closeButton(localizer: Localizer, close: () => void): TemplateResult {
  return html`<button slot="actions" type="button" class="button primary" @click=${close}>
    ${localizer.say(uiMessages, 'ui.close')}
  </button>`;
}
