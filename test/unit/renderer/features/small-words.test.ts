import { describe, expect, it } from 'vitest';
import { auditKinds } from '../../../../domain/audit/events.ts';
import type { Room } from '../../../../domain/clinic/events.ts';
import { auditKindLabels, momentText } from '../../../../renderer/features/audit/audit-words.ts';
import { sizeText } from '../../../../renderer/features/node/size-text.ts';
import { freeRoomId } from '../../../../renderer/features/seats/room-list.ts';

describe('sizeText', () => {
  it('counts in the units of the operating system', () => {
    expect([0, 999, 1536, 200 * 1024 ** 2, 3.4 * 1024 ** 3].map(sizeText)).toEqual([
      '0 字节',
      '999 字节',
      '1.5 KB',
      '200 MB',
      '3.4 GB',
    ]);
  });
});

describe('freeRoomId', () => {
  it('is an id that no room has', () => {
    const room = (id: string): Room => ({ id, name: id, kind: 'consult' });
    expect(freeRoomId([])).toBe('room-1');
    expect(freeRoomId([room('room-2')])).toBe('room-3');
    expect(freeRoomId([room('triage'), room('room-3')])).toBe('room-4');
  });
});

describe('the words of the access log', () => {
  it('has a word for every kind of audit entry', () => {
    const kinds = Object.values(auditKinds).map(({ kind }) => kind);
    expect(Object.keys(auditKindLabels).sort()).toEqual([...kinds].sort());
  });

  it('writes moments with seconds', () => {
    expect(momentText(Date.UTC(2026, 10, 2, 1, 5, 3))).toBe('2026-11-02 09:05:03');
  });
});
