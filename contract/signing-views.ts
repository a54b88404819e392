import type { DecidedBy } from '../domain/policy/decision.ts';
import type { FeeQuote, Owed } from '../domain/signing/fees.ts';
import type { Group } from '../domain/signing/groups.ts';
import type { Payment, Service } from '../domain/signing/state.ts';
import type { ContractStatus } from '../domain/signing/status.ts';
import type { Strokes } from '../domain/signing/strokes.ts';
import type { Task } from '../domain/signing/tasks.ts';
import type { Member } from '../domain/signing/team.ts';
import type { ResidentLine } from './residents.ts';

/** A code of the policy with its words. */
export interface Labelled {
  readonly code: string;
  readonly label: string;
}

export interface TeamMemberView extends Member {
  readonly roleLabel: string;
  /** Residents who have chosen this member as their doctor. */
  readonly load: number;
}

export interface TeamView {
  readonly teamId: string;
  readonly name: string;
  readonly leaderId: string;
  readonly members: readonly TeamMemberView[];
  readonly capacity: number;
  /** Contracts of the team that are in force or will be. */
  readonly load: number;
  readonly villages: readonly string[];
  readonly active: boolean;
  /** 政策要求的岗位 that nobody of the team has, in words. */
  readonly missingRoles: readonly string[];
}

/** What a team may be made of by today's policy. */
export interface TeamRules {
  readonly shape: string;
  readonly roles: readonly Labelled[];
  readonly required: readonly string[];
  readonly residentsPerDoctor: number;
  readonly villages: readonly string[];
  readonly staff: readonly { readonly staffId: string; readonly name: string }[];
}

/** A contract as a line of a list. */
export interface ContractLine {
  readonly contractId: string;
  readonly residentId: string;
  readonly residentName: string;
  readonly number: string | null;
  readonly status: ContractStatus;
  readonly statusLabel: string;
  readonly teamId: string;
  readonly teamName: string;
  readonly doctorName: string;
  readonly from: string;
  /** Last day, as agreed or as ended. */
  readonly until: string;
  readonly packageTitles: readonly string[];
  readonly householdId: string | null;
}

export interface HouseholdMember {
  readonly resident: ResidentLine;
  /** Why they are offered, in words; empty for the person asked about. */
  readonly reasons: readonly string[];
  readonly standing: ContractLine | null;
}

export interface PackageChoice {
  readonly id: string;
  readonly title: string;
  /** Whether it is meant for one of the person's groups. Others may be chosen too. */
  readonly fits: boolean;
  readonly suggested: boolean;
  readonly feeFen: number;
  /** The dearest form where the price is agreed on; null: the fee is fixed. */
  readonly feeMostFen: number | null;
  readonly items: readonly {
    readonly id: string;
    readonly content: string;
    readonly timesPerYear: number | null;
  }[];
}

export interface PersonProposal {
  readonly resident: ResidentLine;
  /** Those that the record shows. */
  readonly groups: readonly Group[];
  readonly packages: readonly PackageChoice[];
  /** Of the suggested packages. */
  readonly quote: FeeQuote;
  /** A contract that stands in the way until its last day, or null. */
  readonly standing: ContractLine | null;
  /** First day that is free. */
  readonly from: string;
  /** Who signs for a child or for somebody who cannot act alone. */
  readonly guardianName: string | null;
  /** By the village or by the contract before; null where nothing speaks for a team. */
  readonly suggestedTeamId: string | null;
}

export interface HouseholdProposal {
  readonly date: string;
  readonly people: readonly PersonProposal[];
  readonly teams: readonly TeamView[];
  readonly years: readonly number[];
  readonly defaultYears: number;
  /** Groups that no field of the record shows: the page lets them be marked. */
  readonly markable: readonly Labelled[];
  readonly choosesDistrictHospital: boolean;
  readonly choosesCityHospital: boolean;
  readonly privileges: readonly string[];
  readonly decidedBy: readonly DecidedBy[];
}

export interface SignatureView {
  readonly role: 'resident' | 'guardian' | 'doctor';
  readonly name: string;
  readonly with: 'pen' | 'touch' | 'mouse';
  readonly atMs: number;
  /** Who was signed in at the seat. */
  readonly staffName: string;
  readonly textHash: string;
  /** Null when the strokes are not here, or were changed. */
  readonly strokes: Strokes | null;
}

/** 封存: whether text and signatures are what the journal says they were. */
export type Seal =
  | { readonly intact: true }
  /** Sentences for the page: what is wrong. */
  | { readonly intact: false; readonly faults: readonly string[] };

