import type { EcgFile } from '../../domain/ecg/file.ts';
import { sortChannels } from '../channels.ts';
import { refuse } from '../fault.ts';
import { SOP_CLASS } from './codes.ts';
import { parseDataSet } from './data-set.ts';
import { readDevice, readMeasurements, readPatient, readStart, readStatements } from './describe.ts';
import { TAG } from './tags.ts';
import { readWaveform } from './waveform.ts';

const ECG_CLASSES = new Set<string>(Object.values(SOP_CLASS));

/** Reads a 12-lead, general or ambulatory ECG of DICOM (PS3.3 A.34). Throws FormatError. */
export function readDicom(bytes: Uint8Array): EcgFile {
  const root = parseDataSet(bytes);
  if (!ECG_CLASSES.has(root.text(TAG.sopClass) ?? '')) refuse('no-ecg', 'DICOM object of another class');
  const { channels, rateHz, filters } = readWaveform(root);
  const { otherChannels, ...sorted } = sortChannels(channels);
  return {
    format: 'dicom',
    recording: {
      ...sorted,
      rateHz,
      startedAt: readStart(root),
      device: readDevice(root),
      filters,
      gaps: [],
      quality: 'diagnostic',
    },
    patient: readPatient(root),
    measurements: readMeasurements(root),
    statements: readStatements(root),
    otherChannels,
  };
}
