import { sameBytes } from '../bytes.ts';
import type { DeviceFault } from '../fault.ts';
import { type SessionLine, STOPPED } from '../session.ts';
import type { Outcome, SamChannel } from './channel.ts';
import { COMMANDS } from './commands.ts';
import { SILENT } from './faults.ts';
import { type CardRead, readCard } from './read-card.ts';
import { SW3, statusFault } from './status.ts';

/** A fault stays on show for this many polls after the reader is empty: about six seconds. */
const FAULT_POLLS = 20;

/** `arrived`: the reader found it anew; `resting`: it lies there since before; `unselectable`: found, then not. */
type Look = 'absent' | 'arrived' | 'resting' | 'unselectable';

/**
 * Watches the reader: `poll` looks once, and publishes a card that was put down since. A card is published once for
 * each time it is put down: again only after the reader was seen empty, or when another card has taken its place.
 */
export function createCardWatch(channel: SamChannel, line: SessionLine, readerNumber: string) {
  /** The card that lies there has been dealt with, well or badly. */
  let attended = false;
  /** Text of the card published since the reader was last empty. */
  let published: Uint8Array | null = null;
  let faultPolls = 0;

  const complain = (fault: DeviceFault) => {
    faultPolls = FAULT_POLLS;
    line.say({ status: 'fault', fault });
  };
  const calmDown = () => {
    if (faultPolls > 0) faultPolls--;
    else line.say({ status: 'ready' });
  };
  const publish = ({ text, ...read }: CardRead) => {
    published = text;
    faultPolls = 0;
    channel.trust();
    line.publish({ kind: 'identity-card', atMs: line.clock.nowMs(), readerNumber, ...read });
    line.say({ status: 'ready' });
  };

  /**
   * Reads the card that lies there. One that was dealt with and yet is found anew has been exchanged between two
   * polls, or the reader finds resting cards again and again: reading it quietly tells which.
   */
  const attend = async (): Promise<DeviceFault | null> => {
    const quietly = attended;
    if (!quietly) line.say({ status: 'reading' });
    const read = await readCard(channel);
    if (read.kind === 'ended') return STOPPED;
    attended = true;
    if (read.kind === 'done') {
      if (published === null || !sameBytes(published, read.value.text)) publish(read.value);
      else line.say({ status: 'ready' });
    } else if (quietly && published !== null)
      attended = false; // perhaps another card: next time aloud
    else complain(read.fault);
    return null;
  };

  /** Returns null, or why there is nobody to talk to any more. */
  const poll = async (): Promise<DeviceFault | null> => {
    const looked = await look(channel);
    if (looked.kind === 'ended') return STOPPED;
    if (looked.kind === 'failed') {
      if (looked.fault === SILENT) return SILENT;
      complain(looked.fault);
      return null;
    }
    const seen = looked.value;
    if (seen === 'absent') {
      attended = false;
      published = null;
      calmDown();
    } else if (seen === 'unselectable') {
      if (!attended) complain(statusFault(SW3.notSelected));
    } else if (seen === 'arrived' || !attended) return attend();
    else if (published !== null) calmDown();
    return null;
  };
  return { poll };
}

/**
 * Looks for a card and selects it. `find` finds a card only when it has just been put down: one that rests on the
 * reader since before answers to `select` alone (PROTOCOL.md §3), so the answer of `find` never ends the look.
 */
async function look(channel: SamChannel): Promise<Outcome<Look>> {
  const found = await channel.ask(COMMANDS.find);
  if (found.kind !== 'done') return found;
  const arrived = found.value.sw3 === SW3.found;
  if (!arrived && found.value.sw3 !== SW3.notFound)
    return { kind: 'failed', fault: statusFault(found.value.sw3) };
  const selected = await channel.ask(COMMANDS.select);
  if (selected.kind !== 'done') return selected;
  if (selected.value.sw3 === SW3.ok) return { kind: 'done', value: arrived ? 'arrived' : 'resting' };
  if (selected.value.sw3 === SW3.notSelected)
    return { kind: 'done', value: arrived ? 'unselectable' : 'absent' };
  return { kind: 'failed', fault: statusFault(selected.value.sw3) };
}
