import { inForce, type Policy } from '../../policy/in-force.ts';
import type { Disease } from '../diseases.ts';
import { isFaceToFace } from '../forms/face-to-face.ts';
import { standing } from './due.ts';
import type { CardState } from './state.ts';

/** What 规范管理 asks for in a year. */
export interface Standard {
  readonly faceToFace: number;
  readonly checkUps: number;
}

export interface YearCount extends Standard {
  readonly followUps: number;
  /** Follow-ups whose record lacks something. */
  readonly incomplete: number;
}

export type Done = Omit<YearCount, 'followUps'>;

export interface YearStanding {
  readonly year: number;
  readonly asked: Standard;
  readonly done: YearCount;
  /** 按规范管理: nothing that the year asks for is missing. */
  readonly isStandard: boolean;
}

/** 按规范管理 (§15): so many follow-ups face to face and check-ups a year, by the policy of a day; each record complete. */
export function standardOf(disease: Disease, policy: Policy, localDate: string): Standard {
  switch (disease) {
    case 'hypertension':
    case 'diabetes':
    case 'mental': {
      const { perYear, checkUpsPerYear } = inForce(policy, `${disease}.followUp`, localDate).value;
      return { faceToFace: perYear, checkUps: checkUpsPerYear };
    }
    case 'copd':
      return { faceToFace: inForce(policy, 'copd.followUp', localDate).value.perYear, checkUps: 0 };
    case 'hepatitis-b':
      return { faceToFace: inForce(policy, 'hepatitisB.followUp', localDate).value.perYear, checkUps: 0 };
    case 'elderly':
      return { faceToFace: 0, checkUps: inForce(policy, 'elderly.checkUp', localDate).value.perYear };
    case 'tuberculosis':
      return { faceToFace: inForce(policy, 'tuberculosis.followUp', localDate).value.perYear, checkUps: 0 };
  }
}

/** The years in which something was done for a card, each with its counts. The yearly form of 老年人 is its check-up. */
export function yearsOf(card: CardState): ReadonlyMap<number, YearCount> {
  const years = new Map<number, YearCount>();
  const add = (localDate: string, more: Partial<YearCount>) => {
    const year = Number(localDate.slice(0, 4));
    const { followUps, faceToFace, checkUps, incomplete } = years.get(year) ?? NOTHING;
    years.set(year, {
      followUps: followUps + (more.followUps ?? 0),
      faceToFace: faceToFace + (more.faceToFace ?? 0),
      checkUps: checkUps + (more.checkUps ?? 0),
      incomplete: incomplete + (more.incomplete ?? 0),
    });
  };
  for (const { localDate, values, decision } of standing(card)) {
    const faceToFace = isFaceToFace(values) ? 1 : 0;
    const checkUps = card.disease === 'elderly' ? faceToFace : 0;
    add(localDate, { followUps: 1, faceToFace, checkUps, incomplete: decision.missing.length > 0 ? 1 : 0 });
  }
  for (const { localDate, withdrawn } of card.checkUps)
    if (withdrawn === null) add(localDate, { checkUps: 1 });
  return years;
}

const NOTHING: YearCount = { followUps: 0, faceToFace: 0, checkUps: 0, incomplete: 0 };

/** 缺任一不计: enough follow-ups, enough check-ups, and every record complete. */
export function meetsStandard(done: Done, asked: Standard): boolean {
  return done.faceToFace >= asked.faceToFace && done.checkUps >= asked.checkUps && done.incomplete === 0;
}

export function yearStanding(card: CardState, policy: Policy, localDate: string): YearStanding {
  const year = Number(localDate.slice(0, 4));
  const asked = standardOf(card.disease, policy, localDate);
  const done = yearsOf(card).get(year) ?? NOTHING;
  return { year, asked, done, isStandard: meetsStandard(done, asked) };
}
