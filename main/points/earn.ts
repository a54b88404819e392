import { nextEarnId } from '../../domain/points/person-ledger.ts';
import { decideEarn, type PointsRefusal } from '../../domain/points/rules.ts';
import type { Decision } from '../../domain/visits/decision.ts';
import { localDateOf } from '../clinic-time.ts';
import { currentPolicy } from '../policy/current.ts';
import { standingResident } from '../procedures/records.ts';
import type { Services } from '../services.ts';
import { personLedger } from './ledgers.ts';

export interface Earning {
  readonly residentId: string;
  /** An act of 'points.rules'. */
  readonly act: string;
  readonly evidence: string;
  /** Names what is credited, such as a service's id, so that it is credited once. */
  readonly movementId?: string | undefined;
}

/** The entries that credit an act today, for a procedure that appends them with its own; or why not. */
export function earnToday(services: Services, earning: Earning): Decision<PointsRefusal> {
  const { act, evidence } = earning;
  const { id: residentId } = standingResident(services, earning.residentId);
  const on = localDateOf(services.nowMs());
  const ledger = personLedger(services, residentId);
  const movementId = earning.movementId ?? nextEarnId(ledger, act, on);
  return decideEarn(ledger, { residentId, movementId, act, on, evidence }, currentPolicy(services));
}
