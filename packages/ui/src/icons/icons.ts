import {
  ArrowLeft,
  ArrowRight,
  ChartNoAxesColumn,
  CircleAlert,
  Clock,
  Ellipsis,
  LayoutDashboard,
  RefreshCw,
  Table2,
  TriangleAlert,
  Users,
  X,
} from 'lucide';
import type { editorIcons } from './editor-icons.js';
import type { partIcons } from './part-icons.js';

/** Shapes on a square of 24, as [tag, attributes]. */
export type IconShapes = readonly (readonly [
  tag: string,
  attributes: Readonly<Record<string, string | number | undefined>>,
])[];

/** Keeps the names and hides where the shapes come from, so that the published types need no icon package. */
export function named<Name extends string>(
  shapes: Readonly<Record<Name, IconShapes>>,
): Readonly<Record<Name, IconShapes>> {
  return shapes;
}

/** What every page needs for its first figures, by what it means in Weir. */
export const icons = named({
  alert: CircleAlert,
  'arrow-left': ArrowLeft,
  'arrow-right': ArrowRight,
  bars: ChartNoAxesColumn,
  board: LayoutDashboard,
  clock: Clock,
  more: Ellipsis,
  refresh: RefreshCw,
  table: Table2,
  'triangle-down': [['path', { d: 'M12 20 2 4h20z', fill: 'currentColor', stroke: 'none' }]],
  'triangle-up': [['path', { d: 'M12 4 22 20H2z', fill: 'currentColor', stroke: 'none' }]],
  users: Users,
  warning: TriangleAlert,
  x: X,
});

export type IconName = keyof typeof icons | keyof typeof partIcons | keyof typeof editorIcons;

/** What points along the line of text turns round where the text runs from right to left. */
export const mirroredIcons: ReadonlySet<IconName> = new Set<IconName>([
  'arrow-left',
  'arrow-right',
  'chevron-left',
  'chevron-right',
  'portal',
  'redo',
  'undo',
]);
