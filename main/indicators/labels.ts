import { type Dimension, headOf, type IndicatorId } from '../../domain/reporting/indicators.ts';
import type { StaffState } from '../../domain/staff/state.ts';
import type { Services } from '../services.ts';
import type { Place } from '../store/queries/indicators/facts.ts';
import { signingTeams } from '../store/queries/signing.ts';
import { allOfType } from '../store/queries/subjects.ts';

type Words = Readonly<Record<Dimension, string>>;

const NOBODY: Words = { village: '住址未注明', team: '未签约', doctor: '未定医生' };
const NOBODYS_AED: Words = { village: '所在村未注明', team: '所在村没有团队', doctor: '所在村没有团队' };

export interface Labels {
  /** A team names its doctor as a member, a card as one of the staff: one person is one group. */
  readonly keyOf: (place: Place, dimension: Dimension) => string;
  readonly labelOf: (id: IndicatorId, dimension: Dimension, key: string) => string;
}

/** The names of villages, teams and doctors as they are now. */
export function labelsOf({ store }: Services): Labels {
  const teams = signingTeams(store.db);
  const members = teams.flatMap((team) => team.members);
  const staffOfMember = new Map(members.map(({ memberId, staffId }) => [memberId, staffId ?? memberId]));
  const names = new Map([
    ...members.map(({ memberId, name }) => [memberId, name] as const),
    ...allOfType<StaffState>(store.db, 'staff').map(({ id, state }) => [id, state.name] as const),
  ]);
  const teamNames = new Map(teams.map(({ teamId, name }) => [teamId, name]));
  return {
    keyOf: (place, dimension) =>
      dimension === 'doctor' ? (staffOfMember.get(place.doctor) ?? place.doctor) : place[dimension],
    labelOf(id, dimension, key) {
      if (key === '') return (headOf(id).area === 'aed' ? NOBODYS_AED : NOBODY)[dimension];
      if (dimension === 'village') return key;
      return (dimension === 'team' ? teamNames : names).get(key) ?? key;
    },
  };
}
