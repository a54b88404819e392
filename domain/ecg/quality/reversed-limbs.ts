import type { LeadName } from '../leads.ts';
import { areaBetween } from '../measure/axis.ts';
import type { Measurements, MedianBeat } from '../measure/measurements.ts';
import type { QualityFinding } from './finding.ts';

/** Lead II of two legs shows next to nothing: less than this over all of its QRS complex, with a QRS complex in I. */
const NOTHING_MICROVOLT = 100;
const SOMETHING_MICROVOLT = 300;

/**
 * Limb electrodes that seem to be exchanged, by the median beat; at most one finding. Left arm and left leg exchanged look
 * like a healthy heart turned a little: they cannot be told from one tracing and are not looked for.
 *
 * Sources: Batchvarov, Malik, Camm 2007 (Europace 9:1081, overview); Abdollah & Milliken 1997 (right arm and right leg:
 * lead II below 0.1 mV); Kligfield et al. 2007 (P and QRS upside down in I, with V6 upright: not dextrocardia).
 */
export function reversedLimbs({ medianBeat, leads }: Measurements): QualityFinding | null {
  if (!medianBeat) return null;
  const span = (name: LeadName) => {
    const lead = leads.find((measured) => measured.name === name);
    const { qMicrovolt, rMicrovolt, sMicrovolt } = lead ?? {};
    return rMicrovolt == null ? null : rMicrovolt - Math.min(qMicrovolt ?? 0, sMicrovolt ?? 0);
  };
  const one = span('I');
  const two = span('II');
  if (one !== null && two !== null && two < NOTHING_MICROVOLT && one > SOMETHING_MICROVOLT) return GROUND;
  const way = waysOf(medianBeat);
  if (way('II', 'qrs') < 0 && way('II', 'p') < 0 && way('aVR', 'qrs') > 0 && way('aVR', 'p') > 0) {
    return ARM_AND_LEG;
  }
  if (way('I', 'qrs') < 0 && way('I', 'p') < 0 && way('V6', 'qrs') > 0 && way('V6', 'p') >= 0) return ARMS;
  return null;
}

/** Whether P or the QRS complex of a lead has more area above (1) or below (−1) its rest; 0 where there is none. */
function waysOf({ leads, marks }: MedianBeat): (name: LeadName, wave: 'p' | 'qrs') => number {
  return (name, wave) => {
    const lead = leads.get(name);
    const from = wave === 'p' ? marks.pOn : marks.qrsOn;
    const to = wave === 'p' ? marks.pOff : marks.qrsOff;
    return lead && from !== null && to !== null ? Math.sign(areaBetween(lead, from, to)) : 0;
  };
}

const GROUND: QualityFinding = {
  code: 'right-arm-ground-reversed',
  severity: 'care',
  leads: ['II'],
  sentence: 'II 导联几乎为直线，疑似右上肢（红）与右下肢（黑）电极接反。',
  advice: '请核对右上肢（红）和右下肢（黑）电极，改正后重新采集。',
};
const ARMS: QualityFinding = {
  code: 'arms-reversed',
  severity: 'care',
  leads: ['I'],
  sentence: 'I 导联 P 波和 QRS 波均倒置而 V6 导联直立，疑似左、右上肢电极接反。',
  advice: '请核对右上肢（红）和左上肢（黄）电极，改正后重新采集；确认未接反时请医师判断。',
};
const ARM_AND_LEG: QualityFinding = {
  code: 'right-arm-leg-reversed',
  severity: 'care',
  leads: ['II', 'aVR'],
  sentence: 'II 导联 P 波和 QRS 波均倒置而 aVR 导联直立，疑似右上肢与左下肢电极接反。',
  advice: '请核对右上肢（红）和左下肢（绿）电极，改正后重新采集；确认未接反时请医师判断。',
};