export interface AgreementView {
  readonly contractId: string;
  readonly number: string;
  /** Exactly as signed; null when it is not here or was changed. */
  readonly text: string | null;
  readonly textHash: string;
  readonly signatures: readonly SignatureView[];
  readonly seal: Seal;
  /** How often it was printed so far: the next print is a reprint (补打) when this is not 0. */
  readonly prints: number;
}

export interface Progress {
  readonly done: number;
  readonly promised: number;
}

export interface ContractView extends ContractLine {
  readonly resident: ResidentLine;
  /** Who signs for a child or for somebody who cannot act alone, by the record as it is now. */
  readonly guardianName: string | null;
  readonly groups: readonly Labelled[];
  readonly doctorId: string;
  readonly adviserName: string | null;
  readonly districtHospital: string | null;
  readonly cityHospital: string | null;
  readonly packageIds: readonly string[];
  readonly textHash: string | null;
  readonly signatures: readonly Omit<SignatureView, 'strokes'>[];
  /** The resident's own part of one year, before any waiver. */
  readonly residentFen: number;
  readonly waiver: { readonly fen: number; readonly reason: string } | null;
  /** Of the contract years that have begun. */
  readonly owed: readonly Owed[];
  readonly payments: readonly Payment[];
  readonly progress: Progress;
  readonly ending: {
    readonly why: string;
    readonly label: string;
    readonly on: string;
    readonly note: string | null;
    readonly successor: string | null;
  } | null;
  /** Another node had transferred the resident there at the same time: transfer once more, or leave it. */
  readonly lostTransfer: { readonly teamName: string; readonly doctorName: string } | null;
  /** The contract it clashes with, when both were signed apart. */
  readonly clash: ContractLine | null;
  readonly decidedBy: readonly DecidedBy[];
}

/** One fact of a contract's life, in words. */
export interface ContractEvent {
  readonly entry: string;
  readonly atMs: number;
  readonly staffName: string;
  readonly title: string;
  readonly detail: string | null;
}

/** Two contracts of one person: `kept` stands by rule until a person decides. */
export interface Clash {
  readonly resident: ResidentLine;
  readonly kept: ContractLine;
  readonly other: ContractLine;
}

export interface Renewal extends ContractLine {
  /** Whole number; below 0 it has expired. */
  readonly daysLeft: number;
  readonly resident: ResidentLine;
  readonly phone: string | null;
  /** A renewal that is drafted or signed already. */
  readonly successor: ContractLine | null;
  readonly lastReminder: {
    readonly on: string;
    readonly how: ReminderWay;
    readonly result: string | null;
  } | null;
}
export type ReminderWay = 'phone' | 'message' | 'in-person';

/** The record was closed while the contract runs: to be ended, with what the record says (R9). */
export interface EndProposal extends ContractLine {
  readonly why: string;
  readonly whyLabel: string;
  readonly on: string;
}

export interface Debt extends ContractLine {
  readonly owed: readonly Owed[];
}

export interface Receipt {
  readonly number: string;
  readonly contractNumber: string | null;
  readonly clinicName: string;
  readonly residentName: string;
  readonly payerLabel: string;
  readonly fen: number;
  readonly on: string;
  readonly staffName: string;
  readonly reversed: string | null;
  /** How often it was printed so far. */
  readonly prints: number;
}

export interface DistributionView {
  readonly teamId: string;
  readonly year: number;
  readonly totalFen: number;
  readonly shares: readonly { readonly id: string; readonly label: string; readonly fen: number }[];
  readonly members: readonly {
    readonly memberId: string;
    readonly name: string;
    /** Of their services in the year, or as the team leader has put it. */
    readonly points: number;
    readonly fen: number;
  }[];
  readonly meetsPayShare: boolean | null;
  readonly payAtLeastPercent: number | null;
  /** The rule by which odd fen are given, in a sentence. */
  readonly rounding: string;
  /** The last distribution of this year that was put down, if any. */
  readonly recorded: { readonly atMs: number; readonly staffName: string; readonly totalFen: number } | null;
}

export interface TaskView extends Task {
  readonly packageTitle: string;
  readonly doneBy: readonly Service['by'][];
  readonly state: 'done' | 'overdue' | 'due' | 'later';
  /** Null while nobody did it. */
  readonly staffName: string | null;
}

export interface TeamTask extends TaskView {
  readonly contractId: string;
  readonly resident: ResidentLine;
  readonly phone: string | null;
}

export interface TeamProgress extends Progress {
  readonly teamId: string;
  readonly teamName: string;
  readonly contracts: number;
  readonly overdue: number;
  /** Services that the resident has confirmed, of those done this contract year. */
  readonly confirmed: number;
  /** Mean of 1–5; null where nobody rated. */
  readonly rating: number | null;
}
