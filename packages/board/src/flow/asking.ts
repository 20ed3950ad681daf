/** All that finds figures. It is fetched while a board draws itself for the first time, so that the board is there before. */
export { askedOf, questionsOf, widgetQuestions } from '../question/questions-of.js';
export { builtInQuestions } from '../question/built-in-questions.js';
export { AnswerFlow } from './answer-flow.js';
