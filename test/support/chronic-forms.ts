import type { z } from 'zod';
import type { followUpValuesSchema } from '../../domain/chronic/card/events.ts';

type Values = z.input<typeof followUpValuesSchema>;

/** A hypertension follow-up without findings, of these pressures. */
export function pressureForm(systolicMmHg: number, diastolicMmHg: number, more: Values = {}): Values {
  return {
    way: '1',
    systolicMmHg,
    diastolicMmHg,
    symptoms: ['1'],
    urgentSigns: ['0'],
    drugCompliance: '1',
    adverseReaction: '1',
    complication: '1',
    drugs: [{ name: '氨氯地平', timesPerDay: 1, dose: '5 mg' }],
    ...more,
  };
}
