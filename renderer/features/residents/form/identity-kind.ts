import { type IdentityDocument, identityDocumentCodes } from '../../../../domain/codes/identity-document.ts';

/** The kind that was chosen, or undefined where the number's own shape decides. */
export function identityKindOf(code: string): IdentityDocument | undefined {
  return identityDocumentCodes.has(code) ? code : undefined;
}
