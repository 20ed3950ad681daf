import jsonLogic from 'json-logic-js';
import { answerQuestion } from './question.mjs';

const answer = await answerQuestion();
let count;
try {
  count = jsonLogic.apply({ count: ['deals'] }, {});
} catch (error) {
  count = error.message;
}
console.log(JSON.stringify({ answer, count }));
