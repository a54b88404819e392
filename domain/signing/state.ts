import type { Stamp } from '../journal/hybrid-clock.ts';
import { defineAggregate, type EntryOf } from '../journal/index.ts';
import { contractKinds, type REMINDER_WAYS, type Signature, type Terms } from './events.ts';

export interface Payment {
  readonly paymentId: string;
  readonly payer: string;
  readonly fen: number;
  readonly on: string;
  readonly receipt: string;
  /** The team that the contract was with on that day. */
  readonly teamId: string;
  readonly staffId: string;
  readonly reversed: string | null;
  /** How often its receipt was printed. */
  readonly prints: number;
}

export interface Service {
  readonly serviceId: string;
  readonly packageId: string;
  readonly itemId: string;
  readonly on: string;
  readonly by: 'visit' | 'follow-up' | 'check-up' | 'hand';
  readonly evidence: string;
  readonly staffId: string;
  readonly teamId: string;
  readonly confirmed: { readonly on: string; readonly rating: number | null } | null;
  readonly withdrawn: string | null;
}

export interface SignedAs extends Signature {
  readonly at: Stamp;
  readonly staffId: string;
}

export interface Reminder {
  readonly on: string;
  readonly how: (typeof REMINDER_WAYS)[number];
  readonly result: string | null;
}

/** Where a transfer led that another one, made without knowing of it, has undone. */
export interface LostTransfer {
  readonly teamId: string;
  readonly doctorId: string;
  readonly at: Stamp;
}

export interface ContractState {
  readonly contractId: string;
  readonly terms: Terms;
  readonly document: { readonly number: string; readonly text: string; readonly textHash: string } | null;
  readonly signatures: readonly SignedAs[];
  /** When the last of the two parties signed; null before. */
  readonly signedAt: Stamp | null;
  /** The log of that signature: what decides between two of the same moment. */
  readonly signedLog: string | null;
  readonly ending: {
    readonly why: string;
    readonly on: string;
    readonly note: string | null;
    readonly successor: string | null;
  } | null;
  readonly settled: readonly { readonly other: string; readonly keeps: boolean; readonly reason: string }[];
  /** 困难减免 as it stands now. */
  readonly waiver: { readonly fen: number; readonly reason: string } | null;
  readonly lastReminder: Reminder | null;
  /** Shown until somebody transfers the resident once more. */
  readonly lostTransfer: LostTransfer | null;
  /** How often the agreement was printed. */
  readonly prints: number;
  readonly payments: readonly Payment[];
  readonly services: readonly Service[];
}

type ContractEntry = EntryOf<typeof contractKinds>;
type Told<Name extends ContractEntry['kind']> = Extract<ContractEntry, { readonly kind: Name }>;

const isParty = (role: Signature['role']) => (role === 'doctor' ? 'doctor' : 'resident');

function sign(state: ContractState, entry: Told<'signing.signed'>): ContractState {
  // A signature under another text than the one offered proves nothing of this agreement.
  if (entry.body.textHash !== state.document?.textHash) return state;
  const party = isParty(entry.body.role);
  if (state.signatures.some(({ role }) => isParty(role) === party)) return state;
  const signatures = [...state.signatures, { ...entry.body, at: entry.at, staffId: entry.actor.staffId }];
  const isWhole = signatures.length === 2;
  return {
    ...state,
    signatures,
    signedAt: isWhole ? entry.at : null,
    signedLog: isWhole ? entry.log : null,
  };
}

function serve(state: ContractState, { body, actor }: Told<'signing.served'>): ContractState {
  if (state.services.some(({ serviceId }) => serviceId === body.serviceId)) return state;
  const { teamId } = state.terms;
  const service: Service = { ...body, staffId: actor.staffId, teamId, confirmed: null, withdrawn: null };
  return { ...state, services: [...state.services, service] };
}

