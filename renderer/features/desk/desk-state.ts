import type { CardLookUp, LookAlike, ResidentLine } from '../../../contract/residents.ts';
import type { CardReading } from '../../../domain/residents/card.ts';
import { comparableNumber } from '../../../domain/residents/identity-number.ts';
import type { FormStore } from '../residents/form/form-store.ts';
import type { Ticket } from './ticket.ts';

/** Who comes next: a card on the reader, or somebody chosen in the search. */
export type Comer =
  | { readonly by: 'card'; readonly card: CardReading; readonly warnings: readonly string[] }
  | { readonly by: 'search'; readonly residentId: string };

type KnownByNumber = Extract<CardLookUp, { readonly match: 'number' }>;

/** Somebody with a record, before they are checked in. */
export interface KnownPerson {
  readonly resident: ResidentLine;
  readonly card: CardReading | null;
  /** A picture of theirs is kept, from this card or an earlier one. */
  readonly hasPhoto: boolean;
  readonly differences: KnownByNumber['differences'];
  readonly others: readonly ResidentLine[];
  /** What is to be said of the card: expired, not wholly understood. */
  readonly notes: readonly string[];
}

/** A form that is being filled in. `id` becomes the resident's: sent twice, it registers one person. */
export interface OpenForm {
  readonly id: string;
  readonly store: FormStore;
  readonly card: CardReading | null;
  readonly notes: readonly string[];
  /** Records that the desk has looked at and found to be other people's. */
  readonly notThem: readonly string[];
}

/** What lies on the desk. One matter at a time. */
export type Work =
  | { readonly is: 'ready' }
  | { readonly is: 'looking-up'; readonly comer: Comer }
  | { readonly is: 'not-found'; readonly comer: Comer; readonly error: unknown }
  | { readonly is: 'known'; readonly person: KnownPerson }
  | { readonly is: 'form'; readonly form: OpenForm }
  /** The form's person may have a record already. */
  | { readonly is: 'alike'; readonly form: OpenForm; readonly alike: readonly LookAlike[] };

export interface DeskState {
  readonly work: Work;
  /** Came while another matter was open. Never replaces it by itself. */
  readonly waiting: Comer | undefined;
  /** The last ticket given out, until the next one. */
  readonly ticket: Ticket | undefined;
}

export const emptyDesk: DeskState = { work: { is: 'ready' }, waiting: undefined, ticket: undefined };

const cardOf = (work: Work): CardReading | null => {
  switch (work.is) {
    case 'looking-up':
    case 'not-found':
      return work.comer.by === 'card' ? work.comer.card : null;
    case 'known':
      return work.person.card;
    case 'form':
    case 'alike':
      return work.form.card;
    case 'ready':
      return null;
  }
};

const residentOf = (work: Work): string | undefined => {
  if (work.is === 'known') return work.person.resident.id;
  const comer = work.is === 'looking-up' || work.is === 'not-found' ? work.comer : undefined;
  return comer?.by === 'search' ? comer.residentId : undefined;
};

function isHere(work: Work, comer: Comer): boolean {
  if (comer.by === 'search') return residentOf(work) === comer.residentId;
  const card = cardOf(work);
  return card !== null && comparableNumber(card.number) === comparableNumber(comer.card.number);
}

/** Somebody comes to the desk: at once when nothing is open there, otherwise they wait and are shown as waiting. */
export function arrive(state: DeskState, comer: Comer): DeskState {
  const { work } = state;
  if (work.is === 'known' && comer.by === 'search' && isHere(work, comer))
    return askAnew(state, work.person, comer);
  if (work.is !== 'not-found' && isHere(work, comer)) return state;
  if (work.is === 'ready' || work.is === 'not-found') return lookUp(state, comer);
  return { ...state, waiting: comer };
}

/** Chosen again, e.g. on the way back from the record: it may have been changed there. The card still lies there. */
function askAnew(state: DeskState, { card }: KnownPerson, comer: Comer): DeskState {
  return lookUp(state, card ? { by: 'card', card, warnings: [] } : comer);
}

/** Turns to a comer and leaves what was open. */
export function lookUp(state: DeskState, comer: Comer): DeskState {
  const waiting = state.waiting === comer ? undefined : state.waiting;
  return { ...state, work: { is: 'looking-up', comer }, waiting };
}

/** The answer to a look-up; nothing happens when the desk has turned to something else meanwhile. */
export function answer(state: DeskState, comer: Comer, work: Work): DeskState {
  const isAwaited = state.work.is === 'looking-up' && state.work.comer === comer;
  return isAwaited ? { ...state, work } : state;
}

export function open(state: DeskState, work: Work): DeskState {
  return { ...state, work };
}

/** The matter is over: whoever waits is next. */
export function finish(state: DeskState, ticket: Ticket | undefined): DeskState {
  const done = { ...state, work: emptyDesk.work, ticket: ticket ?? state.ticket };
  return state.waiting ? lookUp(done, state.waiting) : done;
}

/** Something was typed that would be lost. */
export function isTyped(work: Work): boolean {
  return (work.is === 'form' || work.is === 'alike') && work.form.store.getState().wasTouched;
}
