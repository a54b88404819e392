import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { identityCardSam } from '../../../drivers/identity-card-sam/driver.ts';
import { driverById, drivers } from '../../../drivers/registry.ts';
import { scannerHidPos } from '../../../drivers/scanner-hid-pos/driver.ts';
import { scannerSerial } from '../../../drivers/scanner-serial/driver.ts';
import type { Driver } from '../../../drivers/types.ts';
import { driverRows } from '../../support/drivers/driver-rows.ts';
import { ecgRows } from '../../support/drivers/rows/ecg.ts';

const room = join(import.meta.dirname, '../../../drivers');
/** A folder in which something drives, decodes or plays a device. */
const folders = readdirSync(room, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'transport')
  .map(({ name }) => name);

const isDriver = (exported: unknown): exported is Driver =>
  typeof exported === 'object' && exported !== null && 'start' in exported && 'addressKinds' in exported;

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

  it.each(folders)(
    'knows the drivers of %s, which has its protocol in words and in code, and its simulator',
    async (name) => {
      for (const file of ['PROTOCOL.md', 'protocol.ts', 'driver.ts', 'simulator.ts'])
        expect(existsSync(join(room, name, file)), file).toBe(true);
      const exported: unknown[] = Object.values(await import(join(room, name, 'driver.ts')));
      const found = exported.filter(isDriver);
      expect(found.length).toBeGreaterThan(0);
      expect(drivers).toEqual(expect.arrayContaining(found));
    },
  );

  it('has every driver in the tables of those that are put through everything', () => {
    const tested = new Set([...driverRows, ...ecgRows].map((row) => row.driver));
    // What it reads is neither a measurement nor a curve: these have tests of their own.
    for (const driver of [identityCardSam, scannerHidPos, scannerSerial]) tested.add(driver);
    expect(drivers.filter((driver) => !tested.has(driver)).map(({ id }) => id)).toEqual([]);
    const streaming = drivers.filter((driver) => driver.streamsEcg);
    expect(new Set(ecgRows.map((row) => row.driver))).toEqual(new Set(streaming));
  });
});
