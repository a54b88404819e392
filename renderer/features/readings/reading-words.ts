import type { ReadingRow } from '../../../contract/readings.ts';
import { measuredText } from '../../../domain/readings/measured.ts';
import { shortDate } from '../../ui/clinic-time.ts';
import { vitalsText } from '../vitals/vitals-words.ts';

/** '16:32', or with its day when that is another: '11-02 16:32'. @param time 'YYYY-MM-DDTHH:MM…' */
export function clockText(time: string, today: string): string {
  const clock = time.slice(11, 16);
  return time.slice(0, 10) === today ? clock : `${shortDate(time, today)} ${clock}`;
}

/** Whether it has numbers, and none that nobody could have. */
export function isTakeable({ errors, values }: ReadingRow): boolean {
  return errors.length === 0 && Object.keys(values).length > 0;
}

/** In the device's own unit, and in the record's where that is another. */
export function readingText({ measured, values }: Pick<ReadingRow, 'measured' | 'values'>): string {
  const isForeign = measured.some(({ unit }) => ['mg/dL', '°F', 'lb', 'in'].includes(unit));
  const text = measuredText(measured);
  return isForeign ? `${text}（记为 ${vitalsText(values)}）` : text;
}

/** '快 3 小时 5 分' */
function spanText(ms: number): string {
  const minutes = Math.round(Math.abs(ms) / 60_000);
  const [days, hours] = [Math.floor(minutes / 1_440), Math.floor((minutes % 1_440) / 60)];
  const parts = [
    days > 0 && `${days} 天`,
    hours > 0 && `${hours} 小时`,
    minutes % 60 > 0 && days === 0 && `${minutes % 60} 分`,
  ];
  return `${ms > 0 ? '快' : '慢'} ${parts.filter(Boolean).join(' ')}`;
}

type Clocks = Pick<ReadingRow, 'isStored' | 'deviceTime' | 'deviceAheadMs' | 'measuredAt'>;

/** What is to be said of the device's clock; undefined: nothing. */
export function clockNote({ isStored, deviceTime, deviceAheadMs, measuredAt }: Clocks): string | undefined {
  const shown = deviceTime?.replace('T', ' ');
  if (deviceAheadMs !== null) {
    return `设备时钟 ${shown}，比本机${spanText(deviceAheadMs)}；按本机时间保存，请校准设备。`;
  }
  if (!isStored || measuredAt !== null) return undefined;
  return shown === undefined
    ? '设备没有记录测量时间，归给居民时请填写。'
    : `设备记录的时间 ${shown} 不可信，归给居民时请填写实际测量时间。`;
}
