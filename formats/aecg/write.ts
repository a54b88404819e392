import type { EcgContent, EcgFilePatient, ToldMeasurements } from '../../domain/ecg/file.ts';
import type { EcgRecording } from '../../domain/ecg/recording.ts';
import { asOid, asUuid, contentId } from '../content-id.ts';
import { digitsOfDate, digitsOfStart } from '../start-time.ts';
import { ACT_CODE, FILTER_CODES, leadCode, MDC, MEASUREMENT_CODES, STATEMENT_CODE } from './codes.ts';
import { element, text } from './xml-text.ts';

const mdc = (code: string) => element('code', { code, codeSystem: MDC, codeSystemName: 'MDC' });
const act = (code: string) => element('code', { code, codeSystem: ACT_CODE, codeSystemName: 'ActCode' });

/** Writes an HL7 Annotated ECG. It holds any recording; contact, gaps and quality have no place in it. */
export function writeAecg(file: EcgContent): Uint8Array {
  const id = contentId(file);
  const namespaces = {
    xmlns: 'urn:hl7-org:v3',
    'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    type: 'Observation',
  };
  const root = element(
    'AnnotatedECG',
    namespaces,
    element('id', { root: asUuid(id) }),
    element('code', { code: '93000', codeSystem: '2.16.840.1.113883.6.12', codeSystemName: 'CPT-4' }),
    period(file.recording),
    subject(file.patient, id),
    element('component', {}, series(file, id)),
  );
  return new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`);
}

/** From the first sample to the last; unknown times are said to be unknown. */
function period({ startedAt }: EcgRecording): string {
  const start = digitsOfStart(startedAt);
  return element('effectiveTime', {}, element('low', start ? { value: start } : { nullFlavor: 'UNK' }));
}

/** An aECG knows patients as subjects of trials; ours is in none, and the identifiers say no more than that. */
function subject(patient: EcgFilePatient | null, id: bigint): string {
  const trial = element('clinicalTrial', {}, element('id', { root: asOid(id, 1) }));
  const assignment = element(
    'subjectAssignment',
    {},
    element('subject', {}, trialSubject(patient, id)),
    element('componentOf', {}, trial),
  );
  return element('componentOf', {}, element('timepointEvent', {}, element('componentOf', {}, assignment)));
}

function trialSubject(patient: EcgFilePatient | null, id: bigint): string {
  const extension = patient?.id ?? null;
  const identifier = element('id', { root: asOid(id, 2), ...(extension !== null && { extension }) });
  return element('trialSubject', {}, identifier, patient ? person(patient) : '');
}

function person({ name, sex, birthDate }: EcgFilePatient): string {
  const gender = { code: sex === 'male' ? 'M' : 'F', codeSystem: '2.16.840.1.113883.5.1' };
  return element(
    'subjectDemographicPerson',
    {},
    name === null ? '' : element('name', {}, text(name)),
    sex === null ? '' : element('administrativeGenderCode', gender),
    birthDate === null ? '' : element('birthTime', { value: digitsOfDate(birthDate) }),
  );
}

function series(file: EcgContent, id: bigint): string {
  const { recording, measurements, statements } = file;
  return element(
    'series',
    {},
    element('id', { root: asUuid(id + 3n) }),
    act('RHYTHM'),
    period(recording),
    author(recording),
    ...filters(recording),
    element('component', {}, sequenceSet(recording)),
    annotations(measurements, statements),
  );
}

function author({ device: { maker, model, serial } }: EcgRecording): string {
  const device = element(
    'manufacturedSeriesDevice',
    {},
    serial === null ? '' : element('id', { extension: serial }),
    model === null ? '' : element('manufacturerModelName', {}, text(model)),
  );
  const organization =
    maker === null ? '' : element('manufacturerOrganization', {}, element('name', {}, text(maker)));
  return element('author', {}, element('seriesAuthor', {}, device, organization));
}

function filters({ filters: applied }: EcgRecording): readonly string[] {
  return (['lowPassHz', 'highPassHz', 'notchHz'] as const).flatMap((name) => {
    const hertz = applied[name];
    if (hertz === null) return [];
    const { filter, cutoff } = FILTER_CODES[name];
    const setting = element('controlVariable', {}, mdc(cutoff), quantity(hertz, 'Hz'));
    const variable = element('controlVariable', {}, mdc(filter), element('component', {}, setting));
    return [element('controlVariable', {}, variable)];
  });
}

const quantity = (value: number, unit: string) =>
  element('value', { 'xsi:type': 'PQ', value: String(value), unit });

function sequenceSet(recording: EcgRecording): string {
  const sequence = (...parts: readonly string[]) =>
    element('component', {}, element('sequence', {}, ...parts));
  const { microvoltPerCount } = recording;
  const unit = microvoltPerCount === null ? '1' : 'uV';
  const leads = recording.leads.map(({ name, samples }) =>
    sequence(
      mdc(leadCode(name)),
      element(
        'value',
        { 'xsi:type': 'SLIST_PQ' },
        element('origin', { value: '0', unit }),
        element('scale', { value: String(microvoltPerCount ?? 1), unit }),
        element('digits', {}, samples.join(' ')),
      ),
    ),
  );
  return element('sequenceSet', {}, sequence(...time(recording)), ...leads);
}

function time({ startedAt, rateHz }: EcgRecording): readonly string[] {
  const increment = element('increment', { value: String(1 / rateHz), unit: 's' });
  const start = digitsOfStart(startedAt);
  if (start === '') {
    const head = element('head', { value: '0', unit: 's' });
    return [act('TIME_RELATIVE'), element('value', { 'xsi:type': 'GLIST_PQ' }, head, increment)];
  }
  const head = element('head', { value: start });
  return [act('TIME_ABSOLUTE'), element('value', { 'xsi:type': 'GLIST_TS' }, head, increment)];
}

function annotations(measurements: ToldMeasurements, statements: readonly string[]): string {
  const annotation = (...parts: readonly string[]) =>
    element('component', {}, element('annotation', {}, ...parts));
  const told = Object.entries(MEASUREMENT_CODES).flatMap(([name, { code, unit }]) => {
    const value = measurements[name as keyof ToldMeasurements];
    return value === null ? [] : [annotation(mdc(code), quantity(value, unit))];
  });
  const said = statements.map((statement) =>
    annotation(mdc(STATEMENT_CODE), element('value', { 'xsi:type': 'ST' }, text(statement))),
  );
  const all = [...told, ...said];
  return all.length === 0 ? '' : element('subjectOf', {}, element('annotationSet', {}, ...all));
}
