import { residentKinds } from '../../domain/residents/events.ts';
import type { RegistrationInput } from '../../domain/residents/registration-form.ts';
import { foldResident, type ResidentState } from '../../domain/residents/state.ts';

/** The state of a resident who was just registered, without a store. */
export function stateOf(form: RegistrationInput, recordNumber: string | null = null): ResidentState {
  const { guardian = null, ...details } = form;
  const state = foldResident(undefined, {
    kind: residentKinds.registered.kind,
    v: 1,
    log: 'n0/county',
    seq: 1,
    at: '0000000000010000',
    subject: { type: 'resident', id: 'r1' },
    actor: { staffId: 's', role: 'registrar', seatId: 'desk' },
    body: residentKinds.registered.body.parse({ details, guardian, recordNumber, card: null }),
    prev: '',
    hash: '',
  });
  if (!state) throw new Error('registered, but without a state');
  return state;
}
