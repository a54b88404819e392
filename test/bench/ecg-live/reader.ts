import { argv } from 'node:process';
import { SerialPort } from 'serialport';

/** `reader.ts PORT`: opens the port and throws everything away; what no program that listens can be cheaper than. */
const port = new SerialPort({ path: argv[2] ?? '', baudRate: 921_600 });
port.on('data', () => undefined);
port.on('open', () => process.stdout.write('listening\n'));
