import { describe, expect, it } from 'vitest';
import { createModuleBench } from '../../../support/drivers/module-bench.ts';

describe('values of the PM6750', () => {
  it('are told at most twice a second, one pulse of the two', async () => {
    const { clock, driver, live, vitals } = createModuleBench();
    await clock.advance(10_000);
    expect(live().length).toBeGreaterThan(5);
    expect(live().length).toBeLessThanOrEqual(20);
    const times = live().map(({ atMs }) => atMs);
    expect(times.every((atMs, i) => i === 0 || atMs - (times[i - 1] ?? 0) >= 500)).toBe(true);
    expect(live().at(-1)).toMatchObject({
      values: [
        { measure: 'pulse', value: 72, unit: '/min' },
        { measure: 'respiration', value: 16, unit: '/min' },
        { measure: 'spo2', value: 97, unit: '%' },
        { measure: 'temperature', value: 36.6, unit: '°C' },
      ],
      remarks: [],
    });
    expect(vitals()).toEqual([]);
    await driver.stop();
  });

  it('say why they are missing', async () => {
    const { clock, module, driver, live } = createModuleBench();
    module.takeFingerOut(true);
    module.detachElectrodes(true);
    await clock.advance(3_000);
    expect(live().at(-1)?.values).toEqual([{ measure: 'temperature', value: 36.6, unit: '°C' }]);
    expect(
      live()
        .at(-1)
        ?.remarks.map(({ code }) => code),
    ).toEqual(['lead-off', 'no-finger']);
    await driver.stop();
  });
});

describe('curve of the PM6750', () => {
  it('is for display: two leads without a scale, numbered without a gap, with contact', async () => {
    const { clock, module, driver } = createModuleBench();
    await clock.advance(5_000);
    module.detachElectrodes(true);
    await clock.advance(2_000);
    const [first, ...frames] = driver.ecg;
    expect(first).toMatchObject({
      type: 'format',
      format: { leads: ['I', 'II'], rateHz: 250, microvoltPerCount: null, quality: 'display' },
    });
    let next = 0;
    for (const frame of frames) {
      if (frame.type !== 'samples') return expect.fail(frame.type);
      expect(frame.firstSample).toBe(next);
      expect(frame.samples).toHaveLength(2 * frame.count);
      next += frame.count;
    }
    expect(next).toBe(7 * 250);
    const contacts = frames.map((frame) => (frame.type === 'samples' ? frame.contact[0] : null));
    expect(contacts[0]).toBe('unknown');
    expect(contacts).toContain('on');
    expect(contacts.at(-1)).toBe('off');
    await driver.stop();
  });

  it('of one byte is lead II, at the rate that was set', async () => {
    const { clock, driver } = createModuleBench({ ecgBytes: 1 }, { 'ecg-rate-hz': 125 });
    await clock.advance(1_000);
    expect(driver.ecg[0]).toMatchObject({ type: 'format', format: { leads: ['II'], rateHz: 125 } });
    await driver.stop();
  });
});

describe('a silent PM6750', () => {
  it('is called so after five seconds, and its curve has ended', async () => {
    const { clock, driver, history } = createModuleBench({
      clock: { nowMs: () => 0, elapsedMs: () => 0, setTimer: () => () => {} },
    });
    await clock.advance(5_000);
    expect(history()).toEqual(['opening', 'offline:no-answer']);
    expect(driver.ecg).toEqual([]);
    await driver.stop();
  });
});
