import { inForce } from '../../policy/in-force.ts';
import { type SelfCareAnswer, selfCareLevel, selfCareScore } from '../elderly/self-care.ts';
import { copdForm, elderlyForm, hepatitisBForm, tuberculosisForm } from '../forms/other-forms.ts';
import { codeOf, numberOf } from '../forms/values.ts';
import { reasonsOf } from '../reason.ts';
import { regularity, tuberculosisDays } from '../tuberculosis/schedule.ts';
import type { CardType, Decided } from './card-type.ts';

const routine = { code: 'routine', label: '继续管理，按期随访' };
const refer = { code: 'refer', label: '建议转诊，两周内主动随访转诊情况' };
const DAYS_OF_MONTH = 30;

/** What a follow-up without a finding means, or with one that sends to the hospital. */
function simple(
  nextWithinDays: number,
  referral: Decided['reasons'],
  referralDays: number,
  more: Partial<Decided> = {},
): Decided {
  const isReferred = referral.length > 0;
  return {
    classification: isReferred ? { code: '2', label: '需转诊' } : { code: '1', label: '平稳' },
    action: isReferred ? refer : routine,
    referralReasons: isReferred ? [{ code: '9', label: referral[0]?.fact ?? '' }] : [],
    nextWithinDays: isReferred ? Math.min(nextWithinDays, referralDays) : nextWithinDays,
    controlled: null,
    clinicalTarget: null,
    reasons: referral,
    ...more,
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
    const decided = simple(days, adverse, value.adverseFollowUpDays);
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
    return simple(value.routineMonths * DAYS_OF_MONTH, worse, 14);
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
    return simple(value.routineDays, severe, 14);
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
    const score = selfCareScore({
      meals: answer(codeOf(values, 'meals')),
      washing: answer(codeOf(values, 'washing')),
      dressing: answer(codeOf(values, 'dressing')),
      toilet: answer(codeOf(values, 'toilet')),
      moving: answer(codeOf(values, 'moving')),
    });
    const label = selfCareLevel(score, policy, localDate);
    const say = reasonsOf('elderly.checkUp', source);
    return simple(Math.floor(365 / Math.max(1, value.perYear)), [], 14, {
      classification: { code: String(score), label },
      reasons: [say(`自理能力评分 ${score}`, label)],
    });
  },
};
