// Compiled, not run: the types of the packages are there and say what they should.
import { rowsAdapter } from '@weir/adapters';
import { ask } from '@weir/query';
import type { MetricsAnswer, MetricsQuestion } from '@weir/query';
import { validateDocument } from '@weir/schema';
import type { Diagnostic, WeirDocument } from '@weir/schema';

const question: MetricsQuestion = { metrics: ['win_rate'], grain: 'month', range: { from: '2025-01-01' } };
const weirDocument: WeirDocument = { weir: 1, id: 'a', title: { en: 'A' } };
const problems: Diagnostic[] = validateDocument(weirDocument);
const answer = await ask(weirDocument, rowsAdapter({ datasets: { deals: [] } }), question, { asOf: '2025-07-01' });
const value: number | string | boolean | null = (answer as MetricsAnswer).metrics['win_rate']!.total;
// @ts-expect-error No such grain.
const wrong: MetricsQuestion = { metrics: [], grain: 'decade' };
export { problems, value, wrong };

export type { WeirBoard } from '@weir/board';
export type { WeirDesigner } from '@weir/designer';
export { define as defineDesigner } from '@weir/designer/define.js';
