import { aedContract } from './aed.ts';
import { auditContract } from './audit.ts';
import { chronicContract } from './chronic.ts';
import { clinicContract } from './clinic.ts';
import { devicesContract } from './devices.ts';
import { ecgContract } from './ecg.ts';
import { ecgCriticalsContract } from './ecg-criticals.ts';
import { ecgRequestsContract } from './ecg-requests.ts';
import { indicatorsContract } from './indicators.ts';
import { nodeContract } from './node.ts';
import { pharmacyContract } from './pharmacy.ts';
import { pointsContract } from './points.ts';
import { policyContract } from './policy.ts';
import { queueContract } from './queue.ts';
import { readingsContract } from './readings.ts';
import { residentsContract } from './residents.ts';
import { sessionContract } from './session.ts';
import { signingContract } from './signing.ts';
import { signingFeesContract } from './signing-fees.ts';
import { signingTasksContract } from './signing-tasks.ts';
import { signingTeamsContract } from './signing-teams.ts';
import { seatsContract, staffContract } from './staff.ts';
import { visitsContract, vitalsContract } from './visits.ts';

/** The one typed contract between a seat's user interface and a node. */
export const contract = {
  session: sessionContract,
  clinic: clinicContract,
  staff: staffContract,
  seats: seatsContract,
  audit: auditContract,
  node: nodeContract,
  devices: devicesContract,
  readings: readingsContract,
  residents: residentsContract,
  policy: policyContract,
  indicators: indicatorsContract,
  queue: queueContract,
  visits: visitsContract,
  vitals: vitalsContract,
  chronic: chronicContract,
  pharmacy: pharmacyContract,
  ecg: ecgContract,
  ecgRequests: ecgRequestsContract,
  ecgCriticals: ecgCriticalsContract,
  signing: signingContract,
  signingTeams: signingTeamsContract,
  signingFees: signingFeesContract,
  signingTasks: signingTasksContract,
  points: pointsContract,
  aed: aedContract,
};
