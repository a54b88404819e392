import { openEcg } from './ecg-file.ts';
import { printJson } from './print.ts';
import { onlyArgument, type Verb } from './verb.ts';

export const ecgInfo: Verb = {
  name: 'ecg info',
  usage: 'ecg info <文件>',
  summary: '心电图文件的格式、导联、采样率、时间、设备、滤波、病人信息和机器自己的测量与结论',
  run: (args) => {
    const { recording, otherChannels, ...file } = openEcg(onlyArgument(args, ecgInfo.usage));
    const { leads, ...about } = recording;
    // A record may have channels of its own and none of the twelve leads.
    const count = (leads[0] ?? otherChannels[0])?.samples.length ?? 0;
    printJson({
      ...file,
      ...about,
      leads: leads.map(({ name, contact }) => ({ name, contact })),
      samplesPerLead: count,
      durationMs: (count / recording.rateHz) * 1000,
      otherChannels: otherChannels.map(({ label }) => label),
    });
  },
};
