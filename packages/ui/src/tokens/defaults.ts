/**
 * The design tokens and their defaults: `accent` here is what a host sets as `--weir-accent`.
 * Colours are pairs `light-dark(light, dark)`; the element's `color-scheme` chooses. A default may refer to other tokens.
 */
export const tokenDefaults = {
  // Planes, from back to front
  sunken: 'light-dark(#eceff2, #0b0e13)', // wells: tracks, canvas, gutter of code
  surface: 'light-dark(#f6f7f9, #10141a)', // the element's own ground
  raised: 'light-dark(#ffffff, #171c23)', // cards, panels, nodes, inputs
  overlay: 'light-dark(#ffffff, #1f252d)', // popups, menus, dialogs
  scrim: 'light-dark(#18212c52, #00000099)',

  // Lines
  border: 'light-dark(#e0e4e8, #293038)', // hairlines; decoration only
  'border-strong': 'light-dark(#c3cad1, #414853)', // hover, dividers that group
  'border-control': 'light-dark(#808a95, #737c87)', // edge of what one types or ticks in, at least 3:1
  'grid-dot': 'light-dark(#c9d0d7, #2b323b)',

  // Text, each at least 4.5:1 on every plane but for `text-disabled`, which never carries content
  text: 'light-dark(#18212c, #e6eaef)',
  'text-muted': 'light-dark(#515c68, #a8b1bb)', // labels
  'text-subtle': 'light-dark(#606a75, #939da7)', // captions, axes, placeholders
  'text-disabled': 'light-dark(#98a1ab, #5f6874)',

  // The one accent
  accent: 'light-dark(#1c62b3, #73aff1)',
  'accent-hover': 'light-dark(#0e509d, #8ec3f9)',
  'accent-pressed': 'light-dark(#0c4184, #acd2fb)',
  'on-accent': 'light-dark(#ffffff, #0b1a2d)',
  'accent-soft': 'light-dark(#e9f2fc, #1a2a40)', // chosen row, set filter
  'accent-soft-strong': 'light-dark(#d2e5fa, #223c5e)', // text selection

  // Meaning, never without a sign, an icon or a word. `-mark` is for graphics, `-soft` for grounds, the plain one for text.
  positive: 'light-dark(#116d45, #62cd94)',
  'positive-mark': 'light-dark(#1f8a5b, #46b67c)',
  'positive-soft': 'light-dark(#e3f5ea, #16301f)',
  negative: 'light-dark(#b0292a, #f28881)',
  'negative-mark': 'light-dark(#cb3d38, #e5685f)',
  'negative-soft': 'light-dark(#fdecec, #3c1e1e)',
  warning: 'light-dark(#855208, #e9b860)',
  'warning-mark': 'light-dark(#b87309, #d79a35)',
  'warning-soft': 'light-dark(#fcf2dc, #352a15)',
  neutral: 'light-dark(#515c68, #a8b1bb)',
  'neutral-mark': 'light-dark(#76818c, #808a95)',
  'neutral-soft': 'light-dark(#eceff2, #262d35)',

  // Interaction; hover and pressed are laid over any plane
  hover: 'light-dark(#18212c0d, #e6eaef12)',
  pressed: 'light-dark(#18212c1a, #e6eaef21)',
  focus: 'light-dark(#1c62b3, #8ec3f9)',

  // Series in order: each pair stays apart in simulated protanopia, deuteranopia and tritanopia, each has 3:1 on the ground
  'series-1': 'light-dark(#1c54c6, #3b82f7)',
  'series-2': 'light-dark(#b0571a, #fc853c)',
  'series-3': 'light-dark(#268b76, #7cc7a1)',
  'series-4': 'light-dark(#602789, #945fb5)',
  'series-5': 'light-dark(#b6850f, #fad56d)',
  'series-6': 'light-dark(#9e1036, #be5361)',
  'series-7': 'light-dark(#0698cb, #80e2fc)',
  'series-8': 'light-dark(#4c5668, #8c96a6)',

  // Funnel stages in path order. Longer funnels interpolate, they never repeat.
  'stage-1': 'light-dark(#4186d3, #427cc7)',
  'stage-2': 'light-dark(#347bcb, #4e88ce)',
  'stage-3': 'light-dark(#2973c4, #5b92d5)',
  'stage-4': 'light-dark(#1d65b5, #6ba1df)',
  'stage-5': 'light-dark(#0f57a7, #7bb0ea)',
  'stage-6': 'light-dark(#0b4b96, #8cbff5)',
  'stage-7': 'light-dark(#0d3f82, #a0cdfa)',
  'stage-8': 'light-dark(#10336d, #b5dafc)',
  flow: 'light-dark(#dbe8f6, #1f3048)', // the water between two bars

  // Kinds of stages and transitions
  'kind-open': 'light-dark(#2973c4, #5b92d5)',
  'kind-won': 'light-dark(#1f8a5b, #46b67c)',
  'kind-lost': 'light-dark(#cb3d38, #e5685f)',
  'kind-parked': 'light-dark(#76818c, #808a95)',
  'kind-handoff': 'light-dark(#7a4a9e, #b48ad2)',
  'edge-advance': 'light-dark(#3f4a56, #b9c2cc)',
  'edge-lose': 'light-dark(#cb3d38, #e5685f)',
  'edge-recycle': 'light-dark(#76818c, #808a95)',
  'edge-handoff': 'light-dark(#7a4a9e, #b48ad2)',

  // Formula text
  'syntax-function': 'light-dark(#1c62b3, #73aff1)',
  'syntax-field': 'light-dark(#18212c, #e6eaef)',
  'syntax-metric': 'light-dark(#7a4a9e, #c4a0de)',
  'syntax-keyword': 'light-dark(#515c68, #a8b1bb)',
  'syntax-text': 'light-dark(#116d45, #62cd94)',
  'syntax-number': 'light-dark(#9a4a12, #f0a26b)',
  'syntax-comment': 'light-dark(#606a75, #939da7)',

  // Type. No `system-ui`: on a Chinese Windows it sets Latin letters and digits in a CJK face.
  font: `-apple-system, BlinkMacSystemFont, 'Segoe UI Variable Text', 'Segoe UI', Roboto, 'Helvetica Neue', 'PingFang SC', 'Hiragino Sans GB', 'Microsoft YaHei UI', 'Noto Sans CJK SC', 'Noto Sans SC', sans-serif`,
  'font-mono': `ui-monospace, 'SF Mono', 'Cascadia Code', Menlo, Consolas, 'Noto Sans Mono CJK SC', monospace`,
  'size-2xs': '11px', // digits of axes; 12px in Chinese
  'size-xs': '12px', // captions, badges: the floor for words
  'size-sm': '13px', // the default
  'size-md': '14px', // titles of cards and nodes
  'size-lg': '16px', // titles of panels
  'size-xl': '20px', // title of the board, counts of stages
  'size-2xl': '28px', // values of KPIs
  'line-tight': '1.2', // numbers on one line
  line: '1.5', // everything else, Chinese too
  weight: '400',
  'weight-strong': '600',
  numbers: 'tabular-nums lining-nums', // for font-variant-numeric where figures align

  // Space, in steps of 4
  'space-05': '2px',
  'space-1': '4px',
  'space-2': '8px',
  'space-3': '12px',
  'space-4': '16px',
  'space-5': '20px',
  'space-6': '24px',
  'space-8': '32px',
  'space-10': '40px',
  gap: 'var(--_weir-space-4)', // between the cards of a board
  inset: 'var(--_weir-space-4)', // inside a card or panel

  // Controls; `coarseDefaults` has their sizes for fingers
  control: '32px',
  'control-sm': '26px', // toolbar buttons
  chip: '28px',
  field: '30px',
  row: '32px',

  // Corners
  'radius-xs': '3px', // bars, ticks, swatches, badges
  'radius-sm': '6px', // controls, chips
  'radius-md': '10px', // cards, nodes, panels
  'radius-lg': '12px', // popups, dialogs
  'radius-full': '999px', // avatars, round marks

  // Depth: cards have a hairline, only what floats casts a shadow
  'shadow-node': '0 1px 2px light-dark(#18212c14, #00000066)',
  'shadow-pop': '0 8px 24px light-dark(#18212c24, #000000a6), 0 1px 3px light-dark(#18212c1f, #00000080)',
  'shadow-drag': '0 14px 32px light-dark(#18212c33, #000000bf)',

  // Motion
  fast: '120ms', // changes of state
  medium: '200ms', // what appears
  slow: '320ms', // what travels
  ease: 'cubic-bezier(0.2, 0, 0, 1)',
} as const;

