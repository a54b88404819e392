import { build } from './support/build-output.ts';
import { isBuilt } from './support/build-stamp.ts';
import { runElectronTests } from './support/electron-tests.ts';

const built = (await isBuilt()) || (await build('warn'));
if (!built || (await runElectronTests()).failed > 0) process.exitCode = 1;
