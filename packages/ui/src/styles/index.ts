export { badgeStyles } from './badges.js';
export { baseStyles, resetStyles, typographyStyles } from './base.js';
export { buttonStyles } from './buttons.js';
export { cardStyles } from './cards.js';
export { chipStyles } from './chips.js';
export { fieldStyles } from './fields.js';
export { itemStyles } from './items.js';
export { tableStyles } from './tables.js';
export { utilityStyles } from './utilities.js';
