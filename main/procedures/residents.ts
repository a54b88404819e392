import { validateIdentityNumber } from '../../domain/residents/identity-number.ts';
import { os } from './base.ts';
import { cardRead, lookupCard } from './residents/card.ts';
import { change, setGuardian } from './residents/change.ts';
import { get, history, sideBySide } from './residents/chart.ts';
import { closeRecord, refuteClosing, reopen, reportClosing } from './residents/closing.ts';
import { findDuplicatesAtDesk } from './residents/duplicates.ts';
import { marks } from './residents/marks.ts';
import { merge, resolveConflict, unmerge } from './residents/record-life.ts';
import { giveNumber } from './residents/record-number.ts';
import { register } from './residents/register.ts';
import { review } from './residents/review.ts';
import { search } from './residents/search.ts';
import { todayOf } from './residents/views.ts';

export const residentProcedures = {
  search,
  get,
  lookupCard,
  cardRead,
  marks,
  findDuplicates: findDuplicatesAtDesk,
  register,
  giveNumber,
  change,
  setGuardian,
  closeRecord,
  reportClosing,
  refuteClosing,
  review,
  reopen,
  history,
  sideBySide,
  merge,
  unmerge,
  resolveConflict,

  checkNumber: os.residents.checkNumber.handler(({ input, context: { services } }) =>
    validateIdentityNumber(input.number, todayOf(services), input.kind),
  ),

  changes: os.residents.changes.handler(async function* ({ context: { services }, signal }) {
    for await (const entry of services.committed.subscribe('resident', { signal })) {
      yield { id: entry.subject.id };
    }
  }),
};
