import { colorStyles } from '../../element/color-styles.js';
import { distanceStyles } from './distance-styles.js';
import { frameStyles } from './frame-styles.js';
import { groundStyles } from './ground-styles.js';
import { labelStyles } from './label-styles.js';
import { mapStyles } from './map-styles.js';
import { portalStyles } from './portal-styles.js';
import { stageStyles } from './stage-styles.js';
import { transitionStyles } from './transition-styles.js';

/** What React draws. Lengths are in pixels of the drawing, so they grow and shrink with it. What is for a distance comes last. */
export const canvasStyles = [
  colorStyles,
  groundStyles,
  stageStyles,
  frameStyles,
  portalStyles,
  transitionStyles,
  labelStyles,
  mapStyles,
  distanceStyles,
];