function changeService(state: ContractState, id: string, change: (one: Service) => Service): ContractState {
  return { ...state, services: state.services.map((one) => (one.serviceId === id ? change(one) : one)) };
}

function pay(state: ContractState, { body, actor }: Told<'signing.paid'>): ContractState {
  if (state.payments.some(({ paymentId }) => paymentId === body.paymentId)) return state;
  const { teamId } = state.terms;
  const payment: Payment = { ...body, teamId, staffId: actor.staffId, reversed: null, prints: 0 };
  return { ...state, payments: [...state.payments, payment] };
}

function changePayment(state: ContractState, id: string, change: (one: Payment) => Payment): ContractState {
  return { ...state, payments: state.payments.map((one) => (one.paymentId === id ? change(one) : one)) };
}

function print(state: ContractState, { body }: Told<'signing.printed'>): ContractState {
  if (body.paymentId === undefined) return { ...state, prints: state.prints + 1 };
  return changePayment(state, body.paymentId, (one) => ({ ...one, prints: one.prints + 1 }));
}

/** The later of two transfers counts; when it did not know of the other, the other is shown. */
function transfer(state: ContractState, { body, at }: Told<'signing.transferred'>): ContractState {
  const { terms } = state;
  const [teamId, doctorId] = [body.teamId.now, body.doctorId.now];
  const isSame = (team: string, doctor: string) => terms.teamId === team && terms.doctorId === doctor;
  const knew = isSame(body.teamId.was, body.doctorId.was) || isSame(teamId, doctorId);
  const lostTransfer = knew ? null : { teamId: terms.teamId, doctorId: terms.doctorId, at };
  return { ...state, terms: { ...terms, teamId, doctorId }, lostTransfer };
}

function begin(entry: Told<'signing.drafted'>): ContractState {
  return {
    contractId: entry.subject.id,
    terms: entry.body,
    document: null,
    signatures: [],
    signedAt: null,
    signedLog: null,
    ending: null,
    settled: [],
    waiver: entry.body.fee.waiver ?? null,
    lastReminder: null,
    lostTransfer: null,
    prints: 0,
    payments: [],
    services: [],
  };
}

function fold(state: ContractState | undefined, entry: ContractEntry): ContractState | undefined {
  if (state === undefined) return entry.kind === 'signing.drafted' ? begin(entry) : undefined;
  switch (entry.kind) {
    case 'signing.drafted':
      return state;
    case 'signing.offered':
      return state.document ? state : { ...state, document: entry.body };
    case 'signing.signed':
      return sign(state, entry);
    case 'signing.printed':
      return print(state, entry);
    case 'signing.reminded': {
      const { on, how, result } = entry.body;
      return { ...state, lastReminder: { on, how, result: result ?? null } };
    }
    case 'signing.waived':
      return { ...state, waiver: entry.body };
    case 'signing.transferred':
      return transfer(state, entry);
    case 'signing.ended': {
      const { why, on, note, successor } = entry.body;
      return {
        ...state,
        ending: state.ending ?? { why, on, note: note ?? null, successor: successor ?? null },
      };
    }
    case 'signing.conflict-settled':
      return { ...state, settled: [...state.settled, entry.body] };
    case 'signing.paid':
      return pay(state, entry);
    case 'signing.payment-reversed':
      return changePayment(state, entry.body.paymentId, (one) => ({
        ...one,
        reversed: one.reversed ?? entry.body.reason,
      }));
    case 'signing.served':
      return serve(state, entry);
    case 'signing.service-withdrawn':
      return changeService(state, entry.body.serviceId, (one) => ({
        ...one,
        withdrawn: one.withdrawn ?? entry.body.reason,
      }));
    case 'signing.service-confirmed': {
      const { on, rating } = entry.body;
      return changeService(state, entry.body.serviceId, (one) => ({
        ...one,
        confirmed: one.confirmed ?? { on, rating: rating ?? null },
      }));
    }
  }
}

export const contractAggregate = defineAggregate('contract', contractKinds, fold);
