import { concatBytes } from '../bytes.ts';
import type { Clock } from '../clock.ts';
import type { SimulatedLine, Simulator } from '../simulator.ts';
import { COMMANDS, encodeReply, type SamCommand, type SamReply } from './commands.ts';
import { createFrameParser, type FrameFault, SHORTEST_COMMAND } from './protocol.ts';
import { encodeChip, type SimulatedCard } from './simulated-card.ts';
import { createSimulatedSam, type RestingCard } from './simulated-sam.ts';

export type { SimulatedCard } from './simulated-card.ts';

/** What can go wrong with a reply. */
export type Mishap =
  /** One bit is turned on the way. */
  | { readonly kind: 'corrupt' }
  /** The line breaks off after so many bytes. */
  | { readonly kind: 'cut'; readonly afterBytes: number }
  | { readonly kind: 'noise-before'; readonly bytes: Uint8Array }
  | { readonly kind: 'status'; readonly sw3: number }
  | { readonly kind: 'silence' }
  /** The card is lifted while the reader works on the command. */
  | { readonly kind: 'lift' };

export type CommandName = keyof typeof COMMANDS;

export interface SamSimulator extends Simulator {
  /** Puts a card on the reader, in place of whatever lies there. Throws RangeError for a card that cannot exist. */
  putDown(card: SimulatedCard): void;
  lift(): void;
  /** Lets the next `times` replies to `command` go wrong. */
  spoil(command: CommandName, mishap: Mishap, times?: number): void;
}

export interface SamSimulatorOptions {
  readonly clock: Clock;
  /** Time to carry out a command; a real card takes one to two seconds to be read. Default 0. */
  readonly latencyMs?: (command: CommandName) => number;
  readonly resting?: RestingCard;
}

/** A host that floods the reader loses commands, as with the real one. */
const MOST_WAITING = 8;

/** A reader of identity cards, for tests, demonstrations and training. */
export function createSamSimulator({ clock, latencyMs, resting }: SamSimulatorOptions): SamSimulator {
  const sam = createSimulatedSam(resting ?? 'selectable');
  const mishaps: { readonly command: CommandName; readonly mishap: Mishap }[] = [];

  const mishapOf = (name: CommandName | undefined): Mishap | undefined => {
    const at = mishaps.findIndex((planned) => planned.command === name);
    return at < 0 ? undefined : mishaps.splice(at, 1)[0]?.mishap;
  };
  /** The bytes that go out for a command; an unreadable command is answered by its fault. */
  const replyTo = (content: Uint8Array): Uint8Array => {
    const name = commandName(content);
    const mishap = mishapOf(name);
    if (mishap?.kind === 'lift') sam.place(null);
    const command: SamCommand | undefined = name && COMMANDS[name];
    const { sw3, data }: SamReply =
      mishap?.kind === 'status' ? { sw3: mishap.sw3, data: new Uint8Array(0) } : sam.answer(command);
    return damage(encodeReply(sw3, data), mishap);
  };

  const connect = (send: (bytes: Uint8Array) => void): SimulatedLine => {
    const parser = createFrameParser(SHORTEST_COMMAND);
    const waiting: Uint8Array[] = [];
    let cancelWork = () => {};
    let busy = false;
    const work = () => {
      const content = waiting.shift();
      busy = content !== undefined;
      if (content === undefined) return;
      const name = commandName(content);
      const finish = () => {
        const bytes = replyTo(content);
        if (bytes.length > 0) send(bytes);
        work();
      };
      const delayMs = name === undefined ? 0 : (latencyMs?.(name) ?? 0);
      if (delayMs === 0) finish();
      else cancelWork = clock.setTimer(delayMs, finish);
    };
    return {
      receive: (bytes) => {
        const { frames, faults } = parser.push(bytes);
        for (const fault of faults) refuse(fault, send);
        for (const frame of frames) if (waiting.length < MOST_WAITING) waiting.push(frame);
        if (!busy) work();
      },
      hangUp: () => {
        cancelWork();
        waiting.length = 0;
        busy = false;
      },
    };
  };

  return {
    connect,
    putDown: (card) => sam.place(encodeChip(card)),
    lift: () => sam.place(null),
    spoil: (command, mishap, times = 1) => {
      for (let i = 0; i < times; i++) mishaps.push({ command, mishap });
    },
  };
}

function commandName(content: Uint8Array): CommandName | undefined {
  const entries = Object.entries(COMMANDS) as [CommandName, SamCommand][];
  return entries.find(([, command]) => command.cmd === content[0] && command.para === content[1])?.[0];
}

function refuse(fault: FrameFault, send: (bytes: Uint8Array) => void): void {
  if (fault.kind === 'checksum') send(encodeReply(0x10));
  if (fault.kind === 'length') send(encodeReply(0x11));
}

function damage(frame: Uint8Array, mishap: Mishap | undefined): Uint8Array {
  switch (mishap?.kind) {
    case 'corrupt':
      return frame.map((byte, i) => (i === frame.length - 2 ? byte ^ 0x10 : byte));
    case 'cut':
      return frame.subarray(0, mishap.afterBytes);
    case 'noise-before':
      return concatBytes([mishap.bytes, frame]);
    case 'silence':
      return new Uint8Array(0);
    default:
      return frame;
  }
}
