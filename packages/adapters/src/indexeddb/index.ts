export { indexedDbStore } from './indexeddb-store.js';
export type { IndexedDbStore } from './indexeddb-store.js';
