import { sameBytes } from '../bytes.ts';
import { encodeFrame } from './protocol.ts';
import { SW3, samStatus } from './status.ts';

/** Content of a reply frame: SW1 SW2 SW3 and data. SW1 and SW2 are 00 in every documented reply. */
export interface SamReply {
  readonly sw3: number;
  readonly data: Uint8Array;
}

export function replyOf(content: Uint8Array): SamReply {
  return { sw3: content[2] ?? 0, data: content.slice(3) };
}

export function sameReply(a: SamReply, b: SamReply): boolean {
  return a.sw3 === b.sw3 && sameBytes(a.data, b.data);
}

export function encodeReply(sw3: number, data: Uint8Array = new Uint8Array(0)): Uint8Array {
  return encodeFrame(Uint8Array.of(0, 0, sw3, ...data));
}

export interface SamCommand {
  readonly cmd: number;
  readonly para: number;
  readonly frame: Uint8Array;
  /** The longest wait for the reply: time on the line at 9600 baud, plus the card's own time. */
  readonly timeoutMs: number;
  /**
   * Whether a reply can be the answer to this command. Replies do not name their command, so one that comes late,
   * after its command was given up, is known by its shape alone: it must not pass for the answer to the next one.
   */
  readonly isAnswer: (reply: SamReply) => boolean;
}

/** Lengths of data that documents name: find 4, select 8, SAM id 16, address 70, text and photo 1284. */
const SHORT = 15;
const SHORTEST_CARD = 260;
const SAM_ID_BYTES = 16;
export const ADDRESS_BYTES = 70;

const QUICK_MS = 1_000;
const READ_MS = 5_000;
const ADDRESS_MS = 2_000;

export const COMMANDS = {
  status: command(0x11, 0xff, QUICK_MS, (reply) => reply.sw3 === SW3.ok && reply.data.length === 0),
  samId: command(0x12, 0xff, QUICK_MS, (reply) => reply.sw3 === SW3.ok && reply.data.length === SAM_ID_BYTES),
  find: command(
    0x20,
    0x01,
    QUICK_MS,
    ({ sw3, data }) => sw3 === SW3.notFound || (sw3 === SW3.found && data.length <= SHORT),
  ),
  select: command(
    0x20,
    0x02,
    QUICK_MS,
    (reply) => reply.sw3 === SW3.notSelected || isShortOk(reply) || isCardFailure(reply),
  ),
  read: command(
    0x30,
    0x01,
    READ_MS,
    (reply) => (reply.sw3 === SW3.ok && reply.data.length >= SHORTEST_CARD) || isCardFailure(reply),
  ),
  latestAddress: command(
    0x30,
    0x03,
    ADDRESS_MS,
    (reply) =>
      reply.sw3 === SW3.noContent ||
      (reply.sw3 === SW3.ok && reply.data.length === ADDRESS_BYTES) ||
      isCardFailure(reply),
  ),
} as const;

function command(
  cmd: number,
  para: number,
  timeoutMs: number,
  isOwnAnswer: (reply: SamReply) => boolean,
): SamCommand {
  const isAnswer = (reply: SamReply) => isOwnAnswer(reply) || isReaderFailure(reply);
  return { cmd, para, frame: encodeFrame(Uint8Array.of(cmd, para)), timeoutMs, isAnswer };
}

function isShortOk(reply: SamReply): boolean {
  return reply.sw3 === SW3.ok && reply.data.length > 0 && reply.data.length <= SHORT;
}

function isCardFailure({ sw3, data }: SamReply): boolean {
  const { scope } = samStatus(sw3);
  const ownsItsCommand = sw3 === SW3.notFound || sw3 === SW3.notSelected || sw3 === SW3.noContent;
  return data.length === 0 && scope === 'card' && !ownsItsCommand;
}

function isReaderFailure({ sw3, data }: SamReply): boolean {
  const good = sw3 === SW3.ok || sw3 === SW3.found;
  return data.length === 0 && !good && samStatus(sw3).scope === 'reader';
}
