/** What the Weir board and designer share. Importing it registers nothing; `defineUi()` registers its elements. */
export { WeirEmpty, WeirSegmented, WeirSkeleton, WeirTabs } from './controls/index.js';
export type { Segment, SkeletonShape, Tab } from './controls/index.js';
export { defineUi } from './define-ui.js';
export { LocalizeController, WaitableEvent, WeirElement, WeirEvent, define, version } from './element/index.js';
export type { LocalizedElement, Theme } from './element/index.js';
export { addIcons, icon, partIcons, stageIcon, stageIconShapes } from './icons/index.js';
export type { IconName, IconShapes } from './icons/index.js';
export {
  badgeStyles,
  baseStyles,
  buttonStyles,
  cardStyles,
  chipStyles,
  fieldStyles,
  itemStyles,
  resetStyles,
  tableStyles,
  typographyStyles,
  utilityStyles,
} from './styles/index.js';
export { token, tokenDefaults, tokens } from './tokens/index.js';
export type { TokenName } from './tokens/index.js';
export {
  Localizer,
  canonicalLocale,
  defineMessages,
  isCurrency,
  nearestLocale,
  pickText,
  uiMessages,
} from './locale/index.js';
export type {
  CalendarDate,
  DateStyle,
  InstantStyle,
  MessageArgument,
  MessageArguments,
  Messages,
  NumberOptions,
  NumberPart,
  PeriodOptions,
  Strings,
  TimeUnit,
  Translation,
  UnitWidth,
  ValueOptions,
} from './locale/index.js';
export {
  MenuSelectEvent,
  PopupController,
  Typeahead,
  WeirCombobox,
  WeirDialog,
  WeirMenu,
  WeirPopover,
  WeirToasts,
  WeirTooltip,
  filterOptions,
  matcherOf,
  moveInList,
  popupStyles,
} from './overlay/index.js';
export type {
  MenuEntry,
  MenuItem,
  Option,
  OptionLoader,
  OptionPage,
  OptionSource,
  Placement,
  PopupOptions,
  Toast,
} from './overlay/index.js';
