import { describe, expect, it } from 'vitest';
import { deviceKinds } from '../../../../domain/devices/events.ts';
import { type DriverSettingFacts, settingFaults } from '../../../../domain/devices/settings.ts';

const known: readonly DriverSettingFacts[] = [
  {
    key: 'rate-hz',
    label: '采样率',
    hint: '见说明书',
    value: { kind: 'number', min: 50, max: 1_000, unit: 'Hz' },
    initial: 250,
  },
  {
    key: 'unit',
    label: '单位',
    hint: '见屏幕',
    value: { kind: 'choice', options: [{ value: 'kg', label: '千克' }] },
    initial: null,
  },
];

describe('the settings of a device', () => {
  it.each([[{}], [{ 'rate-hz': 50 }], [{ 'rate-hz': 1_000, unit: 'kg' }]])(
    '%j are within the driver’s bounds',
    (settings) => {
      expect(settingFaults(known, settings)).toEqual([]);
    },
  );

  it.each([
    [{ 'rate-hz': 49 }, 'rate-hz', '应在 50–1000 Hz 之间'],
    [{ 'rate-hz': '250' }, 'rate-hz', '应在 50–1000 Hz 之间'],
    [{ 'rate-hz': Number.NaN }, 'rate-hz', '应在 50–1000 Hz 之间'],
    [{ unit: 'lb' }, 'unit', '没有这个选项'],
    [{ colour: 'red' }, 'colour', '没有“colour”这项设置'],
  ])('%j are not', (settings, key, words) => {
    const [fault, ...others] = settingFaults(known, settings);
    expect([fault?.key, others]).toEqual([key, []]);
    expect(fault?.sentence).toContain(words);
  });
});

describe('an entry from before there were settings', () => {
  it('is read as it was written', () => {
    const body = {
      name: '读卡器',
      driverId: 'identity-card-sam',
      seatId: 'desk',
      address: { kind: 'serial', path: 'COM3', baudRate: 115_200 },
    };
    expect(deviceKinds.attached.body.parse(body)).toEqual(body);
  });
});
