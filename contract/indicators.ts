import { z } from 'zod';
import { dimensions, type IndicatorId, indicatorIds } from '../domain/reporting/indicators.ts';
import type { Share } from '../domain/reporting/share.ts';
import type { Role } from '../domain/staff/roles.ts';
import { procedure, view } from './base.ts';

/** The same indicator for one village, team or doctor. */
export interface GroupShare extends Share {
  /** The village's name, or the id of team or doctor; '' for those of none. */
  readonly key: string;
  readonly label: string;
}

export interface IndicatorView extends Share {
  readonly id: IndicatorId;
  /** One decimal; null of nothing. */
  readonly percent: number | null;
  readonly targetPercent: number | null;
  readonly reaches: boolean | null;
  readonly groups: Readonly<Record<(typeof dimensions)[number], readonly GroupShare[]>>;
}

export interface IndicatorsView {
  readonly date: string;
  /** The locality whose targets these are. */
  readonly policyTitle: string;
  readonly indicators: readonly IndicatorView[];
}

/** One who is counted, or should be. */
export interface CountedPerson {
  /** Place in the list, from 1: one person stands there twice where an indicator counts agreements. */
  readonly no: number;
  /** Resident, or the AED. */
  readonly id: string;
  readonly residentId: string | null;
  readonly name: string;
  readonly sex: string;
  readonly birthDate: string;
  readonly village: string;
  readonly phone: string | null;
  /** Of what is counted: 1 of 1, or 3 of 8 tasks. */
  readonly share: Share;
}

export interface PersonsPage {
  readonly rows: readonly CountedPerson[];
  /** Where the next page begins; null on the last. */
  readonly next: number | null;
}

const personsShape = {
  indicator: z.enum(indicatorIds),
  group: z.object({ dimension: z.enum(dimensions), key: z.string().max(120) }).optional(),
  /** Those who are counted in the numerator, those who are missing from it, or all. */
  part: z.enum(['all', 'counted', 'missing']),
};
export const personsInput = z.object(personsShape);
export type PersonsInput = z.infer<typeof personsInput>;

const readers: readonly Role[] = ['manager', 'public-health', 'doctor'];

/** 指标: formulae of domain-rules §15 over the clinic's records. */
export const indicatorsContract = {
  overview: procedure(readers).output(view<IndicatorsView>()),
  persons: procedure(readers)
    .input(z.object({ ...personsShape, from: z.int().min(0).max(10_000_000).default(0) }))
    .output(view<PersonsPage>()),
  /** All indicators by village, team and doctor as an .xlsx. */
  exportOverview: procedure(readers).output(view<File>()),
  exportPersons: procedure(readers).input(personsInput).output(view<File>()),
};
