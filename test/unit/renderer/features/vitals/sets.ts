import type { VitalsRow } from '../../../../../contract/visits.ts';
import type { VitalValues } from '../../../../../domain/vitals/values.ts';

/** One set of measurements at eight in the morning of a day. */
export function set(localDate: string, values: VitalValues, isWithdrawn = false): VitalsRow {
  const at = '0'.repeat(16);
  return {
    vitals: {
      vitalsId: localDate,
      residentId: 'resident',
      visitId: null,
      measuredAt: `${localDate}T08:00:00+08:00`,
      localDate,
      source: { by: 'hand' },
      values,
      recordedAt: at,
      recordedBy: 'nurse',
      corrections: [],
      withdrawn: isWithdrawn ? { reason: '录错人', byStaffId: 'nurse', at } : null,
      conflicts: [],
    },
    marks: [],
    bmi: null,
  };
}
