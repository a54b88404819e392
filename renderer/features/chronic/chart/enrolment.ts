import type { Disease } from '../../../../domain/chronic/diseases.ts';

/** A card that is about to be made. */
export interface Enrolment {
  readonly disease?: Disease;
  readonly how: 'screening' | 'diagnosis' | 'hand';
}
