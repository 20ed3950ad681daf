export interface Watched {
  /** Absent where a page is not isolated. */
  SharedArrayBuffer?: SharedArrayBufferConstructor;
  sharedBytes?: number;
}

/** From here on the thread's global scope says as `sharedBytes` how much memory it has made that others read too. */
const scope = globalThis as Watched;
scope.sharedBytes = 0;
const { SharedArrayBuffer: Shared } = scope;
if (Shared) {
  scope.SharedArrayBuffer = new Proxy(Shared, {
    construct(target, args: [number], newTarget) {
      scope.sharedBytes! += args[0];
      return Reflect.construct(target, args, newTarget) as object;
    },
  });
}
