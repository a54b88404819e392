import { inForce } from '../../policy/in-force.ts';
import { type SelfCareAnswer, selfCareLevel, selfCareScore } from '../elderly/self-care.ts';
import { copdForm, elderlyForm, hepatitisBForm } from '../forms/other-forms.ts';
import { codeOf } from '../forms/values.ts';
import { reasonsOf } from '../reason.ts';
import { calm, calmUnless } from './calm.ts';
import type { CardType } from './card-type.ts';

export const hepatitisBCard: CardType = {
  form: hepatitisBForm,
  sections: ['hepatitisB.followUp'],
  fromVitals: {},
  decide(values, _context, policy, localDate) {
    const { value, source } = inForce(policy, 'hepatitisB.followUp', localDate);
    const worse =
      codeOf(values, 'decompensated') === '2'
        ? [reasonsOf('hepatitisB.followUp', source)('失代偿表现', '出现即转诊')]
        : [];
    return calmUnless(worse, value.routineDays, value.referralFollowUpDays);
  },
};

export const copdCard: CardType = {
  form: copdForm,
  sections: ['copd.followUp'],
  fromVitals: { spo2Percent: 'spo2Percent' },
  decide(values, _context, policy, localDate) {
    const { value, source } = inForce(policy, 'copd.followUp', localDate);
    const severe =
      codeOf(values, 'severe') === '2'
        ? [reasonsOf('copd.followUp', source)('静息呼吸困难、发绀或意识改变', '出现即转诊')]
        : [];
    return calmUnless(severe, value.routineDays, value.referralFollowUpDays);
  },
};

const answer = (code: string): SelfCareAnswer => (code === '1' ? 1 : code === '2' ? 2 : code === '3' ? 3 : 0);

/** 老年人: the year's assessment; its class is the ability to look after oneself. */
export const elderlyCard: CardType = {
  form: elderlyForm,
  sections: ['elderly.checkUp'],
  fromVitals: {
    systolicMmHg: 'systolicMmHg',
    diastolicMmHg: 'diastolicMmHg',
    weightKg: 'weightKg',
    heightCm: 'heightCm',
  },
  decide(values, _context, policy, localDate) {
    const { value, source } = inForce(policy, 'elderly.checkUp', localDate);
    const answers = value.activities.map(({ code }) => [code, answer(codeOf(values, code))] as const);
    const score = selfCareScore(Object.fromEntries(answers), policy, localDate);
    const label = selfCareLevel(score, policy, localDate);
    const say = reasonsOf('elderly.checkUp', source);
    return {
      ...calm(value.routineDays),
      classification: { code: String(score), label },
      reasons: [say(`自理能力评分 ${score}`, label)],
    };
  },
};
