import { define, version } from '@weir/ui';
import { defineDialog } from '../widgets/dialog.js';
import { defineOverlays } from '../widgets/overlays.js';
import { ExplanationView } from '../explanation/index.js';
import { WeirExplain } from './explain.js';
import { WeirExplore } from './explore.js';

/** Registers what marks are explored with, once somebody does. */
export function defineExplore(): void {
  defineOverlays();
  defineDialog();
  define('weir-explanation', ExplanationView, version);
  define('weir-explain', WeirExplain, version);
  define('weir-explore', WeirExplore, version);
}
