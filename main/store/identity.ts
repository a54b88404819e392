import {
  createHmac,
  createPrivateKey,
  createPublicKey,
  createSecretKey,
  generateKeyPairSync,
  hash,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto';
import type { Db } from './open-database.ts';
import { RESTORE, StoreRefusal } from './refusal.ts';

/** Who this node is: its id comes from its public key, so nobody else can write its logs. */
export interface NodeIdentity {
  readonly nodeId: string;
  /** DER, SubjectPublicKeyInfo. */
  readonly publicKey: Buffer;
  readonly privateKey: KeyObject;
  readonly sealKey: KeyObject;
}

export interface IdentityRow {
  readonly node: string;
  readonly public_key: Buffer;
  /** DER, PKCS #8; empty when retired. */
  readonly private_key: Buffer;
  readonly retired: number;
}

export function nodeIdOf(publicKey: Uint8Array): string {
  return `n${hash('sha256', publicKey, 'hex').slice(0, 20)}`;
}

export function identityRows(db: Db): readonly IdentityRow[] {
  return db.prepare<[], IdentityRow>('select * from identity order by node').all();
}

/** The node's identity, made at the first open. Throws StoreRefusal when what is stored is not a key pair. */
export function loadIdentity(db: Db): NodeIdentity {
  const rows = identityRows(db);
  const row = rows.find(({ retired }) => retired === 0);
  if (rows.length === 0) return createIdentity(db);
  const identity = row && readIdentity(row);
  if (!identity) {
    throw new StoreRefusal('damaged', `数据库里本机的身份密钥已损坏，文件已原样保留。${RESTORE}`);
  }
  return identity;
}

/** The identity of a row, or undefined when name, public key and private key do not belong together. */
export function readIdentity(row: IdentityRow): NodeIdentity | undefined {
  try {
    const privateKey = createPrivateKey({ key: row.private_key, format: 'der', type: 'pkcs8' });
    const publicKey = createPublicKey(privateKey).export({ format: 'der', type: 'spki' });
    const belongs = publicKey.equals(row.public_key) && nodeIdOf(publicKey) === row.node;
    return belongs ? identityOf(publicKey, privateKey) : undefined;
  } catch {
    return undefined;
  }
}

function identityOf(publicKey: Buffer, privateKey: KeyObject): NodeIdentity {
  const privateDer = privateKey.export({ format: 'der', type: 'pkcs8' });
  const sealKey = createHmac('sha256', privateDer).update('seal of own logs').digest();
  return { nodeId: nodeIdOf(publicKey), publicKey, privateKey, sealKey: createSecretKey(sealKey) };
}

/** A new key pair for this store; an earlier one signs the logs it leaves behind, and never signs again. */
export function createIdentity(db: Db): NodeIdentity {
  const pair = generateKeyPairSync('ed25519');
  const publicKey = pair.publicKey.export({ format: 'der', type: 'spki' });
  const identity = identityOf(publicKey, pair.privateKey);
  const privateDer = pair.privateKey.export({ format: 'der', type: 'pkcs8' });
  db.transaction(() => {
    signLogsLeftBehind(db);
    db.prepare("update identity set retired = 1, private_key = x''").run();
    db.prepare('insert into identity (node, public_key, private_key, retired) values (?, ?, ?, 0)').run(
      identity.nodeId,
      publicKey,
      privateDer,
    );
  })();
  return identity;
}

function signLogsLeftBehind(db: Db): void {
  const logs = db.prepare<[string], { no: number; id: string; head_seq: number; head_hash: string }>(
    "select no, id, head_seq, head_hash from log where id like ? || '/%'",
  );
  const sign = db.prepare('update log set head_signature = ? where no = ?');
  for (const row of identityRows(db).filter(({ retired }) => retired === 0)) {
    const identity = readIdentity(row);
    for (const log of identity ? logs.all(identity.nodeId) : []) {
      if (identity) sign.run(signHead(identity, log.id, log.head_seq, log.head_hash), log.no);
    }
  }
}

function headText(log: string, seq: number, headHash: string): Buffer {
  return Buffer.from(`${log}\n${seq}\n${headHash}`);
}

export function signHead(
  identity: Pick<NodeIdentity, 'privateKey'>,
  log: string,
  seq: number,
  headHash: string,
): Buffer {
  return sign(null, headText(log, seq, headHash), identity.privateKey);
}

/**
 * What stands in an own log's head in place of a signature, which costs twenty times as much and is made when the
 * log leaves the house: HMAC-SHA256 under a key that only the holder of the private key has.
 */
export function sealHead(identity: NodeIdentity, log: string, seq: number, headHash: string): Buffer {
  return createHmac('sha256', identity.sealKey)
    .update(headText(log, seq, headHash))
    .digest();
}

export function isOwnLog(identity: NodeIdentity, log: string): boolean {
  return log.startsWith(`${identity.nodeId}/`);
}

/** Whether `signature` is the author's over this head, and the log's name comes from the author's key. */
export function headIsGenuine(
  publicKey: Uint8Array,
  log: string,
  seq: number,
  headHash: string,
  signature: Uint8Array,
): boolean {
  if (log.split('/')[0] !== nodeIdOf(publicKey)) return false;
  try {
    const key = createPublicKey({ key: Buffer.from(publicKey), format: 'der', type: 'spki' });
    if (key.asymmetricKeyType !== 'ed25519') return false;
    return verify(null, headText(log, seq, headHash), key, signature);
  } catch {
    // A stranger's bytes need not be a key.
    return false;
  }
}
