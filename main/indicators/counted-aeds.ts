import type { AedRow } from '../../contract/aed.ts';
import { CLINIC, type ClinicState } from '../../domain/clinic/state.ts';
import { readyShare } from '../../domain/reporting/formulae.ts';
import { type TeamState, teamOfVillage } from '../../domain/signing/team.ts';
import { judgedAeds } from '../aed/readiness.ts';
import type { Services } from '../services.ts';
import { signingTeams } from '../store/queries/signing.ts';
import type { CountedOne } from './counted.ts';

/**
 * AED 完好: each machine in use, by the village where it stands, and by the team and the doctor that look after that
 * village. A township has dozens: they are folded whole.
 */
export function countedAeds(services: Services): readonly CountedOne[] {
  const villages = services.store.state<ClinicState>('clinic', CLINIC)?.villages ?? [];
  const names = new Map(villages.map(({ code, name }) => [code, name]));
  const teams = signingTeams(services.store.db);
  return judgedAeds(services)
    .map((judged) => countedAed(judged, names.get(judged.aed.villageCode ?? '') ?? '', teams))
    .filter(({ share }) => share.denominator > 0);
}

function countedAed({ aed, readiness }: AedRow, village: string, teams: readonly TeamState[]): CountedOne {
  const team = teamOfVillage(teams, village);
  return {
    id: aed.aedId,
    residentId: null,
    name: `${aed.place}　${aed.serial}`,
    sex: '',
    birthDate: '',
    phone: aed.custodianPhone,
    village,
    team: team?.teamId ?? '',
    doctor: team?.leaderId ?? '',
    share: readyShare(readiness),
  };
}
