import { COMMANDS, type SamCommand, type SamReply } from './commands.ts';
import { encodeSamId } from './sam-id.ts';
import type { Chip } from './simulated-card.ts';
import { SW3 } from './status.ts';

/**
 * How a reader answers for a card that was read and still lies there. The documents say `find` fails and `select`
 * succeeds; readers that differ exist or may exist (PROTOCOL.md §3), so the driver is tried against all three.
 */
export type RestingCard = 'selectable' | 'unselectable' | 'found-again';

/** The security module without its line: which card lies on it, and what it answers to a command. */
export function createSimulatedSam(resting: RestingCard) {
  let chip: Chip | null = null;
  let phase: 'new' | 'found' | 'selected' = 'new';
  let wasRead = false;

  const find = (): SamReply => {
    const found = chip !== null && (!wasRead || resting === 'found-again');
    if (!found) return reply(SW3.notFound);
    phase = 'found';
    return reply(SW3.found, new Uint8Array(4));
  };
  const select = (): SamReply => {
    const selectable = chip !== null && (wasRead ? resting !== 'unselectable' : phase !== 'new');
    if (!selectable) return reply(SW3.notSelected);
    phase = 'selected';
    return reply(SW3.ok, new Uint8Array(8));
  };
  const read = (): SamReply => {
    if (chip === null || phase !== 'selected') return reply(SW3.readFailed);
    wasRead = true;
    return reply(SW3.ok, chip.textAndPhoto);
  };
  const latestAddress = (): SamReply => {
    if (chip === null || phase !== 'selected') return reply(SW3.readFailed);
    return chip.latestAddress === null ? reply(SW3.noContent) : reply(SW3.ok, chip.latestAddress);
  };
  const answers = new Map<SamCommand, () => SamReply>([
    [COMMANDS.status, () => reply(SW3.ok)],
    [COMMANDS.samId, () => reply(SW3.ok, encodeSamId(SAM_ID))],
    [COMMANDS.find, find],
    [COMMANDS.select, select],
    [COMMANDS.read, read],
    [COMMANDS.latestAddress, latestAddress],
  ]);

  return {
    /** Puts a card down in place of whatever lies there; null lifts it. */
    place: (next: Chip | null) => {
      chip = next;
      phase = 'new';
      wasRead = false;
    },
    answer: (command: SamCommand | undefined): SamReply =>
      command === undefined
        ? reply(UNKNOWN_COMMAND)
        : (answers.get(command) ?? (() => reply(UNKNOWN_COMMAND)))(),
  };
}

const UNKNOWN_COMMAND = 0x21;
const SAM_ID = [5, 1, 20_090_101, 1, 2] as const;

function reply(sw3: number, data: Uint8Array = new Uint8Array(0)): SamReply {
  return { sw3, data };
}
