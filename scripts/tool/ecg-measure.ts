import { measureEcg } from '../../domain/ecg/measure/measure-ecg.ts';
import { openEcg } from './ecg-file.ts';
import { printJson } from './print.ts';
import { onlyArgument, type Verb } from './verb.ts';

/** Our own measurements; what could not be measured is null, and `missing` says why. */
export const ecgMeasure: Verb = {
  name: 'ecg measure',
  usage: 'ecg measure <文件>',
  summary: '本程序自己的测量：心率、RR、P、PR、QRS、QT、QTc、电轴、各导联的波幅和 ST（ms、µV、度）',
  run: (args) => {
    const { recording } = openEcg(onlyArgument(args, ecgMeasure.usage));
    const { medianBeat, leads, beats, ...measured } = measureEcg(recording);
    printJson({
      ...measured,
      beats: beats.map(({ sample }) => sample),
      marks: medianBeat?.marks ?? null,
      leads: leads.map(({ medianMicrovolt: _, ...values }) => values),
    });
  },
};
