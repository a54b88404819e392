import { writeSync } from 'node:fs';
import { argv } from 'node:process';
import { openWorkstation } from '../../../main/workstation.ts';
import { bringIn, foundWithRegistrar, registrarAt, tellLine } from '../desk-burst.ts';

/**
 * `seat-saver.ts DIR PEOPLE`: a whole node with a registrar's seat on its wire, from the founding of the clinic to an
 * orderly end. Prints `ack resident|visit <id> <number>` when the seat has its answer.
 */
const [dataDir = '', people = '0'] = argv.slice(2);
const workstation = await openWorkstation({
  dataDir,
  practice: false,
  version: 'test',
  rendererDir: dataDir,
});
const { port } = await workstation.serveLocal(0);
const url = `http://127.0.0.1:${port}`;
await foundWithRegistrar(url);
const desk = await registrarAt(url);
for (let n = 1; n <= Number(people); n++) {
  await bringIn(desk, n, (told) => writeSync(1, tellLine(told)));
}
await workstation.close();
