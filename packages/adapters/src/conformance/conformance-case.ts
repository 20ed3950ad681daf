/** One claim of a kit: it holds when `run` resolves. Any runner can take it: `for (const { name, run } of cases) it(name, run)`. */
export interface ConformanceCase {
  readonly name: string;
  /** @throws {Error} that says what was expected and what came */
  run(): Promise<void>;
}
