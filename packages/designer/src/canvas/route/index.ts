export type { Box } from './box.js';
export { boxesOverlap, inflate, pointOn, union } from './box.js';
export { LABEL_HEIGHT, boxAround } from './place-label.js';
export { arrowHead, roundedPath, shortened } from './rounded-path.js';
export { MOST_WITH_CARE, boundsOf, nearTo, routeEdges, segmentsOf } from './route-edges.js';
export type { EdgeToRoute, Route } from './route-edges.js';
