import { adapterFailure, weirErrorFrom } from '@weir/schema';
import type { WeirErrorData } from '@weir/schema';

/** What goes over a port of bytes: the worker asks for a chunk, the page gives one, the end, or what its source threw. */
type Given =
  | { readonly kind: 'chunk'; readonly chunk: Uint8Array }
  | { readonly kind: 'end' }
  | { readonly kind: 'failed'; readonly error: WeirErrorData };

/**
 * Gives the chunks of a source to the other end of a port, each when it is asked for: one that is read slowly does not pile up there.
 * @param onFailure hears what the source throws
 * @returns ends it
 */
export function sendBytes(
  chunks: AsyncIterable<Uint8Array>,
  port: MessagePort,
  onFailure: (cause: unknown) => void,
): () => void {
  const iterator = chunks[Symbol.asyncIterator]();
  const give = (given: Given, transfer: Transferable[] = []) => port.postMessage(given, transfer);
  const stop = (): void => {
    port.close();
    iterator.return?.().catch(() => {});
  };
  port.onmessage = ({ data }) => {
    if (data === 'stop') {
      stop();
      return;
    }
    iterator.next().then(
      ({ done, value }) => {
        if (done) give({ kind: 'end' });
        else {
          // The host's memory stays its own.
          const chunk = value.slice();
          give({ kind: 'chunk', chunk }, [chunk.buffer]);
        }
      },
      (cause: unknown) => {
        onFailure(cause);
        give({ kind: 'failed', error: adapterFailure(cause).toJSON() });
      },
    );
  };
  return stop;
}

/** The chunks that come through a port. The next is on its way while one is read. */
export function receiveBytes(port: MessagePort): AsyncIterable<Uint8Array> {
  return {
    async *[Symbol.asyncIterator]() {
      let arrive: (given: Given) => void = () => {};
      const next = (): Promise<Given> => {
        const coming = new Promise<Given>((resolve) => (arrive = resolve));
        port.postMessage('next');
        return coming;
      };
      port.onmessage = ({ data }) => arrive(data as Given);
      try {
        for (let coming = next(); ;) {
          const given = await coming;
          if (given.kind === 'end') return;
          if (given.kind === 'failed') throw weirErrorFrom(given.error);
          coming = next();
          yield given.chunk;
        }
      } finally {
        port.postMessage('stop');
        port.close();
      }
    },
  };
}
