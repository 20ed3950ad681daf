export { indexedDbAdapter } from './indexeddb-adapter.js';
export type { Imported, IndexedDbAdapter, IndexedDbAdapterOptions } from './indexeddb-adapter.js';
export { indexedDbStore } from './indexeddb-store.js';
export type { IndexedDbStore } from './indexeddb-store.js';
