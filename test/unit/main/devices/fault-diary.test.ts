import { describe, expect, it } from 'vitest';
import type { DriverState } from '../../../../drivers/types.ts';
import { faultDiary } from '../../../../main/devices/fault-diary.ts';
import type { Log } from '../../../../main/log.ts';

const offline = (detail: string, attempt: number): DriverState => ({
  status: 'offline',
  fault: { code: 'port-absent', sentence: '请检查数据线。', detail },
  attempt,
  retryAtMs: 0,
});

function openDiary() {
  const lines: unknown[] = [];
  const log: Log = {
    write: (event, told) => void lines.push([event, told]),
    error: () => expect.fail('a fault of a device is no error of the program'),
  };
  return { lines, hear: faultDiary(log, 'scale', () => '体重秤') };
}
const line = (detail: string) => [
  'device-fault',
  { driver: 'scale', device: '体重秤', code: 'port-absent', detail },
];

describe('the faults of a device in the log', () => {
  it('are written once while the driver tries again, and again after the device was well', () => {
    const { lines, hear } = openDiary();
    for (let attempt = 1; attempt < 5; attempt++) hear(offline('no such port', attempt));
    hear({ status: 'opening' });
    hear(offline('no such port', 5));
    expect(lines).toEqual([line('no such port')]);
    hear({ status: 'ready' });
    hear(offline('no such port', 1));
    expect(lines).toHaveLength(2);
  });

  it('are not many, however many sorts a broken device invents', () => {
    const { lines, hear } = openDiary();
    for (let i = 0; i < 1_000; i++) hear(offline(`frame ${i}`, i));
    expect(lines).toHaveLength(20);
    expect(lines[19]).toEqual(line('frame 19'));
  });
});
