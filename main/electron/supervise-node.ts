import { type NodeMessage, readNodeMessage, type StartMessage } from './node-message.ts';

/** One running node as the shell sees it: Electron's `utilityProcess`, or a plain child in tests. */
export interface NodeProcess<Port> {
  post(message: unknown, ports?: readonly Port[]): void;
  kill(): void;
  onMessage(listener: (message: unknown) => void): void;
  onExit(listener: () => void): void;
}

export type NodeState =
  | { readonly is: 'starting' | 'ready' | 'stopped' | 'gave-up' }
  | { readonly is: 'rebuilding'; readonly percent: number }
  | { readonly is: 'restarting'; readonly inMs: number }
  | ({ readonly is: 'refused' } & NodeRefusal);

export interface NodeRefusal {
  readonly code: string;
  readonly sentence: string;
  /** The newest backup, where restoring it is the way out. */
  readonly backup?: string | undefined;
}

export interface Supervision<Port> {
  readonly fork: () => NodeProcess<Port>;
  readonly start: StartMessage;
  readonly nowMs: () => number;
  readonly restartDelayMs: (exitTimesMs: readonly number[], nowMs: number) => number | undefined;
  readonly onState: (state: NodeState) => void;
}

export interface SupervisedNode<Port> {
  /** Gives the node one end of a channel to a window. @returns false when no node is ready to take it */
  connect(port: Port): boolean;
  /** Ends the node for good; resolves when it is gone. */
  stop(): Promise<void>;
}

/** Starts the node, starts it again when it dies unexpectedly, and reports every change of its state. */
export function superviseNode<Port>(options: Supervision<Port>): SupervisedNode<Port> {
  const exitTimesMs: number[] = [];
  let current: NodeProcess<Port> | undefined;
  let state: NodeState = { is: 'starting' };
  let timer: NodeJS.Timeout | undefined;
  let gone = Promise.withResolvers<void>();

  const enter = (next: NodeState) => {
    state = next;
    options.onState(next);
  };

  const hear = (message: NodeMessage | undefined) => {
    if (state.is !== 'starting' && state.is !== 'rebuilding') return;
    if (message?.type === 'rebuilding') enter({ is: 'rebuilding', percent: message.percent });
    if (message?.type === 'ready') enter({ is: 'ready' });
    if (message?.type === 'refused') {
      const { type: _, ...refusal } = message;
      enter({ is: 'refused', ...refusal });
    }
  };

  const exited = () => {
    current = undefined;
    gone.resolve();
    if (state.is === 'stopped' || state.is === 'refused') return;
    exitTimesMs.push(options.nowMs());
    const inMs = options.restartDelayMs(exitTimesMs, options.nowMs());
    if (inMs === undefined) return enter({ is: 'gave-up' });
    timer = setTimeout(run, inMs);
    enter({ is: 'restarting', inMs });
  };

  const run = () => {
    gone = Promise.withResolvers<void>();
    enter({ is: 'starting' });
    current = options.fork();
    current.onMessage((message) => hear(readNodeMessage(message)));
    current.onExit(exited);
    current.post(options.start);
  };

  run();
  return {
    connect(port) {
      if (state.is !== 'ready') return false;
      current?.post({ type: 'connect' }, [port]);
      return true;
    },
    async stop() {
      clearTimeout(timer);
      enter({ is: 'stopped' });
      if (current === undefined) return;
      current.kill();
      await gone.promise;
    },
  };
}
