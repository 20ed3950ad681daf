/** How a figure comes about, drawn: for the board and for the designer. Importing it registers nothing. */
export { ExplanationView, ShowPartEvent } from './explanation-view.js';
