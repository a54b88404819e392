import type { CardDecision } from '../domain/chronic/card/decision.ts';
import type { DrugChange } from '../domain/chronic/card/drug-changes.ts';
import type { CallResult } from '../domain/chronic/card/events.ts';
import type { FourMarks } from '../domain/chronic/card/four-marks.ts';
import type { Prefill } from '../domain/chronic/card/prefill.ts';
import type { YearStanding } from '../domain/chronic/card/standard.ts';
import type { CardState } from '../domain/chronic/card/state.ts';
import type { TrendSeries } from '../domain/chronic/card/trends.ts';
import type { Disease } from '../domain/chronic/diseases.ts';
import type { FormField } from '../domain/chronic/forms/field.ts';
import type { FindingKind } from '../domain/chronic/screening/events.ts';
import type { Finding } from '../domain/chronic/screening/state.ts';
import type { FirstVisit } from '../domain/chronic/tuberculosis/schedule.ts';
import type { ResidentLine } from './residents.ts';

/** What stands out for an open card. */
export interface DueView {
  readonly nextDue: string;
  /** Days past `nextDue`, today; 0 or less: not overdue. */
  readonly overdueDays: number;
  readonly hiddenUntil: string | null;
  /** The follow-up whose referral nobody has asked for yet. */
  readonly openReferralId: string | null;
  /** Higher first: 3 emergency, 2 referral, 1 not under control, 0 the rest. */
  readonly urgency: number;
}

/** A card as a line in its resident's chart. */
export interface CardLine {
  readonly cardId: string;
  readonly disease: Disease;
  readonly status: CardState['status'];
  readonly enrolledOn: string;
  readonly doctorName: string | null;
  readonly due: DueView | null;
  readonly last: { readonly localDate: string; readonly decision: CardDecision } | null;
  readonly marks: FourMarks;
}

/** The cards of a person, and what measurements say where there is no card. */
export interface ResidentCards {
  readonly cards: readonly CardLine[];
  readonly screenings: readonly ScreeningRow[];
}

/** How to reach somebody. */
export interface Reach {
  readonly phone: string | null;
  readonly address: string;
  readonly village: string;
}

/** A whole card. */
export interface CardView {
  readonly state: CardState;
  readonly resident: ResidentLine;
  readonly ageYears: number | null;
  readonly reach: Reach;
  readonly due: DueView | null;
  readonly marks: FourMarks;
  /** Today's form, by today's policy. */
  readonly form: readonly FormField[];
  readonly prefill: Prefill;
  /** 首次入户 of tuberculosis, until the patient was met for the first time; null for all else. */
  readonly firstVisit: FirstVisit | null;
  /** What the current year asks for and how much of it is done. */
  readonly year: YearStanding;
  /** Names of all staff that the card speaks of, by id. */
  readonly staffNames: Readonly<Record<string, string>>;
  /** Other records' open cards of the same disease, after a merge of records: one of them is to be closed. */
  readonly sameDisease: readonly string[];
}

/** What a form that is being written would mean. */
export interface FollowUpPreview {
  /** Null while the form is not complete. */
  readonly decision: CardDecision | null;
  readonly faults: readonly { readonly field: string; readonly sentence: string }[];
}

/** Somebody to be seen or called. */
export interface DueRow {
  readonly cardId: string;
  readonly disease: Disease;
  readonly resident: ResidentLine;
  readonly reach: Reach;
  readonly doctorId: string | null;
  readonly doctorName: string | null;
  readonly gridWorker: string | null;
  readonly due: DueView;
  readonly last: {
    readonly localDate: string;
    readonly classification: string;
    readonly action: string;
  } | null;
  readonly lastCall: {
    readonly localDate: string;
    readonly result: CallResult;
    readonly on: string | null;
  } | null;
  /** Open cards of this person and disease: above 1 after a merge of records, until all but one are closed. */
  readonly cards: number;
}

export interface DueList {
  readonly today: string;
  readonly rows: readonly DueRow[];
  readonly total: number;
  /** By disease, of everybody on the list whatever the disease that was asked for. */
  readonly counts: Readonly<Partial<Record<Disease, { readonly due: number; readonly overdue: number }>>>;
}

/** What the lists can be narrowed to. */
export interface CardAreas {
  readonly villages: readonly string[];
  readonly gridWorkers: readonly string[];
}

/** Somebody without a card, of whom measurements say something. */
export interface ScreeningRow {
  readonly screeningId: string;
  readonly disease: Disease;
  readonly resident: ResidentLine;
  readonly reach: Reach;
  readonly finding: Finding;
}

export interface ScreeningList {
  readonly rows: readonly ScreeningRow[];
  readonly total: number;
  readonly counts: readonly {
    readonly disease: Disease;
    readonly kind: FindingKind;
    readonly count: number;
  }[];
}

/** A relative or house-mate of somebody with a card. */
export interface FamilyMember {
  readonly resident: ResidentLine;
  /** By what the two records are known to belong together, in words: 户号相同, 监护人. */
  readonly reasons: readonly string[];
  readonly hasCard: boolean;
  readonly finding: FindingKind | null;
  /** The latest set that measured what this disease is screened by; null: none in the last year of screening. */
  readonly lastMeasured: {
    readonly localDate: string;
    readonly systolicMmHg: number | null;
    readonly diastolicMmHg: number | null;
    readonly glucoseMmolL: number | null;
  } | null;
  /** Old enough to be screened, without a card, and not yet on the list. */
  readonly mayBeRaised: boolean;
}

export interface CardTrends {
  readonly series: readonly TrendSeries[];
  readonly drugChanges: readonly DrugChange[];
}
