import { argv, kill, pid } from 'node:process';
import { migrate } from '../../../main/store/migrate.ts';
import { migrations } from '../../../main/store/migrations/index.ts';
import { openDatabase } from '../../../main/store/open-database.ts';

/** Runs a migration that is killed between its statements, or after its last one. */
const [file = '', key = '', where = ''] = argv.slice(2);
const db = openDatabase(file, key);
db.function('die', () => kill(pid, 'SIGKILL'));
const die = (here: string) => (where === here ? 'select die();' : '');
migrate(db, [
  ...migrations,
  {
    version: 9_000,
    sql: `create table one (a text) strict; ${die('between')} insert into one values ('x');
          alter table blob add column kind text; ${die('last')}`,
  },
]);
if (where === 'after') kill(pid, 'SIGKILL');
db.close();
