import { beforeEach, describe, expect, it, vi } from 'vitest';
import { seatPort } from '../../../../main/electron/seat-port.ts';

const electron = await vi.hoisted(async () => {
  const { recordedElectron } = await import('../../../support/electron.ts');
  return recordedElectron();
});
vi.mock('electron', () => electron.module);

const OWN = 'app://seat';
const ownFrame = { url: `${OWN}/queue`, parent: null };

let posted: unknown[][] = [];
let handed: unknown[] = [];
let isReady = true;
let port: ReturnType<typeof seatPort>;

beforeEach(() => {
  [posted, handed, isReady] = [[], [], true];
  const contents = { id: 7, postMessage: (...message: unknown[]) => void posted.push(message) };
  port = seatPort(contents as never, OWN, (end) => {
    if (isReady) handed.push(end);
    return isReady;
  });
});

/** A page asks the main process for its end of the channel. */
function ask(senderFrame: unknown, id = 7): unknown {
  const handler = electron.ipc.get('node-port');
  if (!handler) throw new Error('nobody listens');
  return handler({ sender: { id }, senderFrame });
}

describe('the only channel of the main process', () => {
  it('hands the node one end and our own page the other', () => {
    ask(ownFrame);
    expect(handed).toEqual([expect.stringMatching(/^node/)]);
    expect(posted).toEqual([['node-port', null, [expect.stringMatching(/^page/)]]]);
    expect([...electron.ipc.keys()]).toEqual(['node-port']);
  });

  it.each([
    ['another window', ownFrame, 8],
    ['a frame inside the page', { url: `${OWN}/`, parent: ownFrame }, 7],
    ['a page of another origin', { url: 'https://evil.example/', parent: null }, 7],
    ['a frame that is gone', null, 7],
  ])('refuses %s, and lays nothing for it', (_, frame, id) => {
    expect(() => ask(frame, id)).toThrow('Message refused');
    port.nodeReady();
    expect([handed, posted]).toEqual([[], []]);
  });

  it('is laid anew when the node is there again, and not before the page has asked', () => {
    port.nodeReady();
    expect(posted).toEqual([]);
    isReady = false;
    ask(ownFrame);
    expect(posted).toEqual([]);
    isReady = true;
    port.nodeReady();
    expect([handed.length, posted.length]).toEqual([1, 1]);
  });
});
