export { memoryAdapter } from './memory-adapter.js';
export type { MemoryAdapter, MemoryAdapterOptions } from './memory-adapter.js';
export type { MemoryRow } from './records.js';
export { memoryStore } from './memory-store.js';
