import { validateIdentityNumber } from '../../../../domain/residents/identity-number.ts';
import type { Draft, FormKey } from './draft.ts';
import { identityKindOf } from './identity-kind.ts';

type Derived = Partial<Pick<Draft, 'idKind' | 'birthDate' | 'sex' | 'noPapersReason'>>;

/**
 * What a valid number says by itself, for fields that are empty or that the last number had filled in. What a person
 * typed is left alone; that the two differ is for the rules to say.
 */
export function fromNumber(draft: Draft, derived: ReadonlySet<FormKey>, today: string): Derived {
  const kind = derived.has('idKind') ? undefined : identityKindOf(draft.idKind);
  const result = validateIdentityNumber(draft.idNumber, today, kind === 'none' ? undefined : kind);
  if (!result.ok) return {};
  const isFree = (key: FormKey) => draft[key] === '' || derived.has(key);
  return {
    ...((isFree('idKind') || kind === 'none') && { idKind: result.kind }),
    ...(result.birthDate !== undefined && isFree('birthDate') && { birthDate: result.birthDate }),
    ...(result.sex !== undefined && isFree('sex') && { sex: result.sex }),
    noPapersReason: '',
  };
}
