import type { FormInstance } from 'antd';
import { useState } from 'react';
import { partOf, type Udi, udiOf } from '../../../../domain/aed/udi.ts';
import { decodeRawScan } from '../../../../domain/barcodes/decode-scan.ts';
import { useScan } from '../../../scanner/use-scan.ts';
import { clinicDate } from '../../../ui/clinic-time.ts';
import { useTell } from '../../../ui/use-tell.ts';
import type { FactsValues } from './facts-form.ts';

/** What the next scan fills in, in the order in which the things lie at hand. */
export const TARGETS = [
  { value: 'device', label: '机身' },
  { value: 'adultPads', label: '成人电极片' },
  { value: 'battery', label: '电池' },
  { value: 'childPads', label: '儿童电极片' },
] as const;
export type Target = (typeof TARGETS)[number]['value'];

const after = (target: Target): Target => {
  const at = TARGETS.findIndex(({ value }) => value === target);
  return TARGETS[Math.min(at + 1, TARGETS.length - 1)]?.value ?? target;
};

/** What a scan of the machine fills in. */
const deviceValues = ({ text, serial }: Udi) => ({ udi: text, ...(serial !== null && { serial }) });

/** The form's beginning from the scan that led to it. */
export function firstValues(udiText: string | null): Partial<FactsValues> {
  const udi = udiText === null ? undefined : udiOf(decodeRawScan(udiText, clinicDate(Date.now())));
  return udi ? deviceValues(udi) : {};
}

/** Fills the form from scans, one thing after the other. */
export function useScanFill(form: FormInstance<FactsValues>, isDeviceKnown: boolean) {
  const [target, setTarget] = useState<Target>(isDeviceKnown ? 'adultPads' : 'device');
  const tell = useTell();

  function fill(udi: Udi) {
    if (target === 'device') {
      form.setFieldsValue(deviceValues(udi));
      return setTarget(after(target));
    }
    const part = partOf(udi);
    if (!part) return tell.nothing('这个码没有失效日期，请照包装填写。');
    form.setFieldValue([target, 'expiresOn'], part.expiresOn);
    form.setFieldValue([target, 'lot'], part.lot ?? '');
    setTarget(after(target));
  }

  useScan((scan) => {
    const udi = udiOf(scan);
    if (udi) fill(udi);
    else tell.nothing('扫到的不是医疗器械的标识（UDI），没有填写。');
  });
  return { target, setTarget };
}
