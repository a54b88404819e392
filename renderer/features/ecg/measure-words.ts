import type { EcgMeasuresView } from '../../../contract/ecg-views.ts';

export interface MeasureLine {
  readonly label: string;
  readonly text: string;
}

const count = (value: number | null, unit: string) => (value === null ? '—' : `${Math.round(value)} ${unit}`);
const degrees = (value: number | null) => (value === null ? '—' : `${Math.round(value)}°`);

/** The measurements as a report lists them; '—' where the curve did not allow one. */
export function measureLines(measures: EcgMeasuresView): readonly MeasureLine[] {
  const { rrMinMs, rrMaxMs } = measures;
  const rr = rrMinMs === null || rrMaxMs === null ? '—' : `${Math.round(rrMinMs)}–${Math.round(rrMaxMs)} ms`;
  return [
    { label: '心率', text: count(measures.heartRatePerMin, '次/分') },
    { label: 'RR 间期', text: rr },
    { label: 'P 波时限', text: count(measures.pMs, 'ms') },
    { label: 'PR 间期', text: count(measures.prMs, 'ms') },
    { label: 'QRS 时限', text: count(measures.qrsMs, 'ms') },
    { label: 'QT 间期', text: count(measures.qtMs, 'ms') },
    { label: 'QTc（Bazett）', text: count(measures.qtcBazettMs, 'ms') },
    { label: 'QTc（Fridericia）', text: count(measures.qtcFridericiaMs, 'ms') },
    {
      label: 'P / QRS / T 电轴',
      text: [measures.pAxisDegrees, measures.qrsAxisDegrees, measures.tAxisDegrees].map(degrees).join(' / '),
    },
  ];
}

/** The ST level of each lead, mV with its sign: 'V2' → '+0.21'. */
export function stLines({ stMicrovolt }: EcgMeasuresView): readonly MeasureLine[] {
  return Object.entries(stMicrovolt).map(([lead, microvolt]) => ({
    label: lead,
    text: `${microvolt < 0 ? '−' : '+'}${Math.abs(microvolt / 1000).toFixed(2)}`,
  }));
}
