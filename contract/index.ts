import { auditContract } from './audit.ts';
import { devicesContract } from './devices.ts';
import { nodeContract } from './node.ts';
import { sessionContract } from './session.ts';
import { seatsContract, staffContract } from './staff.ts';

/** The one typed contract between a seat's user interface and a node. */
export const contract = {
  session: sessionContract,
  staff: staffContract,
  seats: seatsContract,
  audit: auditContract,
  node: nodeContract,
  devices: devicesContract,
};
