import type { Id, WeirErrorData } from '@weir/schema';
import type { Plan } from '@weir/query';
import type { StoredDataset } from '../columns/dataset-input.js';
import type { CsvLoad } from '../csv/csv-load.js';
import type { FitQuery } from '../engine-core.js';
import type { RecordsTask } from '../records/list-records.js';
import type { ValuesQuery } from '../values.js';
import type { Piece } from './parcel.js';

/** Version of the messages between the page and the worker: both files come from one release. */
export const protocol = 1;

/** A dataset in columns, or a file with the port through which its bytes come. */
export type SentInput = StoredDataset | SentCsv;

export type SentCsv = Omit<CsvLoad, 'bytes'> & { readonly port: MessagePort; readonly size: number };

/** What an engine is asked to do. */
export type Task =
  | { readonly kind: 'load'; readonly datasets: ReadonlyMap<Id, SentInput>; readonly timeZone: string | undefined }
  | { readonly kind: 'append'; readonly rows: StoredDataset }
  | { readonly kind: 'read'; readonly file: SentCsv }
  | { readonly kind: 'run'; readonly plans: readonly Plan[]; readonly mostKeptBytes?: number | undefined }
  | { readonly kind: 'values'; readonly query: ValuesQuery }
  | { readonly kind: 'records'; readonly task: RecordsTask }
  | { readonly kind: 'describe' }
  | { readonly kind: 'fit'; readonly query: FitQuery }
  | { readonly kind: 'drop'; readonly dataset: Id }
  /** The first message of workers that work together: the ports to the others, by place; none at the own. */
  | { readonly kind: 'join'; readonly place: number; readonly ports: readonly (MessagePort | null)[] };

/** What is said of a request that was sent before. */
export type Remark =
  /** Of the request's long lists. It is carried out once all of its pieces are there. */
  | { readonly kind: 'piece'; readonly piece: Piece }
  /** Asks for the next piece of its result. */
  | { readonly kind: 'next' }
  /** Withdraws it; it is answered as failed, or not at all. */
  | { readonly kind: 'abort' };

export interface Request {
  readonly protocol: number;
  readonly id: number;
  readonly task: Task | Remark;
  /** Of a task: how many pieces follow. */
  readonly pieces: number;
}

export type Outcome =
  | { readonly kind: 'progress'; readonly done: number; readonly of: number }
  /** @property pieces of its long lists, which come when they are asked for */
  | { readonly kind: 'done'; readonly result: unknown; readonly pieces: number }
  | { readonly kind: 'piece'; readonly piece: Piece }
  | { readonly kind: 'failed'; readonly error: WeirErrorData };

export interface Reply {
  readonly protocol: number;
  readonly id: number;
  readonly outcome: Outcome;
}

/** What is common to a worker's global scope, a worker, and a message port. */
export interface Port {
  postMessage(message: unknown, transfer: Transferable[]): void;
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
}

export function isMessage(data: unknown): data is { readonly protocol: number; readonly id: number } {
  return (
    typeof data === 'object' &&
    data !== null &&
    'protocol' in data &&
    typeof data.protocol === 'number' &&
    'id' in data &&
    typeof data.id === 'number'
  );
}
