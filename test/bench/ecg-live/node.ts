import { argv } from 'node:process';
import { clinicKinds, seatKinds } from '../../../domain/clinic/events.ts';
import { CLINIC } from '../../../domain/clinic/state.ts';
import { deviceKinds } from '../../../domain/devices/events.ts';
import { draft } from '../../../domain/journal/index.ts';
import { staffKinds } from '../../../domain/staff/events.ts';
import { catalogue } from '../../../main/catalogue.ts';
import { hashSecret } from '../../../main/serve/secret-hash.ts';
import { findKey } from '../../../main/store/key.ts';
import { openStore } from '../../../main/store/store.ts';
import { openWorkstation } from '../../../main/workstation.ts';
import { benchDriver } from './driver.ts';

/** `node.ts DIR PORT`: a real node whose one seat has the bench's machine; prints where it listens. */
const [dataDir = '', port = ''] = argv.slice(2);

const store = openStore({ dir: dataDir, key: findKey({ dir: dataDir }).key, catalogue });
const password = await hashSecret('a long password');
const region = { countyCode: '350426', townshipCode: '105', townshipName: '测试乡' };
const address = { kind: 'serial' as const, path: port, baudRate: 921_600 };
store.append({ staffId: 'node', role: 'node', seatId: 'node' }, () => [
  draft(clinicKinds.founded, CLINIC, { name: '测试卫生院', region, practice: false, rooms: [] }),
  draft(seatKinds.added, 'seat', { name: '护士站', prefix: 'A', serialBlock: 0, host: true, roomId: null }),
  draft(staffKinds.added, 'nurse', { loginName: 'hushi', name: '何护士', roles: ['nurse'], password }),
  draft(deviceKinds.attached, 'ecg', { name: '心电', driverId: benchDriver.id, seatId: 'seat', address }),
]);
store.close();

const workstation = await openWorkstation({
  dataDir,
  practice: false,
  version: 'bench',
  rendererDir: dataDir,
  drivers: [benchDriver],
});
const host = await workstation.serveLocal(0);
process.stdout.write(`http://127.0.0.1:${host.port}\n`);
