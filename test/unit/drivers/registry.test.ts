import { describe, expect, it } from 'vitest';
import { driverById, drivers } from '../../../drivers/registry.ts';

describe('registry of drivers', () => {
  it('finds every driver by its id, each id once', () => {
    expect(new Set(drivers.map((driver) => driver.id)).size).toBe(drivers.length);
    for (const driver of drivers) expect(driverById(driver.id)).toBe(driver);
    expect(driverById('no-such-device')).toBeUndefined();
  });

  it.each(drivers)('$id says in Chinese what it is and how it is attached', (driver) => {
    expect(driver.title).toMatch(/\p{Script=Han}/u);
    expect(driver.addressKinds.length).toBeGreaterThan(0);
    expect(driver.serialLine !== null).toBe(driver.addressKinds.includes('serial'));
    expect(driver.readingKinds.length > 0 || driver.streamsEcg === true).toBe(true);
  });
});
