import type { z } from 'zod';
import type { followUpValuesSchema } from '../../domain/chronic/card/events.ts';

type Values = z.input<typeof followUpValuesSchema>;

/** What a record must have beside its answers to be complete. */
export const completing: Values = {
  heartRatePerMin: 72,
  cigarettesPerDay: 0,
  liangPerDay: 0,
  exercisePerWeek: 3,
  exerciseMinutes: 30,
  salt: '1',
  psyche: '1',
  advice: '1',
};

/** A hypertension follow-up without findings and with nothing missing, of these pressures. */
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
    ...completing,
    drugs: [{ name: '氨氯地平', timesPerDay: 1, dose: '5 mg' }],
    ...more,
  };
}
