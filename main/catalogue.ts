import type { Catalogue } from './store/catalogue.ts';
import { auditTable } from './store/projections/audit.ts';
import { cardProjection, screeningProjection } from './store/projections/chronic.ts';
import { clinicProjection, seatProjection } from './store/projections/clinic.ts';
import { deviceProjection } from './store/projections/device.ts';
import { ecgProjection, ecgRequestProjection } from './store/projections/ecg.ts';
import { policyProjection } from './store/projections/policy.ts';
import { readingProjection } from './store/projections/reading.ts';
import { residentProjection } from './store/projections/resident.ts';
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
  ],
  entryTables: [auditTable],
};
