import { hash as digest } from 'node:crypto';
import Database from 'better-sqlite3';
import { type Catalogue, indexCatalogue } from './catalogue.ts';
import { derivedOf, KINDS_NAME, kindsText, makeTables } from './derived.ts';
import type { Check, Difference } from './difference.ts';
import { identityRows, nodeIdOf, readIdentity } from './identity.ts';
import { migrate } from './migrate.ts';
import { migrations } from './migrations/index.ts';
import type { Db } from './open-database.ts';

/** Whether tables and indexes are what this program makes, and are recorded as made from this program. */
export function checkSchema(db: Db, catalogue: Catalogue): Difference | undefined {
  const fresh = new Database(':memory:');
  try {
    migrate(fresh, migrations);
    const expected = new Map(derivedOf(catalogue).map((item) => [item.name, makeTables(fresh, item)]));
    expected.set(KINDS_NAME, kindsText(indexCatalogue(catalogue)));
    const schema = firstDifference(schemaOf(fresh), schemaOf(db));
    if (schema !== undefined) return { where: 'file', what: `表结构 ${schema} 不是本程序建立的样子` };
    const meta = firstDifference(expected, metaOf(db));
    if (meta !== undefined) return { where: 'table', table: 'meta', what: `${meta} 的登记不对` };
    return undefined;
  } finally {
    fresh.close();
  }
}

type Texts = ReadonlyMap<string, string>;

function schemaOf(db: Db): Texts {
  return texts(
    db,
    "select type || ' ' || name, coalesce(tbl_name || ': ' || sql, tbl_name) from sqlite_schema where name not like 'sqlite_stat%'",
  );
}

function metaOf(db: Db): Texts {
  return texts(db, 'select name, value from meta');
}

function texts(db: Db, sql: string): Texts {
  return new Map(db.prepare<[], [string, string]>(sql).raw().all());
}

function firstDifference(expected: Texts, actual: Texts): string | undefined {
  return [...expected.keys(), ...actual.keys()].find((name) => expected.get(name) !== actual.get(name));
}

/** Whether there is one working key pair, and those before it can no longer sign. */
export function checkIdentity(db: Db): Difference | undefined {
  const rows = identityRows(db);
  const active = rows.filter(({ retired }) => retired === 0);
  const sound = rows.every((row) =>
    row.retired === 0
      ? readIdentity(row) !== undefined
      : row.retired === 1 && row.private_key.length === 0 && nodeIdOf(row.public_key) === row.node,
  );
  if (sound && active.length === 1) return undefined;
  return { where: 'table', table: 'identity', what: '本机的身份密钥不对' };
}

/** Whether every attachment is what its name says. */
export function* checkBlobs(db: Db): Check {
  const next = db.prepare<[string], { readonly hash: string; readonly bytes: Buffer }>(
    'select hash, bytes from blob where hash > ? order by hash limit 1',
  );
  for (let blob = next.get(''); blob; blob = next.get(blob.hash)) {
    if (digest('sha256', blob.bytes, 'hex') !== blob.hash) {
      return { where: 'table', table: 'blob', what: `附件 ${blob.hash.slice(0, 8)} 与它的校验值不符` };
    }
    yield;
  }
  return undefined;
}

/** SQLite's own check of every page, index and full-text index. It cannot pause. */
export function checkPages(db: Db): Difference | undefined {
  const found = db.prepare<[], string>('pragma integrity_check(1)').pluck().get();
  return found === 'ok' ? undefined : { where: 'file', what: `数据库页面检查：${found}` };
}
