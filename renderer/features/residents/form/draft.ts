import { addressText } from '../../../../domain/residents/address.ts';
import type { Choice } from '../../../../domain/residents/choice.ts';
import { detailFields, type PastDisease } from '../../../../domain/residents/details.ts';
import type { Guardian } from '../../../../domain/residents/guardian.ts';
import type { RegistrationForm } from '../../../../domain/residents/registration-form.ts';
import { typedDate, typedPartialDate } from '../../../ui/typed-date.ts';
import type { ChoiceDraft } from './toggle-code.ts';

export type FormKey = keyof RegistrationForm;

/** Everything as text, as it stands in the inputs; '' is "not filled in". */
type Texts<Whole> = { readonly [Key in keyof Whole]: string };
type Happening = NonNullable<RegistrationForm['operations']>[number];

export type GuardianDraft = Texts<Omit<Guardian, 'residentId'>> & { readonly residentId: string | null };
export const noGuardian: GuardianDraft = {
  name: '',
  relation: '',
  idKind: '',
  idNumber: '',
  phone: '',
  residentId: null,
};
export type DiseaseDraft = Texts<PastDisease>;
export type HappeningDraft = Texts<Happening>;
export interface GeneticDraft {
  readonly present: boolean;
  readonly name: string;
}

type Drafted<Value> = Value extends string
  ? string
  : Value extends Guardian
    ? GuardianDraft | null
    : Value extends Choice
      ? ChoiceDraft | null
      : Value extends readonly PastDisease[]
        ? readonly DiseaseDraft[] | null
        : Value extends readonly Happening[]
          ? readonly HappeningDraft[] | null
          : Value extends { readonly present: boolean }
            ? GeneticDraft | null
            : Value | null;

/** The form while it is filled in: what is half typed may stand in it. */
export type Draft = { readonly [Key in FormKey]: Drafted<NonNullable<RegistrationForm[Key]>> };

export const formKeys: readonly FormKey[] = [...detailFields, 'guardian'];

/** Fields that hold something other than a line of text; null while they are empty. */
const structured = new Set<FormKey>([
  'homeAddress',
  'registeredAddress',
  'payments',
  'drugAllergies',
  'exposures',
  'pastDiseases',
  'operations',
  'injuries',
  'transfusions',
  'fatherHistory',
  'motherHistory',
  'siblingHistory',
  'childHistory',
  'geneticDisease',
  'disabilities',
  'guardian',
]);

/** null inside a value is an empty input. */
function texts(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(texts);
  if (typeof value !== 'object' || value === null) return value ?? '';
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [key, key === 'residentId' ? part : texts(part)]),
  );
}

/** A draft from as much of a form as is known. */
export function draftOf(form: Partial<RegistrationForm>): Draft {
  const filled = formKeys.map((key) => {
    const value = form[key] ?? null;
    return [key, structured.has(key) && value === null ? null : texts(value)];
  });
  return Object.fromEntries(filled) as unknown as Draft;
}

/** Empty inputs become null again; text is trimmed. */
function blanks(value: unknown): unknown {
  if (typeof value === 'string') return value.trim() === '' ? null : value.trim();
  if (Array.isArray(value)) return value.map(blanks);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, meant(key, blanks(part))]));
}

const meant = (key: string, value: unknown): unknown =>
  typeof value === 'string' ? (dates[key]?.(value) ?? value) : value;

/** Dates count as they were meant, also before the cursor has left them. */
const dates: Readonly<Record<string, (text: string) => string | undefined>> = {
  birthDate: typedDate,
  recordedOn: typedDate,
  diagnosedOn: typedPartialDate,
  on: typedPartialDate,
};

const isBlank = (value: object) => Object.values(value).every((part) => part === '' || part === null);

/** What the form's schema is asked about: nothing half typed is dropped, only what is empty. */
export function inputOf(draft: Draft): Readonly<Record<FormKey, unknown>> {
  const { guardian, homeAddress, registeredAddress, ...rest } = draft;
  const address = (value: Draft['homeAddress']) => (value && addressText(value).trim() !== '' ? value : null);
  return {
    ...(blanks(rest) as Record<Exclude<FormKey, 'guardian' | 'homeAddress' | 'registeredAddress'>, unknown>),
    homeAddress: address(homeAddress),
    registeredAddress: address(registeredAddress),
    guardian: guardian === null || isBlank(guardian) ? null : blanks(guardian),
  };
}
