import { choiceFields } from './choice-fields.ts';
import type { ResidentDetails } from './details.ts';
import { fieldText } from './field-text.ts';

type Told = Pick<ResidentDetails, 'drugAllergies'>;

/** The drug allergies of one record in words; null where there are none, or nobody asked. */
export function knownAllergies({ drugAllergies }: Told): string | null {
  const hasSome = drugAllergies?.codes.some((code) => code !== choiceFields.drugAllergies.none) ?? false;
  return hasSome ? fieldText('drugAllergies', drugAllergies) : null;
}

/**
 * What a person must not be given, over all their records: a merge leaves each record as it was, and an allergy that only
 * the other one knows must not be lost with it. null: none is known anywhere.
 */
export function allAllergies(
  standing: Told,
  mergedFrom: readonly { readonly allergies: string | null }[],
): string | null {
  const own = knownAllergies(standing);
  const others = mergedFrom.flatMap(({ allergies }) =>
    allergies === null || allergies === own ? [] : [`${allergies}（并入的档案）`],
  );
  const all = [...(own === null ? [] : [own]), ...new Set(others)];
  return all.length === 0 ? null : all.join('；');
}
