import type { WeirDocument } from '@weir/schema';
import type { Answer, FunnelAnswer, MetricsAnswer } from '../contract/answer.js';
import type { DataAdapter } from '../contract/adapter.js';
import type { FunnelQuestion, MetricsQuestion, Question } from '../contract/question.js';
import { askAll } from './ask-all.js';
import type { AskOptions } from './ask-all.js';

/**
 * Answers one question from an adapter's data.
 * @throws {WeirError} `question/…` and `document/…` when the question does not fit the document, `adapter/…` when the data source
 * cannot answer, fails (`adapter/failed`, with its cause) or is withdrawn (`adapter/aborted`)
 */
export function ask(
  document: WeirDocument,
  adapter: DataAdapter,
  question: MetricsQuestion,
  options?: AskOptions,
): Promise<MetricsAnswer>;
export function ask(
  document: WeirDocument,
  adapter: DataAdapter,
  question: FunnelQuestion,
  options?: AskOptions,
): Promise<FunnelAnswer>;
export function ask(
  document: WeirDocument,
  adapter: DataAdapter,
  question: Question,
  options?: AskOptions,
): Promise<Answer>;
export async function ask(
  document: WeirDocument,
  adapter: DataAdapter,
  question: Question,
  options: AskOptions = {},
): Promise<Answer> {
  const [outcome] = await askAll(document, adapter, [question], options);
  if (outcome?.status !== 'fulfilled') throw outcome?.reason;
  return outcome.value;
}
