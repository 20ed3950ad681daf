import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import type { Memory } from './memory.js';

/** What is asked of the process of a contestant, and what it replies. */
export type Request =
  | { readonly do: 'prepare'; readonly subject: string; readonly contestant: string; readonly rows: number }
  | { readonly do: 'answer' }
  | { readonly do: 'run' }
  | { readonly do: 'watch-memory' }
  | { readonly do: 'tell-memory' };

/** What answering took, in milliseconds. */
export interface Spent {
  readonly ms: number;
  /** Of the processor, in all of the process's threads: on a machine with other work on it less than what went by. */
  readonly processorMs: number;
  /** Of the processor, in the busiest of its threads; 0 where the system does not say. */
  readonly busiestMs: number;
}

export interface Replies {
  readonly prepare: { readonly absent: string | null };
  readonly answer: unknown;
  readonly run: Spent;
  readonly 'watch-memory': null;
  readonly 'tell-memory': Memory;
}

export type Reply = { readonly value: unknown } | { readonly error: string };

/** A contestant in a process of its own: its memory is its own, and what the others' code looks like does not slow its. */
export class Lane {
  readonly #child: ChildProcess;

  constructor(script: string) {
    this.#child = fork(script, [], {
      serialization: 'advanced',
      execArgv: ['--expose-gc', '--max-old-space-size=8192'],
      // What peers print is none of the results.
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
  }

  /**
   * One at a time.
   * @param limitMs when it is given up, and its process ended
   * @throws {Error} what the contestant threw, that its process ended, or that it took too long
   */
  ask<R extends Request>(request: R, limitMs: number): Promise<Replies[R['do']]> {
    const child = this.#child;
    return new Promise((resolve, reject) => {
      let isLate = false;
      const timer = setTimeout(() => {
        isLate = true;
        child.kill('SIGKILL');
      }, limitMs);
      const onExit = (code: number | null, signal: string | null) => {
        child.off('message', onReply);
        clearTimeout(timer);
        if (isLate) reject(new Error(`It took longer than ${limitMs / 1000} s when asked to ${request.do}.`));
        else reject(new Error(`Its process ended (${signal ?? code}) when asked to ${request.do}.`));
      };
      const onReply = (reply: Reply) => {
        child.off('exit', onExit);
        clearTimeout(timer);
        if ('error' in reply) reject(new Error(reply.error));
        else resolve(reply.value as Replies[R['do']]);
      };
      if (child.exitCode !== null || child.signalCode !== null) {
        onExit(child.exitCode, child.signalCode);
        return;
      }
      child.once('exit', onExit);
      child.once('message', onReply);
      child.send(request);
    });
  }

  async stop(): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    const gone = new Promise((resolve) => this.#child.once('exit', resolve));
    this.#child.kill('SIGKILL');
    await gone;
  }
}
