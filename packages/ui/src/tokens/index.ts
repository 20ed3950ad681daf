export { tokenDefaults } from './defaults.js';
export type { TokenName } from './defaults.js';
export { token, tokens } from './tokens.js';
