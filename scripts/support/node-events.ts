import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';

/** One line that the node or the shell prints on stdout for whoever started it. */
export type NodeEvent =
  | { readonly event: 'listening'; readonly url: string }
  | { readonly event: 'opened' }
  | { readonly event: 'rebuilding'; readonly percent: number }
  | { readonly event: 'refused'; readonly code: string; readonly sentence: string };

/** Reads one line of stdout; anything that is not one of our events is nothing. */
export function readNodeEvent(line: string): NodeEvent | undefined {
  const { event, url, code, sentence, percent } = parseObject(line);
  if (event === 'opened') return { event };
  if (event === 'rebuilding' && typeof percent === 'number') return { event, percent };
  if (event === 'listening' && typeof url === 'string') return { event, url };
  if (event === 'refused' && typeof sentence === 'string') return { event, code: String(code), sentence };
  return undefined;
}

/** Calls back for every event; other lines pass on to our own stdout. */
export function onNodeEvents(stdout: Readable, listener: (event: NodeEvent) => void): void {
  createInterface({ input: stdout }).on('line', (line) => {
    const event = readNodeEvent(line);
    if (event === undefined) console.log(line);
    else listener(event);
  });
}

function parseObject(line: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}
