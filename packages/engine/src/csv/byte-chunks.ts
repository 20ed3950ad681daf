import type { Pace } from '../pace.js';
import type { CsvInput, CsvSource } from './csv-input.js';

/** Bytes of a source, in order; `size` is how many there are, 0 while that is not known. */
export interface ByteChunks {
  readonly chunks: AsyncIterable<Uint8Array>;
  readonly size: number;
}

/** Bytes that are handed on at once. */
const sliceBytes = 2 ** 20;

/** The bytes of a file in UTF-8, without its byte order mark. */
export async function byteChunks(
  { csv, encoding }: Pick<CsvInput, 'csv' | 'encoding'>,
  pace: Pace,
): Promise<ByteChunks> {
  const source = typeof csv === 'function' ? await pace.orAborted(Promise.resolve(csv())) : csv;
  const bytes = rawBytes(source, pace);
  const isText = typeof source === 'string';
  return { chunks: inUtf8(bytes, isText ? undefined : encoding), size: sizeOf(source) };
}

/** All bytes of a source, without a copy where they are in one place. */
export async function sourceBytes(source: Exclude<CsvSource, string>, pace: Pace): Promise<Uint8Array> {
  if (source instanceof Uint8Array) return source;
  if (source instanceof ArrayBuffer) return new Uint8Array(source);
  let all: Uint8Array = new Uint8Array(0);
  let length = 0;
  for await (const chunk of pace.each(rawBytes(source, pace))) {
    if (length + chunk.length > all.length) {
      const larger = new Uint8Array(Math.max(all.length * 2, length + chunk.length));
      larger.set(all.subarray(0, length));
      all = larger;
    }
    all.set(chunk, length);
    length += chunk.length;
  }
  return all.subarray(0, length);
}

function sizeOf(source: CsvSource): number {
  if (source instanceof Uint8Array || source instanceof ArrayBuffer) return source.byteLength;
  return typeof source === 'object' && isBlob(source) ? source.size : 0;
}

async function* rawBytes(source: CsvSource, pace: Pace): AsyncGenerator<Uint8Array> {
  if (typeof source === 'string') yield* encoded(source);
  else if (source instanceof ArrayBuffer) yield* sliced(new Uint8Array(source));
  else if (source instanceof Uint8Array) yield* sliced(source);
  else if (isBlob(source)) {
    for (let at = 0; at < source.size; at += sliceBytes) {
      yield new Uint8Array(await source.slice(at, at + sliceBytes).arrayBuffer());
    }
  } else if ('getReader' in source) yield* streamed(source, pace);
  else for await (const chunk of source) yield* typeof chunk === 'string' ? encoded(chunk) : sliced(chunk);
}

function isBlob(source: object): source is Blob {
  return typeof Blob !== 'undefined' && source instanceof Blob;
}

/** By its reader: Safari's streams are no async iterables. */
async function* streamed(stream: ReadableStream<Uint8Array>, pace: Pace): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  const cancel = (): void => void reader.cancel().catch(() => {});
  const stop = pace.onAbort(cancel);
  let isDone = false;
  try {
    while (!isDone) {
      const { done, value } = await reader.read();
      isDone = done;
      if (value) yield* sliced(value);
    }
  } finally {
    stop();
    if (!isDone) cancel();
  }
}

function* sliced(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += sliceBytes) yield bytes.subarray(at, at + sliceBytes);
}

function* encoded(text: string): Generator<Uint8Array> {
  const encoder = new TextEncoder();
  for (let at = 0; at < text.length;) {
    let end = Math.min(at + sliceBytes, text.length);
    // A pair of surrogates is one character.
    if (end < text.length && isHighSurrogate(text.charCodeAt(end - 1))) end -= 1;
    yield encoder.encode(text.slice(at, end));
    at = end;
  }
}

function isHighSurrogate(code: number): boolean {
  return code >= 0xd800 && code < 0xdc00;
}

async function* inUtf8(chunks: AsyncIterable<Uint8Array>, encoding: string | undefined): AsyncGenerator<Uint8Array> {
  let head: Uint8Array | null = new Uint8Array(0);
  let decoder: TextDecoder | null = null;
  const encoder = new TextEncoder();
  for await (const chunk of chunks) {
    let bytes: Uint8Array = chunk;
    if (head) {
      bytes = head.length === 0 ? chunk : joined(head, chunk);
      if (bytes.length < 3) {
        head = bytes.slice();
        continue;
      }
      head = null;
      [decoder, bytes] = begin(bytes, encoding);
    }
    if (decoder) bytes = encoder.encode(decoder.decode(bytes, { stream: true }));
    if (bytes.length > 0) yield bytes;
  }
  if (head) {
    let bytes: Uint8Array = head;
    [decoder, bytes] = begin(bytes, encoding);
    yield decoder ? encoder.encode(decoder.decode(bytes)) : bytes;
  } else if (decoder) yield encoder.encode(decoder.decode());
}

/** What the bytes are to be decoded with, null when they are UTF-8 already, and the bytes after the byte order mark. */
function begin(bytes: Uint8Array, encoding: string | undefined): [TextDecoder | null, Uint8Array] {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return [null, bytes.subarray(3)];
  if (a === 0xff && b === 0xfe) return [new TextDecoder('utf-16le'), bytes];
  if (a === 0xfe && b === 0xff) return [new TextDecoder('utf-16be'), bytes];
  const decoder = encoding === undefined ? null : new TextDecoder(encoding);
  return [decoder?.encoding === 'utf-8' ? null : decoder, bytes];
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  const all = new Uint8Array(a.length + b.length);
  all.set(a);
  all.set(b, a.length);
  return all;
}
