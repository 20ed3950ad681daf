import type { Answer, AnswerRequest, Call, DataAdapter, DataChange, Question, ValueList } from '@weir/query';

type Respond = (question: Question) => Answer;

/** One call of `answer`, to be answered when a test wants it. */
export interface PendingCall {
  readonly questions: readonly Question[];
  readonly options: Call;
  readonly request: AnswerRequest;
  resolve(answers?: Answer[]): void;
  reject(error: unknown): void;
}

/** An adapter that answers with what a test says, at once or when it is told to, and records what it was asked. */
export class FakeAdapter implements DataAdapter {
  readonly calls: PendingCall[] = [];
  readonly listeners = new Set<(change: DataChange) => void>();
  readonly valueCalls: { field: string; search: string }[] = [];
  valueList: ValueList = { values: [], more: false };

  /** @param automatic answers come in a microtask; else by `calls[n].resolve()` */
  constructor(
    public respond: Respond,
    readonly automatic = true,
  ) {}

  describe() {
    return Promise.resolve({ datasets: [], supports: [] });
  }

  values(_dataset: string, field: string, { search = '' }: { search?: string }): Promise<ValueList> {
    this.valueCalls.push({ field, search });
    const values = this.valueList.values.filter(({ value }) => String(value).includes(search));
    return Promise.resolve({ ...this.valueList, values });
  }

  answer(request: AnswerRequest, options: Call): Promise<Answer[]> {
    return new Promise((resolve, reject) => {
      const { questions } = request;
      const call: PendingCall = {
        questions,
        options,
        request,
        resolve: (answers) => {
          try {
            resolve(answers ?? questions.map(this.respond));
          } catch (error) {
            reject(error);
          }
        },
        reject,
      };
      this.calls.push(call);
      if (this.automatic) call.resolve();
    });
  }

  subscribe(_options: Call, listener: (change: DataChange) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Tells the listeners that data changed. */
  change(...datasets: readonly string[]): void {
    for (const listener of this.listeners) listener({ datasets: datasets.length > 0 ? datasets : ['deals'] });
  }
}
