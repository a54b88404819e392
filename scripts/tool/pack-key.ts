import { generateKeyPairSync } from 'node:crypto';
import { saveNew } from './files.ts';
import { printJson } from './print.ts';
import { onlyArgument, type Verb } from './verb.ts';

/** Makes the county's signing key: a PEM file that only its owner can read. */
export const packKey: Verb = {
  name: 'pack key',
  usage: 'pack key <密钥文件>',
  summary: '生成县级签发政策包用的密钥（请妥善保管，不要外传）；不覆盖已有文件',
  run: (args) => {
    const file = onlyArgument(args, packKey.usage);
    const { privateKey } = generateKeyPairSync('ed25519');
    saveNew(file, privateKey.export({ format: 'pem', type: 'pkcs8' }).toString(), 0o600);
    printJson({ file });
  },
};
