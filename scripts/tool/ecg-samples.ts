import { openEcg } from './ecg-file.ts';
import { printJson } from './print.ts';
import { onlyArgument, type Verb } from './verb.ts';

/** µV by lead; counts, and `unit` says so, where the file does not tell its gain. */
export const ecgSamples: Verb = {
  name: 'ecg samples',
  usage: 'ecg samples <文件>',
  summary: '每个导联的采样值（µV；文件没有增益时为原始计数）',
  run: (args) => {
    const { recording, otherChannels } = openEcg(onlyArgument(args, ecgSamples.usage));
    const { rateHz, microvoltPerCount, leads, gaps } = recording;
    printJson({
      rateHz,
      unit: microvoltPerCount === null ? 'count' : 'µV',
      leads: Object.fromEntries(leads.map(({ name, samples }) => [name, scaled(samples, microvoltPerCount)])),
      otherChannels: otherChannels.map(({ label, samples, microvoltPerCount: gain }) => ({
        label,
        unit: gain === null ? 'count' : 'µV',
        samples: scaled(samples, gain),
      })),
      gaps,
    });
  },
};

function scaled(samples: Int32Array, microvoltPerCount: number | null): readonly number[] {
  return Array.from(samples, (count) => Number((count * (microvoltPerCount ?? 1)).toFixed(6)));
}
