import { aedProcedures } from './aed.ts';
import { auditProcedures } from './audit.ts';
import { os } from './base.ts';
import { chronicProcedures } from './chronic.ts';
import { clinicProcedures } from './clinic.ts';
import { devicesProcedures } from './devices.ts';
import { ecgProcedures } from './ecg.ts';
import { ecgCriticalsProcedures } from './ecg-criticals.ts';
import { ecgRequestsProcedures } from './ecg-requests.ts';
import { indicatorsProcedures } from './indicators.ts';
import { nodeProcedures } from './node.ts';
import { pharmacyProcedures } from './pharmacy.ts';
import { pointsProcedures } from './points.ts';
import { policyProcedures } from './policy.ts';
import { queueProcedures } from './queue.ts';
import { readingsProcedures } from './readings.ts';
import { residentProcedures } from './residents.ts';
import { seatsProcedures } from './seats.ts';
import { sessionProcedures } from './session.ts';
import { signingProcedures } from './signing.ts';
import { signingFeesProcedures } from './signing-fees.ts';
import { signingTasksProcedures } from './signing-tasks.ts';
import { signingTeamsProcedures } from './signing-teams.ts';
import { staffProcedures } from './staff.ts';
import { visitsProcedures } from './visits.ts';
import { vitalsProcedures } from './vitals.ts';

/** The contract, implemented. The same router is served to the Electron window and to browser seats. */
export const router = os.router({
  session: sessionProcedures,
  clinic: clinicProcedures,
  staff: staffProcedures,
  seats: seatsProcedures,
  audit: auditProcedures,
  node: nodeProcedures,
  devices: devicesProcedures,
  readings: readingsProcedures,
  residents: residentProcedures,
  policy: policyProcedures,
  indicators: indicatorsProcedures,
  queue: queueProcedures,
  visits: visitsProcedures,
  vitals: vitalsProcedures,
  chronic: chronicProcedures,
  pharmacy: pharmacyProcedures,
  ecg: ecgProcedures,
  ecgRequests: ecgRequestsProcedures,
  ecgCriticals: ecgCriticalsProcedures,
  signing: signingProcedures,
  signingTeams: signingTeamsProcedures,
  signingFees: signingFeesProcedures,
  signingTasks: signingTasksProcedures,
  points: pointsProcedures,
  aed: aedProcedures,
});
