import { describe, expect, it } from 'vitest';
import { createModuleBench } from '../../../support/drivers/module-bench.ts';

const bench = async () => {
  const made = createModuleBench();
  await made.clock.advance(2_000);
  return made;
};

describe('cuff of the PM6750', () => {
  it('is filled at a command and gives its result once', async () => {
    const { clock, driver, history, live, vitals } = await bench();
    const started = driver.command('nibp-start-adult');
    await clock.advance(1_000);
    expect(await started).toMatchObject({ ok: true });
    expect(live().at(-1)?.remarks).toMatchObject([{ code: 'cuff-pressure' }]);
    await clock.advance(30_000);
    expect(vitals()).toMatchObject([
      {
        values: [
          { measure: 'systolic', value: 124, unit: 'mmHg' },
          { measure: 'diastolic', value: 80, unit: 'mmHg' },
          { measure: 'mean-pressure', value: 95, unit: 'mmHg' },
        ],
        remarks: [],
        isStored: false,
        deviceTime: null,
      },
    ]);
    expect(history()).toEqual(['opening', 'ready', 'reading', 'ready']);
    await driver.stop();
  });

  it('tells for whom it was filled', async () => {
    const { clock, driver, vitals } = await bench();
    void driver.command('nibp-start-child');
    await clock.advance(30_000);
    expect(vitals()[0]?.remarks).toMatchObject([{ code: 'child-mode' }]);
    await driver.stop();
  });

  it('is not filled a second time while it is full, or while a start is unanswered', async () => {
    const { clock, driver, vitals } = await bench();
    const both = Promise.all([driver.command('nibp-start-adult'), driver.command('nibp-start-adult')]);
    await clock.advance(1_000);
    expect((await both).map(({ ok }) => ok)).toEqual([true, false]);
    expect(await driver.command('nibp-start-adult')).toMatchObject({
      ok: false,
      fault: { code: 'cuff-busy' },
    });
    await clock.advance(30_000);
    expect(vitals()).toHaveLength(1);
    await driver.stop();
  });

  it('is emptied at a command, without a result', async () => {
    const { clock, driver, history, vitals } = await bench();
    void driver.command('nibp-start-adult');
    await clock.advance(1_000);
    const stopped = driver.command('nibp-stop');
    await clock.advance(1_000);
    expect(await stopped).toMatchObject({ ok: true });
    expect(history().at(-1)).toBe('fault:cuff-stopped');
    await clock.advance(30_000);
    expect(vitals()).toEqual([]);
    await driver.stop();
  });

  it.each([
    [3, 'cuff-overpressure'],
    [4, 'cuff-loose'],
    [5, 'cuff-timeout'],
    [6, 'cuff-error'],
    [7, 'cuff-disturbed'],
    [8, 'cuff-no-result'],
    [13, 'cuff-unknown'],
  ])('ends in state %i as %s, in words and without a number', async (state, code) => {
    const { clock, module, driver, history, vitals } = await bench();
    module.failNextCuff(state);
    void driver.command('nibp-start-adult');
    await clock.advance(30_000);
    expect(history().at(-1)).toBe(`fault:${code}`);
    expect(vitals()).toEqual([]);
    const again = driver.command('nibp-start-adult');
    await clock.advance(30_000);
    expect(await again).toMatchObject({ ok: true });
    expect(vitals()).toHaveLength(1);
    await driver.stop();
  });

  it('that does not answer is told to stop, and that is said', async () => {
    const { clock, module, driver } = await bench();
    module.ignoreCuffCommands();
    const started = driver.command('nibp-start-adult');
    await clock.advance(4_000);
    expect(await started).toMatchObject({ ok: false, fault: { code: 'cuff-silent' } });
    await driver.stop();
  });

  it('that stays full is emptied after three minutes', async () => {
    const { clock, module, driver, history, vitals } = await bench();
    module.hangNextCuff();
    void driver.command('nibp-start-adult');
    await clock.advance(181_000);
    expect(history().at(-1)).toBe('fault:cuff-too-long');
    expect(vitals()).toEqual([]);
    await driver.stop();
  });

  it('filled at the module itself gives its result too', async () => {
    const { clock, module, driver, vitals } = await bench();
    module.measure();
    await clock.advance(30_000);
    expect(vitals()).toHaveLength(1);
    await driver.stop();
  });

  it('gives no result when zeros are called finished', async () => {
    const { clock, driver, history, vitals } = createModuleBench({
      patient: {
        systolicMmHg: 0,
        meanMmHg: 0,
        diastolicMmHg: 0,
        spo2Percent: 97,
        pulsePerMinute: 72,
        breathsPerMinute: 16,
        celsius: 36.6,
      },
    });
    await clock.advance(2_000);
    void driver.command('nibp-start-adult');
    await clock.advance(30_000);
    expect(history().at(-1)).toBe('fault:implausible');
    expect(vitals()).toEqual([]);
    await driver.stop();
  });

  it('is emptied when the driver is stopped while it is full, and only then', async () => {
    for (const measures of [true, false]) {
      const { clock, module, driver } = await bench();
      if (measures) void driver.command('nibp-start-adult');
      await clock.advance(1_000);
      await driver.stop();
      expect(module.stopsHeard()).toBe(measures ? 1 : 0);
      expect(clock.pendingTimers()).toBe(0);
    }
  });

  it('refuses a command that it does not know', async () => {
    const { driver } = await bench();
    expect(await driver.command('nibp-start-giant')).toMatchObject({
      ok: false,
      fault: { code: 'no-command' },
    });
    await driver.stop();
  });
});
