import { describe, expect, it } from 'vitest';
import { cardTypes } from '../../../../../domain/chronic/card/card-types.ts';
import { diseases } from '../../../../../domain/chronic/diseases.ts';
import { carriedOver } from '../../../../../domain/chronic/forms/carry-over.ts';
import type { FormField, FormValue } from '../../../../../domain/chronic/forms/field.ts';
import { nationalBase } from '../../../../../domain/policy/packs/national-base.ts';

const today = '2026-11-02';

function anyValue(field: FormField): FormValue {
  switch (field.kind) {
    case 'number':
      return field.max;
    case 'choice':
      return field.options[0]?.code ?? '';
    case 'choices':
      return field.options.slice(0, 1).map(({ code }) => code);
    case 'text':
      return '有';
    case 'date':
      return today;
    case 'drugs':
      return [{ name: '氨氯地平', timesPerDay: 1, dose: '5 mg' }];
  }
}

describe('what stands in a follow-up before anything is typed', () => {
  it.each(diseases)('%s: nothing that was measured, felt or judged last time', (disease) => {
    const fields = cardTypes[disease].form([nationalBase], today);
    const full = Object.fromEntries(fields.map((field) => [field.key, anyValue(field)]));
    const carried = Object.keys(carriedOver(fields, full));
    for (const key of [
      'systolicMmHg',
      'diastolicMmHg',
      'fastingMmolL',
      'weightKg',
      'heartRatePerMin',
      'symptoms',
      'urgentSigns',
      'adverseReaction',
      'complication',
      'danger',
      'hba1cOn',
      'impact1Times',
      'drugCompliance',
      'tests',
      'note',
    ])
      expect(carried).not.toContain(key);
  });

  it('drugs and habits stay until they change', () => {
    const fields = cardTypes.hypertension.form([nationalBase], today);
    const drugs = [{ name: '氨氯地平', timesPerDay: 1, dose: '5 mg' }];
    expect(carriedOver(fields, { drugs, salt: '2', systolicMmHg: 150, unknown: 'x' })).toEqual({
      drugs,
      salt: '2',
    });
  });
});
