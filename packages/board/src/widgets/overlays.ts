import { WeirCombobox, WeirMenu, WeirPopover, define, version } from '@weir/ui';
import { addPartIcons } from './part-icons.js';

/** Registers what opens over a board: its first figures do not wait for it. */
export function defineOverlays(): void {
  addPartIcons();
  define('weir-combobox', WeirCombobox, version);
  define('weir-menu', WeirMenu, version);
  define('weir-popover', WeirPopover, version);
}
