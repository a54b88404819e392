import { argv } from 'node:process';
import { decideReport } from '../../../domain/ecg-requests/rules.ts';
import { catalogue } from '../../../main/catalogue.ts';
import { findKey } from '../../../main/store/key.ts';
import { pendingEcgRequests } from '../../../main/store/queries/ecg.ts';
import { openStore, type Store } from '../../../main/store/store.ts';
import { deliveryOf, logsOf } from '../deliveries.ts';

/**
 * `county-report.ts CLINIC_DIR COUNTY_DIR REPORT`: the county centre answers the one request that waits, with entries
 * of a node of its own that the clinic's store takes in as any delivery. The clinic's node must be down meanwhile.
 */
const [clinicDir = '', countyDir = '', report = ''] = argv.slice(2);
const reader = { staffId: 'county-reader', role: 'doctor', seatId: 'county' } as const;

const [clinic, county] = [openAt(clinicDir), openAt(countyDir)];
try {
  const [request, ...others] = pendingEcgRequests(clinic.db);
  if (!request || others.length > 0) throw new Error('not one request that waits');
  const decision = decideReport(request, JSON.parse(report));
  if (!decision.ok) throw new Error(decision.sentence);
  county.append(reader, () => decision.drafts);
  for (const log of logsOf(county)) {
    const received = clinic.receive(deliveryOf(county, log));
    if (!received.ok) throw new Error(received.code);
  }
} finally {
  clinic.close();
  county.close();
}

function openAt(dir: string): Store {
  return openStore({ dir, key: findKey({ dir }).key, catalogue });
}
