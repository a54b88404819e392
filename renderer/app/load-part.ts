import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import { backOffMs } from '../client/back-off.ts';
import { useNode } from '../client/node-store.ts';

/** After so many failures with the node in reach, another one helps nobody. */
const MOST_TRIES = 4;

const failedStyles = new Set<HTMLLinkElement>();

addEventListener(
  'error',
  ({ target }) => {
    if (target instanceof HTMLLinkElement && target.rel === 'stylesheet') failedStyles.add(target);
  },
  { capture: true },
);

/** The node is there and has not got this code: the program was updated since the page was loaded. */
export class PartNotLoaded extends Error {
  override readonly name = 'PartNotLoaded';
}

/**
 * A part of the interface whose code is loaded when it is first shown. The node serves the code too: while it is
 * away the part waits for it, as queries do, and is there when the node is back.
 */
export function lazyPart(load: () => Promise<ComponentType>): LazyExoticComponent<ComponentType> {
  return lazy(async () => ({ default: await loadPart(load) }));
}

async function loadPart<Part>(load: () => Promise<Part>): Promise<Part> {
  for (let failures = 0; ; failures += isOnline() ? 1 : 0) {
    try {
      return await load();
    } catch (error) {
      if (failures + 1 === MOST_TRIES) throw new PartNotLoaded('code did not come', { cause: error });
      await new Promise((resolve) => setTimeout(resolve, backOffMs(failures, Math.random())));
      await untilOnline();
      askAgainForStyles();
    }
  }
}

const isOnline = () => useNode.getState().connection.is === 'online';

function untilOnline(): Promise<void> {
  return new Promise((resolve) => {
    if (isOnline()) return resolve();
    const stop = useNode.subscribe(({ connection }) => {
      if (connection.is !== 'online') return;
      stop();
      resolve();
    });
  });
}

/** The bundler's loader asks for a style sheet once and never again, whether it came or not. */
function askAgainForStyles(): void {
  for (const link of failedStyles) link.replaceWith(link.cloneNode());
  failedStyles.clear();
}
