import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase } from '../../../main/store/open-database.ts';

/**
 * `text-changer.ts DATA-DIR HASH FROM TO`: changes words of a stored text in a clinic that is closed, as somebody with
 * the computer's key could. Ends with 1 where nothing was changed.
 */
const [dataDir = '', hash = '', from = '', to = ''] = process.argv.slice(2);
const { key } = JSON.parse(readFileSync(join(dataDir, 'clinic.key'), 'utf8')) as { readonly key: string };
const db = openDatabase(join(dataDir, 'clinic.db'), key);
const bytes = db.prepare<[string], Buffer>('select bytes from blob where hash = ?').pluck().get(hash);
const text = bytes?.toString('utf8') ?? '';
if (text.includes(from)) {
  db.prepare('update blob set bytes = ? where hash = ?').run(Buffer.from(text.replace(from, to)), hash);
} else process.exitCode = 1;
db.close();
