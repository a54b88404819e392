import { describe, expect, it } from 'vitest';
import { askedFields } from '../../../../../domain/chronic/forms/asked-fields.ts';
import { diabetesForm } from '../../../../../domain/chronic/forms/diabetes-form.ts';
import type { FormField, FormValues } from '../../../../../domain/chronic/forms/field.ts';
import { formFaults } from '../../../../../domain/chronic/forms/form-schema.ts';
import { mentalForm } from '../../../../../domain/chronic/forms/mental-form.ts';
import { tuberculosisForm } from '../../../../../domain/chronic/forms/tuberculosis-form.ts';
import { nationalBase } from '../../../../../domain/policy/packs/national-base.ts';

const mental = mentalForm([nationalBase], '2026-11-22');
const keys = (fields: readonly FormField[], values: FormValues) =>
  askedFields(fields, values).map(({ key }) => key);

describe('what a form asks', () => {
  it('asks nothing of who was not met, whatever was answered before', () => {
    expect(keys(mental, { met: '2', impact: ['1'] })).toEqual(['way', 'met', 'note']);
  });

  it('asks how often for each harm that is named, right behind it', () => {
    const asked = keys(mental, { met: '1', impact: ['1', '4'] });
    expect(asked.filter((key) => key.startsWith('impact'))).toEqual([
      'impact',
      'impact1Times',
      'impact4Times',
    ]);
    expect(keys(mental, { met: '1', impact: ['0'] })).not.toContain('impact1Times');
  });

  it('has every field behind the one that it hangs on', () => {
    for (const fields of [mental, tuberculosisForm(), diabetesForm([nationalBase], '2026-11-22')]) {
      const order = fields.map(({ key }) => key);
      for (const { key, when } of fields) {
        if (when) expect(order.indexOf(when.key), key).toBeLessThan(order.indexOf(key));
        if (when) expect(order).toContain(when.key);
      }
    }
  });
});

describe('a date of a form', () => {
  const dates = diabetesForm([nationalBase], '2026-11-22').filter(({ key }) => key === 'hba1cOn');

  it.each(['2026-02-28', '2024-02-29'])('%s is one', (hba1cOn) => {
    expect(formFaults(dates, { hba1cOn })).toEqual([]);
  });

  it.each(['2026-02-29', '2026-2-1', '去年', '20260228'])('%s is none', (hba1cOn) => {
    expect(formFaults(dates, { hba1cOn })).toEqual([
      { field: 'hba1cOn', sentence: '糖化血红蛋白检查日期应为“年-月-日”，如 20260301。' },
    ]);
  });
});
