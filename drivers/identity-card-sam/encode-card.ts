import type { IdentityCard, Validity } from '../identity-card.ts';
import { TEXT_BYTES } from './card-reply.ts';
import { ADDRESS_BYTES } from './commands.ts';

/**
 * The 256 bytes of text of a card (PROTOCOL.md §5), for the simulator. Throws RangeError when a value is longer than
 * its field: a card that cannot exist.
 */
export function encodeCardText(card: IdentityCard): Uint8Array {
  const text = blank(TEXT_BYTES);
  const put = (offset: number, bytes: number, value: string) => putText(text, offset, bytes, value);
  put(188, 16, digits(card.validity.from));
  put(204, 16, validTo(card.validity));
  if (card.kind === 'foreigner-2017') {
    put(0, 120, card.englishName);
    put(120, 2, card.sex.code);
    put(122, 30, card.number);
    put(152, 6, card.nationality);
    put(158, 30, card.chineseName);
    put(220, 16, digits(card.birthDate));
    put(236, 4, card.version);
    put(240, 8, card.authorityCode);
    put(248, 2, 'I');
    return text;
  }
  put(30, 2, card.sex.code);
  put(36, 16, digits(card.birthDate));
  put(122, 36, card.number);
  if (card.kind === 'foreigner-2023') {
    put(0, 30, card.chineseName);
    put(32, 4, card.renewalCount);
    put(52, 70, card.englishName.slice(0, 35));
    put(220, 22, card.englishName.slice(35));
    put(242, 6, card.nationality);
    put(248, 2, 'Y');
    put(250, 6, card.previousNumberLink);
    return text;
  }
  put(0, 30, card.name);
  put(52, 70, card.address);
  put(158, 30, card.authority);
  if (card.kind === 'citizen') put(32, 4, card.nation.code);
  else {
    put(220, 18, card.passNumber);
    put(238, 4, card.issueCount);
    put(248, 2, 'J');
  }
  return text;
}

/** The 70 bytes of the latest address. */
export function encodeAddress(address: string): Uint8Array {
  const data = blank(ADDRESS_BYTES);
  putText(data, 0, ADDRESS_BYTES, address);
  return data;
}

function validTo({ to }: Validity): string {
  return to === 'long-term' ? '长期' : digits(to);
}

function digits(isoDate: string): string {
  return isoDate.replaceAll('-', '');
}

function blank(bytes: number): Uint8Array {
  return Uint8Array.from({ length: bytes }, (_, i) => (i % 2 === 0 ? 0x20 : 0));
}

function putText(into: Uint8Array, offset: number, bytes: number, value: string): void {
  if (value.length * 2 > bytes)
    throw new RangeError(`${value.length} characters in a field of ${bytes} bytes`);
  const view = new DataView(into.buffer, into.byteOffset);
  for (let i = 0; i < value.length; i++) view.setUint16(offset + 2 * i, value.charCodeAt(i), true);
}
