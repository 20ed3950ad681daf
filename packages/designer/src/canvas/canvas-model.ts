import type { StageIcon } from '@weir/schema';
import type { Box, Point, StageKind, TransitionKey, TransitionKind } from '../editor/index.js';
import type { DrawnMark } from './with-marks.js';

/** Everything the canvas draws, with every text ready to be shown. The canvas keeps nothing of its own but what is under the pointer. */
export interface CanvasModel {
  /** Another funnel is another drawing, which is fitted into view anew. The same one stays where it is, whatever it is called. */
  readonly drawing: string;
  readonly stages: readonly StageBox[];
  /** Large ones first. */
  readonly groups: readonly GroupFrame[];
  readonly portals: readonly PortalBox[];
  readonly edges: readonly CanvasEdge[];
  readonly isReadOnly: boolean;
  /** Of the texts; the drawing itself always runs from left to right. */
  readonly direction: 'ltr' | 'rtl';
  readonly texts: CanvasTexts;
}

export interface StageBox {
  readonly id: string;
  readonly kind: StageKind;
  readonly position: Point;
  /** 1 to 8, one of the theme's colours. */
  readonly color: number | null;
  readonly icon: StageIcon | null;
  readonly title: string;
  readonly probability: string | null;
  /** How many are here and the word for it; null where nothing was counted. */
  readonly count: {
    readonly figure: string;
    readonly word: string;
    /** Against the published version; null where nothing changed or nothing is compared. */
    readonly change: string | null;
  } | null;
  /** The line at the foot. */
  readonly fact: { readonly text: string; readonly tone: 'warning' | 'neutral' | 'negative' | 'plain' } | null;
  /** Figures are on their way. */
  readonly isLoading: boolean;
  readonly problem: { readonly severity: 'error' | 'warning'; readonly text: string } | null;
  readonly isArchived: boolean;
  readonly isSelected: boolean;
  readonly mark?: DrawnMark;
  /** What is read out. */
  readonly label: string;
}

/** Stages that belong together. */
export interface GroupFrame {
  readonly id: string;
  readonly box: Box;
  readonly stages: readonly string[];
  readonly title: string;
  readonly color: number | null;
  /** All of its stages are. */
  readonly isSelected: boolean;
  readonly label: string;
}

/** Stands for a stage of another funnel. */
export interface PortalBox {
  readonly id: string;
  readonly position: Point;
  readonly title: string;
  readonly caption: string;
}

export interface CanvasEdge {
  readonly key: TransitionKey;
  readonly from: string;
  readonly to: string;
  readonly kind: TransitionKind;
  /** Leads to where people wait or are sorted out: drawn in grey. */
  readonly isToParked: boolean;
  readonly text: string | null;
  /** Under its benchmark or target. */
  readonly isLow: boolean;
  readonly isSelected: boolean;
  readonly mark?: DrawnMark;
  readonly label: string;
}

/** What the canvas itself says. */
export interface CanvasTexts {
  readonly canvas: string;
  /** The kinds of things that can be focused, as in "Lead, stage". */
  readonly stage: string;
  readonly transition: string;
  readonly group: string;
  readonly insert: string;
  readonly rename: string;
  readonly minimap: string;
  readonly nodeHelp: string;
  readonly edgeHelp: string;
  readonly moved: (direction: string, x: number, y: number) => string;
}

/** What a person did on the canvas, for the editor to make of it what it will. */
export type CanvasIntent =
  | {
      readonly type: 'select';
      readonly stages: readonly string[];
      readonly transitions: readonly TransitionKey[];
      /** Only so that a menu is about it. */
      readonly isForMenu?: boolean;
    }
  /** What is selected already was clicked. */
  | { readonly type: 'look' }
  | {
      readonly type: 'move';
      readonly positions: Readonly<Record<string, Point>>;
      /** Groups that some of the stages get into by that, by stage; null: into none. */
      readonly groups?: Readonly<Record<string, string | null>>;
    }
  | { readonly type: 'connect'; readonly from: string; readonly to: string }
  /** A line was let go over empty ground: a stage is wanted there. */
  | { readonly type: 'add-connected'; readonly from: string; readonly position: Point }
  | { readonly type: 'insert'; readonly transition: TransitionKey; readonly position?: Point }
  | { readonly type: 'rename'; readonly stage: string; readonly title: string }
  | { readonly type: 'rename-group'; readonly group: string; readonly title: string }
  | { readonly type: 'open-portal'; readonly portal: string }
  /** In coordinates of the window. */
  | { readonly type: 'menu'; readonly x: number; readonly y: number }
  | { readonly type: 'zoom'; readonly zoom: number }
  /** Stages are being dragged, or no longer. */
  | { readonly type: 'hold'; readonly isHeld: boolean };

/** What can be asked of the canvas once it is drawn. */
export interface CanvasHandle {
  zoomIn(): void;
  zoomOut(): void;
  fit(): void;
  /** Scrolls until the stage is in view. */
  reveal(stage: string): void;
  /** @param part id of a stage, or key of a transition */
  focus(part: string): void;
  rename(node: string): void;
  /** Fills the view with stages and transitions. */
  zoomTo(parts: readonly string[]): void;
  /** Moves the drawing until all of these stages are in view, if they are not. */
  revealAll(stages: readonly string[]): void;
  /** From coordinates of the window to those of the drawing. */
  toDrawing(x: number, y: number): Point;
  /** The transition whose line passes within 24 pixels of a point of the drawing. */
  transitionAt(point: Point): TransitionKey | null;
}

export const PORTAL_WIDTH = 164;
export const PORTAL_HEIGHT = 57;
