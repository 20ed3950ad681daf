import { define } from '@weir/board/define.js';
import { rowsAdapter } from '@weir/adapters';
import jsonLogic from 'json-logic-js';
import { answerQuestion, deals, document as weirDocument } from './question.mjs';

const report = {};
const worker = () => {
  report.workers = (report.workers ?? 0) + 1;
  return new Worker(new URL('@weir/engine/worker.js', import.meta.url), { type: 'module' });
};
define();
const board = Object.assign(document.createElement('weir-board'), {
  document: weirDocument,
  adapter: rowsAdapter({ datasets: { deals }, worker }),
});
document.body.append(board);

// In a function: code that is fetched later may need this module, and would wait for an await of its own.
async function finish() {
  report.answer = await answerQuestion({ worker });
  try {
    jsonLogic.apply({ count: ['deals'] }, {});
  } catch (error) {
    report.count = error.message;
  }
  await board.ready;
  report.hasShadow = board.shadowRoot !== null;
  document.title = 'done';
  window.report = report;
}
void finish();
