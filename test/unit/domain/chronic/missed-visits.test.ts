import { describe, expect, it } from 'vitest';
import { decideFollowUp } from '../../../../domain/chronic/card/card-type.ts';
import { cardTypes } from '../../../../domain/chronic/card/card-types.ts';
import * as rules from '../../../../domain/chronic/card/rules.ts';
import { diseases } from '../../../../domain/chronic/diseases.ts';
import { askedFields } from '../../../../domain/chronic/forms/asked-fields.ts';
import type { FormValues } from '../../../../domain/chronic/forms/field.ts';
import { formFaults } from '../../../../domain/chronic/forms/form-schema.ts';
import type { Policy } from '../../../../domain/policy/in-force.ts';
import { nationalBase } from '../../../../domain/policy/packs/national-base.ts';

const policy: Policy = [nationalBase];
const TODAY = '2026-11-22';
const missed: FormValues = { way: '2', met: '2' };
const keysOf = (disease: 'mental' | 'tuberculosis' | 'hypertension', values: FormValues) =>
  askedFields(cardTypes[disease].form(policy, TODAY), values).map(({ key }) => key);

describe('who was not met', () => {
  it.each(['mental', 'tuberculosis'] as const)('is asked nothing else on the form of %s', (disease) => {
    expect(keysOf(disease, missed)).toEqual(['way', 'met', 'note']);
    expect(keysOf(disease, { ...missed, met: '1' }).length).toBeGreaterThan(10);
    expect(formFaults(askedFields(cardTypes[disease].form(policy, TODAY), missed), missed)).toEqual([]);
  });

  it('has no answers of before kept beside it', () => {
    const card = {
      disease: 'tuberculosis',
      status: 'open',
      followUps: [],
      cardId: 'r1.tuberculosis',
    } as never;
    const values = { ...missed, phase: '1' };
    const command = { followUpId: 'f1', localDate: TODAY, today: TODAY, values, ageYears: 40 };
    expect(rules.decideFollowedUp(card, command, policy)).toMatchObject({ ok: false, code: 'form-faulty' });
  });
});

describe('肺结核首次入户', () => {
  const decide = (misses: number) =>
    decideFollowUp(
      cardTypes.tuberculosis,
      missed,
      {
        ageYears: 40,
        before: Array.from({ length: misses }, () => ({
          localDate: '2026-11-21',
          classification: '0',
          controlled: null,
        })),
      },
      policy,
      TODAY,
    );

  it('is due within 72 hours of enrolment; every other disease on that very day', () => {
    for (const disease of diseases)
      expect(rules.firstDue(disease, policy, TODAY)).toBe(disease === 'tuberculosis' ? '2026-11-25' : TODAY);
  });

  it.each([
    [0, 'visit-again', '72 小时内再次入户'],
    [1, 'report', '连续 2 次未见到患者，立即报告上级专业机构'],
    [2, 'report', '连续 3 次未见到患者，立即报告上级专业机构'],
  ])('after %i misses before this one: %s', (misses, code, text) => {
    const { action, classification, nextDue } = decide(misses);
    expect(action).toMatchObject({ code, label: expect.stringContaining(text) });
    expect(classification).toEqual({ code: '0', label: '未访到' });
    expect(nextDue).toBe('2026-11-25');
  });
});

describe('a question that hangs on another', () => {
  it.each([
    ['1', false],
    ['2', true],
    ['3', false],
  ])('why the drugs were not taken is asked of compliance %s: %s', (drugCompliance, isAsked) => {
    expect(keysOf('hypertension', { drugCompliance }).includes('gapReason')).toBe(isAsked);
  });
});
