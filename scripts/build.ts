import { build } from './support/build-output.ts';

process.exitCode = (await build('info')) ? 0 : 1;
