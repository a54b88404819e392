import { describe, expect, it } from 'vitest';
import type { Status } from '../../../contract/session.ts';
import { knownClinic, rememberClinic } from '../../../renderer/features/session/known-clinic.ts';

function storage(): Storage {
  const kept = new Map<string, string>();
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
    clear: () => kept.clear(),
    key: () => null,
    length: 0,
  };
}

const ready: Status = {
  stage: 'ready',
  clinic: {
    name: '青溪镇卫生院',
    region: { countyCode: '350426', townshipCode: '105', townshipName: '青溪镇' },
    rooms: [],
  },
  practice: false,
  seat: { id: 's', name: '一号窗口', prefix: 'A', roomId: null },
  practiceAccounts: [],
  practiceSeats: [],
  pinPeople: [{ staffId: 'x', name: '某人' }],
  version: '1',
};

describe('what the log-in page remembers', () => {
  it('is the clinic and the seat, and nobody’s name', () => {
    const kept = storage();
    rememberClinic(ready, kept);
    expect(knownClinic(undefined, kept)).toEqual({
      name: '青溪镇卫生院',
      seatName: '一号窗口',
      practice: false,
    });
    expect(kept.getItem('known-clinic')).not.toContain('某人');
  });

  it('is forgotten when the node is no clinic yet or does not know the seat', () => {
    const kept = storage();
    rememberClinic(ready, kept);
    rememberClinic({ ...ready, stage: 'seat-unknown' }, kept);
    expect(knownClinic(undefined, kept)).toBeUndefined();
  });

  it('gives way to what the node says, and to nothing when it cannot be read', () => {
    const kept = storage();
    kept.setItem('known-clinic', '{');
    expect(knownClinic(undefined, kept)).toBeUndefined();
    expect(knownClinic(ready, kept)?.name).toBe('青溪镇卫生院');
  });
});
