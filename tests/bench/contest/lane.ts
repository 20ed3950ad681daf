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

  /** One at a time. @throws {Error} what the contestant threw, or that its process ended */
  ask<R extends Request>(request: R): Promise<Replies[R['do']]> {
    const child = this.#child;
    return new Promise((resolve, reject) => {
      const onExit = (code: number | null, signal: string | null) => {
        child.off('message', onReply);
        reject(new Error(`Its process ended (${signal ?? code}) when asked to ${request.do}.`));
      };
      const onReply = (reply: Reply) => {
        child.off('exit', onExit);
        if ('error' in reply) reject(new Error(reply.error));
        else resolve(reply.value as Replies[R['do']]);
      };
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
