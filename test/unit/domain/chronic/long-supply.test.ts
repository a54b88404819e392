import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideFollowUp } from '../../../../domain/chronic/card/card-type.ts';
import { cardTypes } from '../../../../domain/chronic/card/card-types.ts';
import { formFaults } from '../../../../domain/chronic/forms/form-schema.ts';
import { judgeSupply } from '../../../../domain/chronic/long-supply.ts';
import type { Policy } from '../../../../domain/policy/in-force.ts';
import { xiamen } from '../../../../domain/policy/packs/localities/xiamen.ts';
import { nationalBase } from '../../../../domain/policy/packs/national-base.ts';
import { pressureForm } from '../../../support/chronic-forms.ts';

const national: Policy = [nationalBase];
const TODAY = '2026-11-22';

describe('长期处方', () => {
  it.each<[number, boolean, Policy, string]>([
    [28, true, national, 'usual'],
    [29, true, national, 'long'],
    [84, true, national, 'long'],
    [85, true, national, 'too-long'],
    [28, false, national, 'usual'],
    [29, false, national, 'unstable'],
    [85, false, national, 'too-long'],
    [56, true, [xiamen, nationalBase], 'long'],
    [57, true, [xiamen, nationalBase], 'too-long'],
  ])('%i days, stable %s', (days, isStable, policy, kind) => {
    expect(judgeSupply(days, isStable, policy, TODAY).kind).toBe(kind);
  });

  it('has one answer for every number of days, and says why for all but a usual one', () => {
    fc.assert(
      fc.property(fc.nat(400), fc.boolean(), (days, isStable) => {
        const { kind, reasons } = judgeSupply(days, isStable, national, TODAY);
        expect(reasons).toHaveLength(kind === 'usual' ? 0 : 1);
      }),
    );
  });

  const reasonsAt = (systolic: number, supplyDays: number) =>
    decideFollowUp(
      cardTypes.hypertension,
      pressureForm(systolic, 80, { supplyDays }),
      { ageYears: 60, before: [] },
      national,
      TODAY,
    ).reasons.map(({ limit }) => limit);

  it('is said of a follow-up: what a long supply asks for, and that it is not for who is not stable', () => {
    expect(reasonsAt(130, 28)).toEqual([]);
    expect(reasonsAt(130, 60)).toEqual(['超过 28 天，评估、教育、记入病历并由患者签字']);
    expect(reasonsAt(152, 60)).toEqual(['≥140 mmHg', '病情未平稳，不超过 28 天']);
  });

  it('is refused by the form beyond the longest', () => {
    const fields = cardTypes.hypertension.form(national, TODAY);
    const faults = (supplyDays: number) => formFaults(fields, pressureForm(130, 80, { supplyDays }));
    expect(faults(84)).toEqual([]);
    expect(faults(85)).toEqual([{ field: 'supplyDays', sentence: '本次配药天数应在 1–84 天 之间。' }]);
  });
});
