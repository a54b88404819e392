import type { CardReading } from '../../../domain/residents/card.ts';
import { node } from '../../client/node.ts';
import {
  answer,
  arrive,
  type Comer,
  finish,
  type KnownPerson,
  lookUp,
  type OpenForm,
  open,
  type Work,
} from './desk-state.ts';
import { emptyForm, findComer, openRecord } from './find-comer.ts';
import { changesFromCard } from './known-person.ts';
import type { Ticket } from './ticket.ts';
import { stepDesk, useDesk } from './use-desk.ts';

// Whatever turns the desk to somebody, the look-up follows by itself.
useDesk.subscribe(({ work }, before) => {
  if (work.is === 'looking-up' && work !== before.work) void find(work.comer);
});

async function find(comer: Comer): Promise<void> {
  const work = await findComer(comer).catch((error: unknown): Work => ({ is: 'not-found', comer, error }));
  stepDesk((state) => answer(state, comer, work));
}

export const deskActs = {
  arrive: (comer: Comer) => stepDesk((state) => arrive(state, comer)),
  retry: (comer: Comer) => stepDesk((state) => lookUp(state, comer)),
  /** Leaves what is open; whoever waits is next. */
  leave: () => stepDesk((state) => finish(state, undefined)),
  showTicket: (ticket: Ticket) => stepDesk((state) => finish(state, ticket)),
  newForm: () => stepDesk((state) => open(state, { is: 'form', form: emptyForm() })),
  backToForm: (form: OpenForm) => stepDesk((state) => open(state, { is: 'form', form })),
};

/** Opens a record in place of what is open, e.g. of one of the look-alikes. */
export async function showRecord(instead: Work, residentId: string, card: CardReading | null): Promise<void> {
  const work = await openRecord(residentId, card);
  stepDesk((state) => (state.work === instead ? open(state, work) : state));
}

/** Writes what the card says over what the record says, in the fields that the desk was shown. */
export async function updateFromCard(work: Work, person: KnownPerson, card: CardReading, reason: string) {
  const { id } = person.resident;
  const chart = await node.residents.get({ id, purpose: 'correction' });
  const fields = person.differences.map(({ field }) => field);
  await node.residents.change({ id, changes: changesFromCard(chart, card, fields), reason });
  await showRecord(work, id, card);
}
