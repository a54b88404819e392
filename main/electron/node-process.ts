import { type MessagePortMain, utilityProcess } from 'electron';
import { NODE_FLAGS } from '../node-flags.ts';
import type { NodeProcess } from './supervise-node.ts';

/**
 * Runs the node in Electron's utility process: it may be killed or crash without taking the windows along.
 *
 * @param file absolute path of the built `node.js`
 */
export function forkNode(file: string): NodeProcess<MessagePortMain> {
  const child = utilityProcess.fork(file, [], {
    serviceName: 'clinic-node',
    stdio: 'inherit',
    execArgv: [...NODE_FLAGS],
  });
  return {
    post: (message, ports = []) => child.postMessage(message, [...ports]),
    kill: () => void child.kill(),
    onMessage: (listener) => void child.on('message', listener),
    onExit: (listener) => void child.once('exit', listener),
  };
}
