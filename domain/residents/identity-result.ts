import type { IdentityDocument } from '../codes/identity-document.ts';

export type IdentityFault =
  | 'empty'
  | 'shape'
  | 'province'
  | 'country'
  | 'birth-date'
  | 'check-digit'
  | 'other-kind';

export interface IdentityWarning {
  readonly code: 'old-number' | 'abolished-division' | 'century-assumed' | 'birth-differs' | 'sex-differs';
  readonly sentence: string;
}

export interface ValidIdentity {
  readonly ok: true;
  readonly kind: IdentityDocument;
  /** Without spaces, half-width, upper case. */
  readonly number: string;
  /** 'YYYY-MM-DD', where the number says it. */
  readonly birthDate?: string;
  readonly sex?: '1' | '2';
  /** GB/T 2260, six digits. */
  readonly divisionCode?: string;
  readonly warnings: readonly IdentityWarning[];
}

export interface InvalidIdentity {
  readonly ok: false;
  readonly fault: IdentityFault;
  /** For the person at the desk. */
  readonly sentence: string;
}

export type IdentityNumberResult = ValidIdentity | InvalidIdentity;

export function invalid(fault: IdentityFault, sentence: string): InvalidIdentity {
  return { ok: false, fault, sentence };
}

/** Without white space, full-width digits made half-width, upper case: as numbers are stored and compared. */
export function tidyNumber(text: string): string {
  return text.normalize('NFKC').replace(/\s+/gu, '').toUpperCase();
}
