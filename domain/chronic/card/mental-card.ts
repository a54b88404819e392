import { inForce } from '../../policy/in-force.ts';
import { wasMet } from '../forms/face-to-face.ts';
import { mentalForm } from '../forms/mental-form.ts';
import { codeOf } from '../forms/values.ts';
import { decideMental, MENTAL_CLASSES, type MentalAction, type MentalClass } from '../mental/follow-up.ts';
import { spanWords } from '../span-words.ts';
import type { CardType, FollowUpContext } from './card-type.ts';

const ACTIONS: Readonly<Record<MentalAction, (span: string) => string>> = {
  'visit-again': (span) => `未访到，${span}内再次随访`,
  'refer-now': (span) => `对症处理后立即转诊，${span}内随访`,
  adjust: (span) => `在规定剂量内调整用药、查找诱因，${span}时随访`,
  specialist: (span) => `请专科医师指导，${span}时随访`,
  keep: (span) => `维持原治疗，${span}时随访`,
};

const pick = <Value extends string>(code: string, values: readonly [Value, Value, Value]): Value =>
  values[Number(code) - 1] ?? values[2];

function lastClass({ before }: FollowUpContext): MentalClass | null {
  const last = before.at(-1)?.classification;
  return last !== undefined && last in MENTAL_CLASSES ? (last as MentalClass) : null;
}

/** 严重精神障碍. Records of it are shown to nobody who does not need them (最小授权). */
export const mentalCard: CardType = {
  form: mentalForm,
  sections: ['mental.danger', 'mental.followUp'],
  recordFields: (policy, localDate) => inForce(policy, 'mental.followUp', localDate).value.recordFields,
  fromVitals: {},
  decide(values, context, policy, localDate) {
    const { classification, action, nextWithinDays, tellsPolice, reasons } = decideMental(
      {
        met: wasMet(values),
        danger: Number(codeOf(values, 'danger')),
        symptoms: pick(codeOf(values, 'symptomState'), ['gone', 'some', 'marked']),
        insight: pick(codeOf(values, 'insight'), ['whole', 'partial', 'none']),
        socialFunction: pick(codeOf(values, 'social'), ['good', 'fair', 'poor']),
        adverseReaction: pick(codeOf(values, 'reaction'), ['none', 'mild', 'acute']),
        severeBodilyDisease: codeOf(values, 'bodilyDisease') === '2',
        before: lastClass(context),
      },
      policy,
      localDate,
    );
    const police = tellsPolice ? '；必要时报告公安部门和村（居）委会' : '';
    return {
      classification: { code: classification, label: MENTAL_CLASSES[classification] },
      action: { code: action, label: `${ACTIONS[action](spanWords(nextWithinDays))}${police}` },
      referralReasons: action === 'refer-now' ? [{ code: '5', label: '病情不稳定' }] : [],
      nextWithinDays,
      controlled: classification === '3',
      clinicalTarget: null,
      reasons: [...reasons],
    };
  },
};
