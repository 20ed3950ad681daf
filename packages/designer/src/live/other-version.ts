import { meaningsOf } from '@weir/board';
import { isFunnelQuestion } from '@weir/query';
import type { FunnelAnswer, Question } from '@weir/query';
import type { WeirDocument } from '@weir/schema';
import { lastOf } from '../element/last-of.js';
import { findRenames } from '../versions/diff/index.js';
import { LiveAnswers } from './live-answers.js';
import type { LiveListener, LiveRequest } from './live-answers.js';

/**
 * What another version of the document, as the published one, answers to the questions about funnels that are asked of this one. Only where it
 * would answer otherwise: a change of titles, targets and places asks nothing.
 */
export class OtherVersion {
  readonly #answers: LiveAnswers;
  /** It is asked in the names of this one: what only got another id is held against itself. */
  readonly #inNamesOf = lastOf(({ other, document }: Versions) => findRenames(other, document).document);

  constructor(listener: LiveListener) {
    this.#answers = new LiveAnswers(listener);
  }

  want(request: LiveRequest | null, version: WeirDocument | null): void {
    const other = request && version && this.#inNamesOf({ other: version, document: request.document });
    const questions = request && other ? differing(request, other) : {};
    const isAsked = request && other && Object.keys(questions).length > 0;
    this.#answers.want(isAsked ? { ...request, document: other, questions } : null);
  }

  /** null: the other version counts the same, has no such funnel, or has not answered. */
  of(name: string): FunnelAnswer | null {
    const live = this.#answers.of(name);
    return live.status === 'ready' && 'stages' in live.answer ? live.answer : null;
  }

  get ready(): Promise<void> {
    return this.#answers.ready;
  }

  async refresh(): Promise<void> {
    await this.#answers.refresh();
  }

  async retry(): Promise<void> {
    await this.#answers.retry();
  }

  stop(): void {
    this.#answers.stop();
  }
}

interface Versions {
  readonly other: WeirDocument;
  readonly document: WeirDocument;
}

function differing({ document, questions }: LiveRequest, other: WeirDocument): Record<string, Question> {
  if (document === other) return {};
  const [meanings, others] = [meaningsOf(document), meaningsOf(other)];
  const hasFunnel = (id: string) => other.funnels?.some((funnel) => funnel.id === id && !funnel.archived) === true;
  const asked = Object.entries(questions).filter(
    ([, question]) =>
      isFunnelQuestion(question) &&
      // How times are spread is shown of the draft alone.
      question.histogram === undefined &&
      hasFunnel(question.funnel) &&
      meanings.meaningOf(question) !== others.meaningOf(question),
  );
  return Object.fromEntries(asked);
}
