import { WeirDialog, define, version } from '@weir/ui';

/** Registers dialogs, for what opens one. */
export function defineDialog(): void {
  define('weir-dialog', WeirDialog, version);
}
