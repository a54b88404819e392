import { describe, expect, it } from 'vitest';
import { cardTypes } from '../../../../domain/chronic/card/card-types.ts';
import { dueOf } from '../../../../domain/chronic/card/due.ts';
import { cardIdOf } from '../../../../domain/chronic/card/events.ts';
import * as rules from '../../../../domain/chronic/card/rules.ts';
import { diseases } from '../../../../domain/chronic/diseases.ts';
import type { FormField, FormValues } from '../../../../domain/chronic/forms/field.ts';
import { formSchema } from '../../../../domain/chronic/forms/form-schema.ts';
import type { Policy } from '../../../../domain/policy/in-force.ts';
import type { PolicyPack } from '../../../../domain/policy/pack.ts';
import { nationalBase } from '../../../../domain/policy/packs/national-base.ts';
import { cardBook } from '../../../support/card-book.ts';
import { pressureForm } from '../../../support/chronic-forms.ts';

const policy: Policy = [nationalBase];

const calm: FormValues = pressureForm(132, 82);

function cardDesk() {
  const book = cardBook('hypertension', '2026-01-05');
  return {
    ...book,
    last: () => book.card().followUps.at(-1)?.decision,
    see: (localDate: string, values: FormValues = {}, by: Policy = policy) =>
      book.see(localDate, { ...calm, ...values }, by),
  };
}

describe('a year of a hypertension card', () => {
  it('goes from enrolment over control, one failure and a second to referral and back', () => {
    const desk = cardDesk();
    expect(dueOf(desk.card())).toMatchObject({ nextDue: '2026-01-05', urgency: 0 });
    desk.see('2026-01-05');
    expect(desk.last()).toMatchObject({
      classification: { code: '1' },
      nextDue: '2026-04-05',
      controlled: true,
    });
    desk.see('2026-04-02', { systolicMmHg: 152 });
    expect(desk.last()).toMatchObject({
      action: { code: 'adjust' },
      nextDue: '2026-04-16',
      controlled: false,
    });
    expect(dueOf(desk.card())).toMatchObject({ nextDue: '2026-04-16', urgency: 1 });
    desk.see('2026-04-16', { systolicMmHg: 150 });
    expect(desk.last()).toMatchObject({
      action: { code: 'refer' },
      referralReasons: [{ code: '1' }],
      nextDue: '2026-04-30',
    });
    expect(dueOf(desk.card())?.openReferral?.localDate).toBe('2026-04-16');
    desk.take(
      rules.decideReferralFollowed(desk.card(), {
        followUpId: 'f3',
        localDate: '2026-04-28',
        result: '县医院调整为联合用药',
      }),
    );
    expect(dueOf(desk.card())?.openReferral).toBeNull();
    desk.see('2026-04-30');
    expect(desk.last()).toMatchObject({ action: { code: 'routine' }, nextDue: '2026-07-29' });
  });

  it('does not count a failure before a success, nor one that was withdrawn', () => {
    const desk = cardDesk();
    desk.see('2026-01-05', { systolicMmHg: 150 });
    desk.see('2026-01-19');
    desk.see('2026-04-10', { systolicMmHg: 150 });
    expect(desk.last()?.action.code).toBe('adjust');
    desk.take(rules.decideWithdrawFollowUp(desk.card(), { followUpId: 'f3', reason: '记到了别人的卡上' }));
    expect(desk.card().followUps).toHaveLength(3);
    desk.see('2026-04-24', { systolicMmHg: 150 });
    expect(desk.last()?.action.code).toBe('adjust');
  });

  it('keeps what was decided when a later pack says otherwise', () => {
    const stricter: PolicyPack = {
      ...nationalBase,
      version: '2027.1',
      editions: nationalBase.editions.map((edition) =>
        edition.section === 'hypertension.control'
          ? {
              ...edition,
              value: { rows: [{ fromAgeYears: 0, systolicBelowMmHg: 120, diastolicBelowMmHg: 70 }] },
            }
          : edition,
      ),
    };
    const desk = cardDesk();
    desk.see('2026-01-05');
    const before = desk.last();
    desk.see('2026-04-01', {}, [stricter]);
    expect(desk.card().followUps[0]?.decision).toEqual(before);
    expect(before?.decidedBy[0]).toEqual({
      section: 'hypertension.control',
      packId: 'national',
      packVersion: '2026.1',
    });
    expect(desk.last()).toMatchObject({
      controlled: false,
      decidedBy: [{ packVersion: '2027.1' }, {}, {}, {}, {}],
    });
  });
});

