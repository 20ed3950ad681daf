import { WeirEmpty, WeirSegmented, WeirSkeleton, WeirTabs } from './controls/index.js';
import { define, version } from './element/index.js';
import { addIcons, editorIcons, partIcons } from './icons/index.js';
import { WeirCombobox, WeirDialog, WeirMenu, WeirPopover, WeirToasts, WeirTooltip } from './overlay/index.js';

/**
 * Registers the elements that board and designer are made with, and the icons that not every page needs. To be called by what registers those, never at import.
 * @throws {WeirError} `elements/name-taken`
 */
export function defineUi(): void {
  addIcons(partIcons);
  addIcons(editorIcons);
  define('weir-combobox', WeirCombobox, version);
  define('weir-dialog', WeirDialog, version);
  define('weir-empty', WeirEmpty, version);
  define('weir-menu', WeirMenu, version);
  define('weir-popover', WeirPopover, version);
  define('weir-segmented', WeirSegmented, version);
  define('weir-skeleton', WeirSkeleton, version);
  define('weir-tabs', WeirTabs, version);
  define('weir-toasts', WeirToasts, version);
  define('weir-tooltip', WeirTooltip, version);
}

declare global {
  interface HTMLElementTagNameMap {
    'weir-combobox': WeirCombobox;
    'weir-dialog': WeirDialog;
    'weir-empty': WeirEmpty;
    'weir-menu': WeirMenu;
    'weir-popover': WeirPopover;
    'weir-segmented': WeirSegmented;
    'weir-skeleton': WeirSkeleton;
    'weir-tabs': WeirTabs;
    'weir-toasts': WeirToasts;
    'weir-tooltip': WeirTooltip;
  }
}
