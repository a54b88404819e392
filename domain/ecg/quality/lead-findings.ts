import type { LeadName } from '../leads.ts';
import type { RecordedLead } from '../recording.ts';
import { electrodesOf } from './electrodes.ts';
import type { FindingCode, QualityFinding } from './finding.ts';
import type { LeadSignal } from './lead-signal.ts';

/** A lead that moves less than this in several seconds shows no heart: low voltage is below 0.5 mV, not below 0.03. */
const FLAT_MICROVOLT = 30;
const FLAT_COUNTS = 2;
/** A QRS complex stays at its top for a sample or two; a curve that is cut off stays longer. */
const CUT_OFF_S = 0.06;
/** Half a millivolt is 5 mm on paper, what Kligfield et al. 2007 call for a repeat at. */
const WANDER_MICROVOLT = 500;
/** ¼ mm on either side: ST is read to ½ mm. */
const MAINS_MICROVOLT = 25;
const MUSCLE_MICROVOLT = 25;

type LeadFault = Extract<
  FindingCode,
  'lead-off' | 'flat' | 'saturated' | 'baseline-wander' | 'mains' | 'muscle'
>;

/** What is wrong with a lead. One that shows nothing is not blamed for its noise as well. */
export function faultsOf(
  { contact }: RecordedLead,
  signal: LeadSignal,
  gainKnown: boolean,
): readonly LeadFault[] {
  if (contact === 'off') return ['lead-off'];
  if (signal.span <= (gainKnown ? FLAT_MICROVOLT : FLAT_COUNTS)) return ['flat'];
  if (signal.atLimitS >= CUT_OFF_S || (signal.touchesRange && signal.atLimitS > 0)) return ['saturated'];
  if (!gainKnown) return [];
  return [
    ...(signal.wander > WANDER_MICROVOLT ? (['baseline-wander'] as const) : []),
    ...(signal.mains > MAINS_MICROVOLT ? (['mains'] as const) : []),
    ...(signal.muscle > MUSCLE_MICROVOLT ? (['muscle'] as const) : []),
  ];
}

interface Words {
  readonly severity: QualityFinding['severity'];
  readonly seen: string;
  readonly advice: (electrodes: string) => string;
}

const WORDS: Readonly<Record<LeadFault, Words>> = {
  'lead-off': {
    severity: 'unusable',
    seen: '电极脱落',
    advice: (electrodes) => `请检查${electrodes}电极和导联线，重新贴牢后再采集。`,
  },
  flat: {
    severity: 'unusable',
    seen: '为直线，没有心电信号',
    advice: (electrodes) => `请检查${electrodes}电极是否接触皮肤、导联线是否插好，再重新采集。`,
  },
  saturated: {
    severity: 'unusable',
    seen: '波形超出设备量程被削平',
    advice: (electrodes) => `请清洁皮肤后重贴${electrodes}电极，等基线稳定后再采集。`,
  },
  'baseline-wander': {
    severity: 'care',
    seen: '基线漂移超过 0.5 mV',
    advice: (electrodes) => `请患者平静呼吸、不要移动，检查${electrodes}电极是否贴牢，再重新采集。`,
  },
  mains: {
    severity: 'care',
    seen: '有 50 Hz 交流电干扰',
    advice: (electrodes) => `请让导联线远离电源线，关闭附近电器，检查接地和${electrodes}电极后重新采集。`,
  },
  muscle: {
    severity: 'care',
    seen: '有肌电干扰',
    advice: () => '请患者放松四肢、注意保暖、不要说话，稍候再重新采集。',
  },
};

/** One finding for all leads with the same fault. */
export function leadFinding(code: LeadFault, leads: readonly LeadName[]): QualityFinding {
  const { severity, seen, advice } = WORDS[code];
  return {
    code,
    severity,
    leads,
    sentence: `${leads.join('、')} 导联${seen}。`,
    advice: advice(electrodesOf(leads).join('、')),
  };
}

export const LEAD_FAULTS = Object.keys(WORDS) as readonly LeadFault[];
