import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { concatBytes } from '../../../../drivers/bytes.ts';
import { splitCardReply } from '../../../../drivers/identity-card-sam/card-reply.ts';

const text = new Uint8Array(256).fill(0x20);
const photo = new Uint8Array(1024).fill(7);
const fingerprint = new Uint8Array(512).fill(9);

describe('card reply', () => {
  it('splits text and photo', () => {
    const data = concatBytes([Uint8Array.of(1, 0, 4, 0), text, photo]);
    expect(splitCardReply(data, 2)).toEqual({
      ok: true,
      blocks: { text, photo, fingerprint: new Uint8Array(0) },
    });
  });

  it('splits text, photo and fingerprint by their lengths', () => {
    const data = concatBytes([Uint8Array.of(1, 0, 4, 0, 2, 0), text, photo, fingerprint]);
    expect(splitCardReply(data, 3)).toEqual({ ok: true, blocks: { text, photo, fingerprint } });
  });

  it('takes a card without a photo', () => {
    expect(splitCardReply(concatBytes([Uint8Array.of(1, 0, 0, 0), text]), 2)).toMatchObject({
      ok: true,
      blocks: { text, photo: new Uint8Array(0) },
    });
  });

  it.each([
    ['nothing', new Uint8Array(0)],
    ['a text of another length', concatBytes([Uint8Array.of(0, 254, 4, 0), text, photo])],
    ['a photo longer than the frame', concatBytes([Uint8Array.of(1, 0, 4, 1), text, photo])],
    ['bytes too many', concatBytes([Uint8Array.of(1, 0, 4, 0), text, photo, Uint8Array.of(0)])],
  ])('refuses %s', (_, data) => {
    expect(splitCardReply(data, 2)).toMatchObject({ ok: false, fault: { code: 'reply-malformed' } });
  });

  it('never throws', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 600 }),
        fc.constantFrom(2 as const, 3 as const),
        (data, blocks) => {
          expect(splitCardReply(data, blocks)).toHaveProperty('ok');
        },
      ),
    );
  });
});
