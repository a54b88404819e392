import { randomBytes } from 'node:crypto';
import { catalogue } from '../../../main/catalogue.ts';
import { startDevices } from '../../../main/devices/supervisor.ts';
import { openLog } from '../../../main/log.ts';
import { openPractice } from '../../../main/practice/practice.ts';
import { openStore } from '../../../main/store/store.ts';

/**
 * Run as a process of its own by close.test.ts: opens a practice clinic with its devices in the directory given,
 * reads a card, closes everything, and then has nothing left to do. It never calls exit.
 */
const dir = process.argv[2] ?? '';
const store = openStore({ dir, key: randomBytes(32).toString('hex'), catalogue });
const parts = { store, log: openLog(dir), nowMs: Date.now };
const devices = startDevices(parts);
const practice = await openPractice(parts);
const [seat] = practice.seats();
const [reader] = practice.simulators(seat?.id ?? '');
const readings = devices.readings(seat?.id ?? '');
practice.layCard(reader?.deviceId ?? '', reader?.cards[0]?.id ?? '');
const read = await readings.next();
await practice.stop();
await devices.stop();
store.close();
process.stdout.write(read.done ? 'no reading' : 'read and closed');
