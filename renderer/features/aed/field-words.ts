import { type ChangeableField, pointSchema } from '../../../domain/aed/events.ts';
import { pointText } from '../../../domain/aed/parse-point.ts';

export const FIELD_LABELS: Readonly<Record<ChangeableField, string>> = {
  maker: '生产企业',
  model: '型号',
  serial: '序列号',
  place: '安放地点',
  building: '楼栋',
  floor: '楼层',
  point: '坐标',
  villageCode: '所在村（居）',
  custodianName: '保管人',
  custodianPhone: '保管人电话',
};

/** The value of a field in words. */
export function fieldText(value: unknown): string {
  const point = pointSchema.safeParse(value);
  if (point.success) return pointText(point.data);
  return typeof value === 'string' ? value : '（空）';
}
