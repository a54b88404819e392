import { type EcgContent, NOBODY, NOTHING_MEASURED } from '../../../domain/ecg/file.ts';
import { type HeartRecording, heartRecording } from './heart-recording.ts';

/** The simulated heart as a file would have it: of nobody, with everything told. */
export function heartContent(options: HeartRecording = {}): EcgContent {
  return {
    recording: heartRecording(options),
    patient: { ...NOBODY, id: '350100199003070011', name: '张三', sex: 'male', birthDate: '1990-03-07' },
    measurements: { ...NOTHING_MEASURED, heartRateBpm: 75, prMs: 160, qrsMs: 90, qtMs: 380 },
    statements: ['窦性心律', '正常心电图'],
    otherChannels: [],
  };
}
