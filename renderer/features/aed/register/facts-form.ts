import type { AedFacts, Part } from '../../../../domain/aed/events.ts';
import { parsePoint } from '../../../../domain/aed/parse-point.ts';
import { typedDate } from '../../../ui/typed-date.ts';

/** A part as the form has it: all text. */
export interface PartValues {
  readonly lot?: string | undefined;
  readonly expiresOn?: string | undefined;
}

export interface FactsValues {
  readonly udi?: string | undefined;
  readonly maker: string;
  readonly model: string;
  readonly serial: string;
  readonly place: string;
  readonly building?: string | undefined;
  readonly floor?: string | undefined;
  readonly point?: string | undefined;
  readonly villageCode?: string | undefined;
  readonly custodianName: string;
  readonly custodianPhone: string;
  readonly adultPads: PartValues;
  readonly battery: PartValues;
  readonly childPads?: PartValues;
}

const filled = (text: string | undefined) => {
  const plain = text?.trim();
  return plain === '' ? undefined : plain;
};

/** @param installedOn the day of the registration; the package says when a part ends, not when it was put in */
export function partOfValues(values: PartValues, installedOn: string): Part {
  const expiresOn = typedDate(values.expiresOn ?? '') ?? '';
  const lot = filled(values.lot);
  return { expiresOn, installedOn, ...(lot !== undefined && { lot }) };
}

/** The facts of a form whose fields passed their rules; what stands empty is left out. */
export function factsOf(values: FactsValues, today: string): AedFacts {
  const [udi, building, floor] = [filled(values.udi), filled(values.building), filled(values.floor)];
  const point = parsePoint(values.point ?? '');
  const { villageCode, childPads } = values;
  return {
    maker: values.maker.trim(),
    model: values.model.trim(),
    serial: values.serial.trim(),
    place: values.place.trim(),
    custodianName: values.custodianName.trim(),
    custodianPhone: values.custodianPhone.trim(),
    adultPads: partOfValues(values.adultPads, today),
    battery: partOfValues(values.battery, today),
    ...(udi !== undefined && { udi }),
    ...(building !== undefined && { building }),
    ...(floor !== undefined && { floor }),
    ...(point && { point }),
    ...(villageCode !== undefined && { villageCode }),
    ...(childPads && filled(childPads.expiresOn) && { childPads: partOfValues(childPads, today) }),
  };
}
