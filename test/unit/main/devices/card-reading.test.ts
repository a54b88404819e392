import { describe, expect, it } from 'vitest';
import type { IdentityCard } from '../../../../drivers/identity-card.ts';
import type { IdentityCardReading } from '../../../../drivers/readings.ts';
import { mapCard } from '../../../../main/devices/card-reading.ts';
import { readingEvent } from '../../../../main/devices/reading-event.ts';
import { summarise } from '../../../../main/devices/summarise.ts';
import {
  foreigner2017,
  foreigner2023,
  hongKongPermit,
  taiwanPermit,
} from '../../../../main/practice/special-cards.ts';
import { cardOf, citizen } from '../../../support/device-world.ts';

function reading(card: IdentityCard, more: Partial<IdentityCardReading> = {}): IdentityCardReading {
  return {
    kind: 'identity-card',
    atMs: 1_800_000_000_000,
    card,
    latestAddress: null,
    photoWlt: null,
    warnings: [],
    readerNumber: '',
    ...more,
  };
}

describe('a card as a record keeps it', () => {
  it('is told for each of the documents', () => {
    expect(mapCard(reading(citizen), null)?.card).toMatchObject({
      kind: 'resident-card',
      name: '单小样',
      otherName: null,
      sex: '2',
      nation: '22',
      nationality: null,
      passNumber: null,
    });
    expect(mapCard(reading(hongKongPermit), null)?.card).toMatchObject({
      kind: 'hk-macau-residence',
      passNumber: 'H00000001',
      nation: null,
    });
    expect(mapCard(reading(taiwanPermit), null)?.card.kind).toBe('taiwan-residence');
    expect(mapCard(reading(foreigner2017), null)?.card).toMatchObject({
      kind: 'foreigner-residence-2017',
      name: '简·史密斯',
      otherName: 'SMITH, JANE SAMPLE',
      nationality: 'GBR',
      address: null,
    });
    expect(mapCard(reading(foreigner2023), null)?.card).toMatchObject({
      kind: 'foreigner-residence',
      otherName: 'KIM, JUNGHO SAMPLE',
    });
  });

  it('calls a foreigner without a Chinese name by the English one', () => {
    const { englishName } = foreigner2023;
    const card = { ...foreigner2023, name: englishName, chineseName: '' };
    expect(mapCard(reading(card), null)?.card).toMatchObject({ name: englishName, otherName: null });
  });

  it('keeps the newest address beside the printed one, and what is valid for ever', () => {
    const card = { ...citizen, validity: { from: '2000-01-01', to: 'long-term' } } as const;
    const mapped = mapCard(reading(card, { latestAddress: '福建省尤溪县青山镇新厝村5号' }), 'a'.repeat(64));
    expect(mapped?.card).toMatchObject({
      address: citizen.address,
      latestAddress: '福建省尤溪县青山镇新厝村5号',
      validTo: 'long-term',
      photo: 'a'.repeat(64),
    });
  });

  it('leaves out what fits no record, and says so, instead of refusing the card', () => {
    const card = {
      ...foreigner2017,
      sex: { code: '5', name: null },
      nationality: 'gb?',
      validity: { from: '2019-08-01', to: '2029-02-31' },
    };
    const mapped = mapCard(
      reading(card, { warnings: [{ code: 'check-digit', sentence: '校验位不符。' }] }),
      null,
    );
    expect(mapped?.card).toMatchObject({ sex: '0', nationality: null, validTo: null });
    expect(mapped?.warnings).toHaveLength(4);
    expect(mapped?.warnings.join('')).toContain('国籍');
  });

  it('is no card without a birth date that a record can hold', () => {
    expect(mapCard(reading({ ...citizen, birthDate: '1990-02-30' }), null)).toBeUndefined();
  });
});

describe('the event of a reading', () => {
  const parts = {
    deviceId: 'reader',
    deviceName: '读卡器',
    putBlob: () => 'b'.repeat(64),
    onPhotoLost: () => {},
  };

  it('names the stored photo', () => {
    const event = readingEvent(reading(citizen, { photoWlt: new Uint8Array(1024) }), parts);
    expect(cardOf(event).card.photo).toBe('b'.repeat(64));
    expect(cardOf(event).warnings).toEqual([]);
  });

  it('comes without its photo when the disk is full, and says so', () => {
    const lost: unknown[] = [];
    const full = () => {
      throw new Error('database or disk is full');
    };
    const failing = { ...parts, putBlob: full, onPhotoLost: (error: unknown) => lost.push(error) };
    const event = readingEvent(reading(citizen, { photoWlt: new Uint8Array(1024) }), failing);
    expect(cardOf(event).card.photo).toBeNull();
    expect(cardOf(event).warnings.join('')).toContain('照片没有存下来');
    expect(lost).toHaveLength(1);
  });

  it('is summarised without what tells who it was', () => {
    expect(summarise(reading(citizen))).toBe('居民身份证 单*样');
  });
});
