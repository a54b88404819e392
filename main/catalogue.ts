import type { Catalogue } from './store/catalogue.ts';
import { aedProjection, rescuerProjection, villagePointProjection } from './store/projections/aed.ts';
import { auditTable } from './store/projections/audit.ts';
import { cardProjection, screeningProjection } from './store/projections/chronic.ts';
import { clinicProjection, seatProjection } from './store/projections/clinic.ts';
import { deviceProjection } from './store/projections/device.ts';
import { ecgProjection, ecgRequestProjection } from './store/projections/ecg.ts';
import { benefitProjection, ledgerProjection, surveyProjection } from './store/projections/points.ts';
import { policyProjection } from './store/projections/policy.ts';
import { readingProjection } from './store/projections/reading.ts';
import { residentProjection } from './store/projections/resident.ts';
import { contractProjection, signingTeamProjection } from './store/projections/signing.ts';
import { staffProjection } from './store/projections/staff.ts';
import { visitProjection } from './store/projections/visit.ts';
import { vitalsProjection } from './store/projections/vitals.ts';

/** Every area that this node understands. A new area adds its projection here. */
export const catalogue: Catalogue = {
  projections: [
    clinicProjection,
    seatProjection,
    staffProjection,
    deviceProjection,
    policyProjection,
    residentProjection,
    visitProjection,
    vitalsProjection,
    ecgProjection,
    ecgRequestProjection,
    readingProjection,
    cardProjection,
    screeningProjection,
    ledgerProjection,
    benefitProjection,
    surveyProjection,
    aedProjection,
    rescuerProjection,
    villagePointProjection,
    signingTeamProjection,
    contractProjection,
  ],
  entryTables: [auditTable],
};
