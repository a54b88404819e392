import type { EcgFile } from '../../domain/ecg/file.ts';
import { sortChannels } from '../channels.ts';
import { refuse } from '../fault.ts';
import { startFromDigits } from '../start-time.ts';
import { decodeXml } from './decode-xml.ts';
import {
  annotationsOf,
  readDevice,
  readFilters,
  readMeasurements,
  readPatient,
  readStatements,
} from './describe.ts';
import { readSequences } from './sequences.ts';
import { elementAt, elementsAt, parseXml, type XmlElement } from './xml.ts';

/** Reads an HL7 Annotated ECG (ANSI/HL7 V3 ECG R1), its rhythm. Throws FormatError. */
export function readAecg(bytes: Uint8Array): EcgFile {
  const root = parseXml(decodeXml(bytes));
  if (root.name !== 'AnnotatedECG') refuse('unknown-format', 'XML of another kind');
  const series = rhythmOf(root);
  const { channels, rateHz, startedAt } = readSequences(series);
  const { otherChannels, ...sorted } = sortChannels(channels);
  const annotations = annotationsOf(series);
  return {
    format: 'aecg',
    recording: {
      ...sorted,
      rateHz,
      startedAt: startedAt ?? startOf(series),
      device: readDevice(series),
      filters: readFilters(series),
      gaps: [],
      quality: 'diagnostic',
    },
    patient: readPatient(root),
    measurements: readMeasurements(annotations),
    statements: readStatements(annotations),
    otherChannels,
  };
}

/** The rhythm; a file of another series only (a representative beat) is no recording. */
function rhythmOf(root: XmlElement): XmlElement {
  const all = elementsAt(root, 'component', 'series');
  const rhythm = all.find((series) => elementAt(series, 'code')?.attributes.code === 'RHYTHM');
  return rhythm ?? refuse('no-ecg', `${all.length} series, none a rhythm`);
}

const startOf = (series: XmlElement) =>
  startFromDigits(elementAt(series, 'effectiveTime', 'low')?.attributes.value ?? '');
