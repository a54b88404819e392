import type { Reason } from '../../policy/decision.ts';
import { inForce, type Policy } from '../../policy/in-force.ts';
import { wasMet } from '../forms/face-to-face.ts';
import { tuberculosisForm } from '../forms/tuberculosis-form.ts';
import { codeOf, numberOf } from '../forms/values.ts';
import { reasonsOf } from '../reason.ts';
import { firstVisitDays, regularity, tuberculosisDays } from '../tuberculosis/schedule.ts';
import { calm, calmUnless } from './calm.ts';
import { type CardType, type Decided, type FollowUpContext, inARowBefore } from './card-type.ts';

/** 未访到. */
export const MISSED = '0';

/** 肺结核: who takes less than the share of doses that is regular is not controlled. */
export const tuberculosisCard: CardType = {
  form: tuberculosisForm,
  sections: ['tuberculosis.followUp'],
  fromVitals: {},
  firstDueDays: firstVisitDays,
  decide(values, context, policy, localDate) {
    const { value, source } = inForce(policy, 'tuberculosis.followUp', localDate);
    const say = reasonsOf('tuberculosis.followUp', source);
    if (!wasMet(values)) return missed(context, policy, localDate, say);
    const supervision = codeOf(values, 'supervision') === '1' ? 'staff' : 'family';
    const phase = codeOf(values, 'phase') === '1' ? 'intensive' : 'continuation';
    const [taken, due] = [numberOf(values, 'takenDoses') ?? 0, numberOf(values, 'dueDoses') ?? 0];
    const taking = regularity(taken, due, policy, localDate);
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

/** 首次入户 and every later visit: as often in a row as the policy says without meeting anybody is told upwards. */
function missed(
  context: FollowUpContext,
  policy: Policy,
  localDate: string,
  say: (fact: string, limit: string) => Reason,
): Decided {
  const { missesBeforeReport, firstVisitHours } = inForce(policy, 'tuberculosis.followUp', localDate).value;
  const misses = inARowBefore(context, ({ classification }) => classification === MISSED) + 1;
  return {
    ...calm(firstVisitDays(policy, localDate)),
    classification: { code: MISSED, label: '未访到' },
    action:
      misses >= missesBeforeReport
        ? { code: 'report', label: `连续 ${misses} 次未见到患者，立即报告上级专业机构` }
        : { code: 'visit-again', label: `未见到患者，${firstVisitHours} 小时内再次入户` },
    reasons: [say(`连续 ${misses} 次未见到`, `≥${missesBeforeReport} 次即报告`)],
  };
}