describe('a call to somebody who is due', () => {
  const callOf = (result: 'agreed' | 'later' | 'no-answer' | 'moved' | 'refused' | 'died', on?: string) => {
    const desk = cardDesk();
    const body = { callId: 'c1', localDate: '2026-02-01', result, ...(on && { on }) };
    return { desk, decision: rules.decideCalled(desk.card(), body) };
  };

  it.each([
    ['agreed', '2026-02-03', '2026-02-03'],
    ['later', '2026-02-10', '2026-02-10'],
    ['no-answer', undefined, '2026-02-02'],
  ] as const)('%s hides the person until %s', (result, on, hiddenUntil) => {
    const { desk, decision } = callOf(result, on);
    desk.take(decision);
    expect(dueOf(desk.card())?.hiddenUntil).toBe(hiddenUntil);
  });

  it.each(['moved', 'refused', 'died'] as const)('%s ends the card with its reason', (result) => {
    const { desk, decision } = callOf(result);
    desk.take(decision);
    expect(desk.card()).toMatchObject({ status: 'closed', closure: { why: result } });
    expect(dueOf(desk.card())).toBeNull();
  });

  it('needs the day that was agreed on', () => {
    expect(callOf('agreed').decision).toMatchObject({ ok: false, code: 'date-missing' });
    expect(callOf('later', '2026-01-31').decision).toMatchObject({ ok: false, code: 'date-missing' });
  });

  it('says nothing any more once the person came', () => {
    const { desk, decision } = callOf('later', '2026-03-01');
    desk.take(decision);
    desk.see('2026-02-05');
    expect(dueOf(desk.card())?.hiddenUntil).toBeNull();
  });
});

describe('a card', () => {
  it('is one for a person and a disease, and is opened again rather than made twice', () => {
    const desk = cardDesk();
    expect(desk.card().cardId).toBe(cardIdOf('r1', 'hypertension'));
    const enrol = {
      residentId: 'r1',
      disease: 'hypertension',
      how: 'hand',
      localDate: '2026-06-01',
    } as const;
    expect(rules.decideEnrol(desk.card(), enrol)).toMatchObject({ ok: false, code: 'already-enrolled' });
    desk.take(rules.decideClose(desk.card(), { why: 'moved', localDate: '2026-05-01' }));
    expect(() => desk.see('2026-05-02')).toThrow('已结案');
    desk.take(rules.decideEnrol(desk.card(), enrol));
    expect(desk.card()).toMatchObject({ status: 'open', enrolledOn: '2026-01-05' });
  });

  it('refuses a form that is not complete, with the field in words', () => {
    const desk = cardDesk();
    const values = { ...calm, symptoms: ['1', '2'] };
    const command = { followUpId: 'f', localDate: '2026-02-01', today: '2026-02-01', values, ageYears: 60 };
    expect(rules.decideFollowedUp(desk.card(), command, policy)).toMatchObject({
      ok: false,
      code: 'form-faulty',
      sentence: '症状选了“无”，就不能再选其他。',
    });
    expect(rules.previewFollowUp(desk.card(), command, policy)).toBeUndefined();
  });

  it('shows a change that another one lost to', () => {
    const desk = cardDesk();
    const change = (was: string | null, now: string) =>
      rules.decideAssign(desk.card(), { changes: { doctorId: { was, now } } });
    desk.take(change(null, 'd1'));
    desk.take(change(null, 'd2'));
    expect(desk.card()).toMatchObject({
      doctorId: 'd2',
      conflicts: [{ field: 'doctorId', kept: 'd2', lost: 'd1' }],
    });
  });
});

/** The least that a form lets through. */
function leastOf(fields: readonly FormField[]): FormValues {
  const value = (field: FormField) => {
    switch (field.kind) {
      case 'number':
        return field.min;
      case 'choice':
        return field.options[0]?.code ?? '';
      case 'choices':
        return [field.options[0]?.code ?? ''];
      case 'text':
        return '无';
      case 'date':
        return '2026-11-22';
      case 'drugs':
        return [];
    }
  };
  return Object.fromEntries(
    fields.filter(({ required }) => required).map((field) => [field.key, value(field)]),
  );
}

describe.each(diseases)('the card of %s', (disease) => {
  const type = cardTypes[disease];
  const fields = type.form(policy, '2026-11-22');

  it('has a form whose keys and codes are each there once, and refuses one with nothing in it', () => {
    const keys = fields.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    for (const field of fields) {
      const codes = 'options' in field ? field.options.map(({ code }) => code) : [];
      expect(new Set(codes).size).toBe(codes.length);
    }
    expect(formSchema(fields).safeParse({}).success).toBe(false);
    for (const key of Object.values(type.fromVitals)) expect(keys).toContain(key);
  });

  it('decides on the least that its form lets through, and says when to come again', () => {
    const decision = rules.previewFollowUp(
      { ...cardDesk().card(), disease },
      { localDate: '2026-11-22', values: leastOf(fields), ageYears: 70 },
      policy,
    );
    expect(decision?.nextDue).toMatch(/^202[67]-/);
    expect(decision?.nextDue.localeCompare('2026-11-22')).toBe(1);
    expect(decision?.decidedBy.map(({ section }) => section)).toEqual(type.sections);
  });
});
