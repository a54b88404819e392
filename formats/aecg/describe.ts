import {
  type EcgFilePatient,
  NOBODY,
  NOTHING_MEASURED,
  type ToldMeasurements,
} from '../../domain/ecg/file.ts';
import type { AppliedFilters, RecordingDevice } from '../../domain/ecg/recording.ts';
import { MAX_STATEMENTS } from '../limits.ts';
import { dateFromDigits } from '../start-time.ts';
import { tidyText } from '../text.ts';
import { FILTER_CODES, MEASUREMENT_CODES, STATEMENT_CODE } from './codes.ts';
import { elementAt, elementsAt, elementsNamed, type XmlElement } from './xml.ts';

const textOf = (element: XmlElement | undefined) => (element && tidyText(wholeText(element))) || null;

/** A name may be told in parts. */
const wholeText = (element: XmlElement): string =>
  [element.text, ...element.children.map(wholeText)].map((part) => part.trim()).join(' ');

const attributeOf = (element: XmlElement | undefined, name: string) =>
  tidyText(element?.attributes[name] ?? '') || null;

/** The subject of the trial, as whom an aECG knows a patient. */
export function readPatient(root: XmlElement): EcgFilePatient | null {
  const subject = elementAt(
    root,
    ...'componentOf timepointEvent componentOf subjectAssignment subject trialSubject'.split(' '),
  );
  const person = elementAt(subject, 'subjectDemographicPerson');
  const sex = elementAt(person, 'administrativeGenderCode')?.attributes.code;
  const patient: EcgFilePatient = {
    ...NOBODY,
    id: attributeOf(elementAt(subject, 'id'), 'extension'),
    name: textOf(elementAt(person, 'name')),
    sex: sex === 'M' ? 'male' : sex === 'F' ? 'female' : null,
    birthDate: dateFromDigits(elementAt(person, 'birthTime')?.attributes.value ?? ''),
  };
  return Object.values(patient).some((value) => value !== null) ? patient : null;
}

export function readDevice(series: XmlElement): RecordingDevice {
  const author = elementAt(series, 'author', 'seriesAuthor');
  const device = elementAt(author, 'manufacturedSeriesDevice');
  return {
    maker: textOf(elementAt(author, 'manufacturerOrganization', 'name')),
    model: textOf(elementAt(device, 'manufacturerModelName')),
    serial: attributeOf(elementAt(device, 'id'), 'extension'),
  };
}

export function readFilters(series: XmlElement): AppliedFilters {
  const filters = elementsAt(series, 'controlVariable', 'controlVariable');
  const frequency = ({ filter, cutoff }: { readonly filter: string; readonly cutoff: string }) => {
    const settings = filters
      .filter((variable) => hasCode(variable, filter))
      .flatMap((variable) => elementsAt(variable, 'component', 'controlVariable'));
    return numberOf(settings.find((setting) => hasCode(setting, cutoff)));
  };
  return {
    highPassHz: frequency(FILTER_CODES.highPassHz),
    lowPassHz: frequency(FILTER_CODES.lowPassHz),
    notchHz: frequency(FILTER_CODES.notchHz),
  };
}

/** Of several annotations of one kind the first; a series and its derived series have each their own. */
export function readMeasurements(annotations: readonly XmlElement[]): ToldMeasurements {
  const byCode = new Map<string, XmlElement>();
  for (const annotation of annotations) {
    const code = codeOf(annotation);
    if (!byCode.has(code)) byCode.set(code, annotation);
  }
  const told = Object.entries(MEASUREMENT_CODES).map(([name, { code }]) => [
    name,
    numberOf(byCode.get(code.toUpperCase())),
  ]);
  return { ...NOTHING_MEASURED, ...Object.fromEntries(told) };
}

export function readStatements(annotations: readonly XmlElement[]): readonly string[] {
  return annotations
    .filter((annotation) => hasCode(annotation, STATEMENT_CODE))
    .flatMap((annotation) => textOf(elementAt(annotation, 'value')) ?? [])
    .slice(0, MAX_STATEMENTS);
}

export const annotationsOf = (series: XmlElement): readonly XmlElement[] =>
  elementsNamed(series, 'annotation');

/** In capitals, as some makers write QTC where the standard has QTc. */
const codeOf = (element: XmlElement) => elementAt(element, 'code')?.attributes.code?.toUpperCase() ?? '';

const hasCode = (element: XmlElement, code: string) => codeOf(element) === code.toUpperCase();

function numberOf(element: XmlElement | undefined): number | null {
  const value = attributeOf(elementAt(element, 'value'), 'value');
  const number = Number(value);
  return value !== null && Number.isFinite(number) ? number : null;
}
