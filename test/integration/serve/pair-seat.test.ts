import { describe, expect, it } from 'vitest';
import { pairSeat } from '../../../main/serve/pair-seat.ts';
import { openClinicWorld } from '../../support/clinic-world.ts';

describe('a browser that types in a code', () => {
  it('hears a sentence where the seat could not be saved, and is no seat', async () => {
    const { as, services, store } = openClinicWorld();
    const { code } = await as('administrator').seats.pairingCode({ id: 'nurse' });
    store.db.pragma('query_only = 1');
    expect(pairSeat(services, code, '10.0.0.2')).toEqual({
      sentence: expect.stringContaining('这次没有保存'),
    });
    store.db.pragma('query_only = 0');
    expect(store.state('seat', 'nurse')).toMatchObject({ secretHash: null });
  });

  it('hears of a defect by its reference only', async () => {
    const { as, services } = openClinicWorld();
    const { code } = await as('administrator').seats.pairingCode({ id: 'nurse' });
    const store = {
      ...services.store,
      append: () => {
        throw new Error('单小样');
      },
    };
    const told = pairSeat({ ...services, store }, code, '10.0.0.2');
    expect(told).toEqual({ sentence: expect.stringMatching(/^程序出错，没有配对。请记下编号 [0-9a-f]{8} /) });
  });

  it('does not become a seat that was revoked after the code was given', async () => {
    const { as, services, store } = openClinicWorld();
    const administrator = as('administrator');
    const { code } = await administrator.seats.pairingCode({ id: 'nurse' });
    await administrator.seats.revoke({ id: 'nurse', reason: '电脑丢了' });
    expect(pairSeat(services, code, '10.0.0.2')).toEqual({ sentence: expect.stringContaining('配对码不对') });
    expect(store.state('seat', 'nurse')).toMatchObject({ secretHash: null });
    const { code: next } = await administrator.seats.pairingCode({ id: 'nurse' });
    expect(pairSeat(services, next, '10.0.0.2')).toEqual({ secret: expect.any(String) });
  });
});
