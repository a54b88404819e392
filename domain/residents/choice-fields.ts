import type { CodeTable } from '../codes/code-table.ts';
import { disabilityCodes } from '../codes/disability.ts';
import { drugAllergyCodes } from '../codes/drug-allergy.ts';
import { exposureCodes } from '../codes/exposure.ts';
import { familyDiseaseCodes } from '../codes/family-disease.ts';
import { paymentCodes } from '../codes/payment.ts';

export interface ChoiceField {
  readonly table: CodeTable;
  /** The code of 无, which stands alone. */
  readonly none?: string;
  /** The code of 其他, which needs words. */
  readonly other?: string;
}

const family: ChoiceField = { table: familyDiseaseCodes, none: '1', other: '12' };

/** The multi-selects of the form and what their codes forbid one another. */
export const choiceFields = {
  payments: { table: paymentCodes, other: '99' },
  drugAllergies: { table: drugAllergyCodes, none: '1', other: '5' },
  exposures: { table: exposureCodes, none: '1' },
  fatherHistory: family,
  motherHistory: family,
  siblingHistory: family,
  childHistory: family,
  disabilities: { table: disabilityCodes, none: '1', other: '8' },
} as const satisfies Readonly<Record<string, ChoiceField>>;

export type ChoiceFieldName = keyof typeof choiceFields;
export const choiceFieldNames = Object.keys(choiceFields) as readonly ChoiceFieldName[];