export type TokenName = keyof typeof tokenDefaults;

/** Where the pointer is a finger: every target at least 36 px. */
export const coarseDefaults: Partial<Record<TokenName, string>> = {
  control: '36px',
  'control-sm': '36px',
  chip: '36px',
  field: '36px',
  row: '36px',
};

/** 12 px is the smallest size at which Chinese can be read. */
export const chineseDefaults: Partial<Record<TokenName, string>> = { 'size-2xs': '12px' };

/** Under `prefers-reduced-motion` nothing moves, whatever the host sets. */
export const reducedMotion: Partial<Record<TokenName, string>> = { fast: '0ms', medium: '0ms', slow: '0ms' };

/**
 * Under `forced-colors` the reader's palette, whatever the host sets. SVG is not recoloured by the browser, so the
 * tokens that graphics are drawn with must be system colours themselves.
 */
export const forcedColors: Partial<Record<TokenName, string>> = {
  sunken: 'Canvas',
  surface: 'Canvas',
  raised: 'Canvas',
  overlay: 'Canvas',
  border: 'CanvasText',
  'border-strong': 'CanvasText',
  'border-control': 'CanvasText',
  text: 'CanvasText',
  'text-muted': 'CanvasText',
  'text-subtle': 'CanvasText',
  'text-disabled': 'GrayText',
  accent: 'Highlight',
  'accent-hover': 'Highlight',
  'accent-pressed': 'Highlight',
  'on-accent': 'HighlightText',
  focus: 'Highlight',
};
