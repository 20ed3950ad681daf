import { digits, markdown } from '../contest/markdown.js';
import type { DrawingMeasured } from './canvas.js';

const columns: readonly (readonly [
  title: string,
  cell: (measured: DrawingMeasured, beside: DrawingMeasured) => string,
])[] = [
  ['', ({ name }) => name],
  ['first drawing, ms', ({ firstMs }) => digits(firstMs)],
  ['× React Flow', ({ firstMs }, beside) => digits(firstMs / beside.firstMs)],
  ['longest step of the first drag, ms', ({ coldMs }) => digits(coldMs)],
  ['work of a step, ms', ({ workMedianMs }) => digits(workMedianMs)],
  ['95 of 100 within, ms', ({ workP95Ms }) => digits(workP95Ms)],
  ['× React Flow', ({ workP95Ms }, beside) => digits(workP95Ms / beside.workP95Ms)],
  ['until it is shown, ms', ({ shownMedianMs }) => digits(shownMedianMs)],
  ['95 of 100 within, ms', ({ shownP95Ms }) => digits(shownP95Ms)],
  ['undo, ms', ({ undoMs }) => digits(undoMs)],
  ['rounds', ({ rounds }) => `${rounds}`],
];

/** The results as tables of Markdown, one for each number of stages, counted beside React Flow that draws everything. */
export function canvasTables(measured: readonly DrawingMeasured[]): string {
  const sizes = [...new Set(measured.map(({ stages }) => stages))];
  return sizes
    .map((stages) => {
      const own = measured.filter((each) => each.stages === stages);
      const beside = own.find(({ name }) => name === 'React Flow') ?? own[0];
      const rows = own.map((each) => columns.map(([, cell]) => cell(each, beside ?? each)));
      const titles = columns.map(([title]) => title);
      return `### ${stages} stages\n\n${markdown(titles, rows)}`;
    })
    .join('\n\n');
}
