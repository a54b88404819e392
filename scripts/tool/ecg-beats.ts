import type { EcgFile } from '../../domain/ecg/file.ts';
import type { Beat } from '../../domain/ecg/qrs/beat.ts';
import { findBeats, findBeatsIn } from '../../domain/ecg/qrs/find-beats.ts';
import { openEcg } from './ecg-file.ts';
import { printJson } from './print.ts';
import { onlyArgument, type Verb } from './verb.ts';

export const ecgBeats: Verb = {
  name: 'ecg beats',
  usage: 'ecg beats <文件>',
  summary: '每次心搏（QRS）在采样序列中的位置，从 0 数起',
  run: (args) => {
    const file = openEcg(onlyArgument(args, ecgBeats.usage));
    const beats = beatsOf(file).map(({ sample }) => sample);
    printJson({ rateHz: file.recording.rateHz, count: beats.length, beats });
  },
};

/** A record may have none of the twelve leads, but leads of its own: they show the beats as well. */
function beatsOf({ recording, otherChannels }: EcgFile): readonly Beat[] {
  if (recording.leads.length > 0) return findBeats(recording);
  return findBeatsIn(
    otherChannels.map(({ samples }) => samples),
    recording.rateHz,
  );
}
