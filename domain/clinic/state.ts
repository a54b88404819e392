import { type CriticalRuleSet, DEFAULT_RULE_SET } from '../ecg/critical-rule-set.ts';
import { defineAggregate, type EntryOf } from '../journal/index.ts';
import { clinicKinds, type Room, seatKinds, type Village } from './events.ts';

/** Id of the one subject of type `clinic`. */
export const CLINIC = 'clinic';

export interface ClinicState {
  readonly name: string;
  readonly region: {
    readonly countyCode: string;
    readonly townshipCode: string;
    readonly townshipName: string;
  };
  readonly practice: boolean;
  readonly rooms: readonly Room[];
  readonly villages: readonly Village[];
  readonly lanOpen: boolean;
  readonly ecgRuleSet: CriticalRuleSet;
}

function foldClinic(
  state: ClinicState | undefined,
  entry: EntryOf<typeof clinicKinds>,
): ClinicState | undefined {
  if (entry.kind === 'clinic.founded') {
    return state ?? { ...entry.body, villages: [], lanOpen: false, ecgRuleSet: DEFAULT_RULE_SET };
  }
  if (!state) return undefined;
  switch (entry.kind) {
    case 'clinic.renamed':
      return { ...state, name: entry.body.name };
    case 'clinic.rooms-changed':
      return { ...state, rooms: entry.body.rooms };
    case 'clinic.villages-changed':
      return { ...state, villages: entry.body.villages };
    case 'clinic.lan-opened':
      return { ...state, lanOpen: entry.body.open };
    case 'clinic.ecg-rules-chosen':
      return { ...state, ecgRuleSet: entry.body.ruleSet };
  }
}

export const clinicAggregate = defineAggregate('clinic', clinicKinds, foldClinic);

export interface SeatState {
  readonly name: string;
  readonly prefix: string;
  readonly serialBlock: number;
  readonly host: boolean;
  readonly roomId: string | null;
  /** SHA-256 of the cookie of the browser that sits here, or null: the host itself, or nobody yet. */
  readonly secretHash: string | null;
  /** Where this seat's ECG machine leaves its files, on the node's computer. */
  readonly ecgFolder: string | null;
}

function foldSeat(state: SeatState | undefined, entry: EntryOf<typeof seatKinds>): SeatState | undefined {
  if (entry.kind === 'seats.added') return state ?? { ...entry.body, secretHash: null, ecgFolder: null };
  if (!state) return undefined;
  switch (entry.kind) {
    case 'seats.changed':
      return { ...state, ...entry.body };
    case 'seats.ecg-folder-set':
      return { ...state, ecgFolder: entry.body.folder };
    case 'seats.paired':
      return { ...state, secretHash: entry.body.secretHash };
    case 'seats.revoked':
      return { ...state, secretHash: null };
  }
}

export const seatAggregate = defineAggregate('seat', seatKinds, foldSeat);
