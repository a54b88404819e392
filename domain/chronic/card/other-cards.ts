import type { Reason } from '../../policy/decision.ts';
import { inForce } from '../../policy/in-force.ts';
import { type SelfCareAnswer, selfCareLevel, selfCareScore } from '../elderly/self-care.ts';
import { copdForm, elderlyForm, hepatitisBForm, tuberculosisForm } from '../forms/other-forms.ts';
import { codeOf, numberOf } from '../forms/values.ts';
import { reasonsOf } from '../reason.ts';
import { spanWords } from '../span-words.ts';
import { regularity, tuberculosisDays } from '../tuberculosis/schedule.ts';
import type { CardType, Decided } from './card-type.ts';

/** What a follow-up without a finding means. */
function calm(nextWithinDays: number): Decided {
  return {
    classification: { code: '1', label: '平稳' },
    action: { code: 'routine', label: '继续管理，按期随访' },
    referralReasons: [],
    nextWithinDays,
    controlled: null,
    clinicalTarget: null,
    reasons: [],
  };
}

/** The same, or what one with a finding that sends to the hospital means. */
function calmUnless(
  [finding, ...more]: readonly Reason[],
  routineDays: number,
  referralDays: number,
): Decided {
  if (finding === undefined) return calm(routineDays);
  const nextWithinDays = Math.min(routineDays, referralDays);
  return {
    ...calm(nextWithinDays),
    classification: { code: '2', label: '需转诊' },
    action: { code: 'refer', label: `建议转诊，${spanWords(nextWithinDays)}内主动随访转诊情况` },
    referralReasons: [{ code: '9', label: finding.fact }],
    reasons: [finding, ...more],
  };
}

/** 肺结核: who takes less than the share of doses that is regular is not controlled. */
export const tuberculosisCard: CardType = {
  form: tuberculosisForm,
  sections: ['tuberculosis.followUp'],
  fromVitals: {},
  decide(values, _context, policy, localDate) {
    const { value, source } = inForce(policy, 'tuberculosis.followUp', localDate);
    const say = reasonsOf('tuberculosis.followUp', source);
    const supervision = codeOf(values, 'supervision') === '1' ? 'staff' : 'family';
    const phase = codeOf(values, 'phase') === '1' ? 'intensive' : 'continuation';
    const taking = regularity(
      numberOf(values, 'takenDoses') ?? 0,
      numberOf(values, 'dueDoses') ?? 0,
      policy,
      localDate,
    );
    const irregular =
      taking && !taking.isRegular
        ? [say(`服药率 ${Math.floor(taking.percent)}%`, `≥${value.regularPercent}%`)]
        : [];
    const adverse = codeOf(values, 'adverse') === '2' ? [say('不良反应或并发症', '出现即转诊')] : [];
    const days = tuberculosisDays(supervision, phase, policy, localDate);
    const decided = calmUnless(adverse, days, value.adverseFollowUpDays);
    return { ...decided, controlled: taking?.isRegular ?? null, reasons: [...adverse, ...irregular] };
  },
};

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
