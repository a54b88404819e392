import { prepareSystem } from './support/prepare-system.ts';

if (!(await prepareSystem())) process.exitCode = 1;
