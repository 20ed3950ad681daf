import { arithmetic } from './arithmetic.js';
import { choice } from './choice.js';
import { comparison } from './comparison.js';
import type { SqlOperators } from './operator.js';
import { several } from './several.js';
import { text } from './text.js';
import { time } from './time.js';

/** Every operator over a row that can be said in SQL, by its name. */
export const operators: SqlOperators = { ...arithmetic, ...choice, ...comparison, ...text, ...time, ...several };
