import { EventEmitter } from 'node:events';

/** Loaded before a node: `process.parentPort` as Electron's utilityProcess has it, over a plain child's channel. */
const port = Object.assign(new EventEmitter(), {
  postMessage: (message: unknown) => process.send?.(message),
});
process.on('message', (data) => void port.emit('message', { data, ports: [] }));
Object.assign(process, { parentPort: port });
