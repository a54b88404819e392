import type { CardWarning, IdentityCard } from '../identity-card.ts';
import { splitCardReply } from './card-reply.ts';
import { readCardText, textMalformed } from './card-text.ts';
import type { Outcome, SamChannel } from './channel.ts';
import { ADDRESS_BYTES, COMMANDS, type SamReply, sameReply } from './commands.ts';
import { SW3, statusFault } from './status.ts';
import { readField } from './text-field.ts';

export interface CardRead {
  readonly card: IdentityCard;
  readonly latestAddress: string | null;
  readonly photoWlt: Uint8Array | null;
  readonly warnings: readonly CardWarning[];
  /** The text as it came, to tell whether it is still the same card. */
  readonly text: Uint8Array;
}

const ADDRESS_UNREAD: CardWarning = {
  code: 'latest-address-unread',
  sentence: '没有读到证件中的最新住址，显示的是证面住址，请向本人核对。',
};

/** Reads the selected card: text and photo, then the latest address where the document has one. */
export async function readCard(channel: SamChannel): Promise<Outcome<CardRead>> {
  const read = await channel.askSurely(COMMANDS.read);
  if (read.kind !== 'done') return read;
  if (read.value.sw3 !== SW3.ok) return { kind: 'failed', fault: statusFault(read.value.sw3) };
  const split = splitCardReply(read.value.data, 2);
  if (!split.ok) return { kind: 'failed', fault: split.fault };
  const { text, photo } = split.blocks;
  const understood = readCardText(text);
  if (!understood.ok) return { kind: 'failed', fault: understood.fault };
  const { card, warnings } = understood;
  const photoWlt = photo.length === 0 ? null : photo;
  const whole: CardRead = { card, latestAddress: null, photoWlt, warnings, text };
  if (!('address' in card)) return { kind: 'done', value: whole };
  const latest = await readLatestAddress(channel);
  if (latest.kind === 'ended') return latest;
  if (latest.kind === 'done') return { kind: 'done', value: { ...whole, latestAddress: latest.value } };
  const stillThere = await readAgain(channel, read.value);
  if (stillThere.kind !== 'done') return stillThere;
  return { kind: 'done', value: { ...whole, warnings: [...warnings, ADDRESS_UNREAD] } };
}

/**
 * A card whose address failed has perhaps been lifted, even exchanged, while the reader was waited for; or the reader
 * does not know the command. Only the card that is still there may be published.
 */
async function readAgain(channel: SamChannel, first: SamReply): Promise<Outcome<null>> {
  const again = await channel.ask(COMMANDS.read);
  if (again.kind !== 'done') return again;
  if (sameReply(again.value, first)) return { kind: 'done', value: null };
  const lifted = again.value.sw3 === SW3.ok ? SW3.readFailed : again.value.sw3;
  return { kind: 'failed', fault: statusFault(lifted) };
}

/** The address the police last wrote on the card; null if none. A failure here does not spoil the card. */
async function readLatestAddress(channel: SamChannel): Promise<Outcome<string | null>> {
  const asked = await channel.askSurely(COMMANDS.latestAddress);
  if (asked.kind !== 'done') return asked;
  const { sw3, data } = asked.value;
  if (sw3 === SW3.noContent) return { kind: 'done', value: null };
  if (sw3 !== SW3.ok) return { kind: 'failed', fault: statusFault(sw3) };
  const address = readField(data, 0, ADDRESS_BYTES);
  if (address === null) return { kind: 'failed', fault: textMalformed(['latest address']) };
  return { kind: 'done', value: address || null };
}
