import './shared-memory.js';
import '@weir/engine/worker.js';
