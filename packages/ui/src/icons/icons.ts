import {
  ArrowDown,
  ArrowLeft,
  ArrowRight,
  ArrowUp,
  Calendar,
  ChartNoAxesColumn,
  Check,
  ChevronDown,
  ChevronLeft,
  ChevronRight,
  ChevronUp,
  CircleAlert,
  CircleCheck,
  CircleQuestionMark,
  Clock,
  Copy,
  Download,
  Ellipsis,
  Funnel,
  Group,
  Info,
  LayoutDashboard,
  Link,
  ListFilter,
  Lock,
  Maximize,
  Minus,
  Plus,
  RefreshCw,
  Search,
  Sigma,
  SlidersHorizontal,
  Table2,
  Target,
  TriangleAlert,
  Undo2,
  Unlink,
  Users,
  X,
} from 'lucide';
import type { editorIcons } from './editor-icons.js';

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

/** What a board and the shared elements are drawn with, by what it means in Weir. Only what is named here is in every page. */
export const icons = named({
  alert: CircleAlert,
  'arrow-down': ArrowDown,
  'arrow-left': ArrowLeft,
  'arrow-right': ArrowRight,
  'arrow-up': ArrowUp,
  bars: ChartNoAxesColumn,
  board: LayoutDashboard,
  calendar: Calendar,
  check: Check,
  'chevron-down': ChevronDown,
  'chevron-left': ChevronLeft,
  'chevron-right': ChevronRight,
  'chevron-up': ChevronUp,
  clock: Clock,
  copy: Copy,
  download: Download,
  filter: ListFilter,
  formula: Sigma,
  funnel: Funnel,
  group: Group,
  help: CircleQuestionMark,
  info: Info,
  link: Link,
  lock: Lock,
  maximize: Maximize,
  minus: Minus,
  more: Ellipsis,
  plus: Plus,
  refresh: RefreshCw,
  search: Search,
  sliders: SlidersHorizontal,
  success: CircleCheck,
  table: Table2,
  target: Target,
  'triangle-down': [['path', { d: 'M12 20 2 4h20z', fill: 'currentColor', stroke: 'none' }]],
  'triangle-up': [['path', { d: 'M12 4 22 20H2z', fill: 'currentColor', stroke: 'none' }]],
  undo: Undo2,
  unlink: Unlink,
  users: Users,
  warning: TriangleAlert,
  x: X,
});

export type IconName = keyof typeof icons | keyof typeof editorIcons;

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
