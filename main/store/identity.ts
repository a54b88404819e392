import {
  createPrivateKey,
  createPublicKey,
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
  const privateKey = row && readPrivateKey(row);
  if (!privateKey) {
    throw new StoreRefusal('damaged', `数据库里本机的身份密钥已损坏，文件已原样保留。${RESTORE}`);
  }
  return { nodeId: row.node, publicKey: row.public_key, privateKey };
}

/** The private key of an identity, or undefined when name, public key and private key do not belong together. */
export function readPrivateKey(row: IdentityRow): KeyObject | undefined {
  try {
    const privateKey = createPrivateKey({ key: row.private_key, format: 'der', type: 'pkcs8' });
    const publicKey = createPublicKey(privateKey).export({ format: 'der', type: 'spki' });
    return publicKey.equals(row.public_key) && nodeIdOf(publicKey) === row.node ? privateKey : undefined;
  } catch {
    return undefined;
  }
}

/** A new key pair for this store; an earlier one is retired and never signs again. */
export function createIdentity(db: Db): NodeIdentity {
  const pair = generateKeyPairSync('ed25519');
  const publicKey = pair.publicKey.export({ format: 'der', type: 'spki' });
  const privateDer = pair.privateKey.export({ format: 'der', type: 'pkcs8' });
  const nodeId = nodeIdOf(publicKey);
  db.transaction(() => {
    db.prepare("update identity set retired = 1, private_key = x''").run();
    db.prepare('insert into identity (node, public_key, private_key, retired) values (?, ?, ?, 0)').run(
      nodeId,
      publicKey,
      privateDer,
    );
  })();
  return { nodeId, publicKey, privateKey: pair.privateKey };
}

function headText(log: string, seq: number, headHash: string): Buffer {
  return Buffer.from(`${log}\n${seq}\n${headHash}`);
}

export function signHead(identity: NodeIdentity, log: string, seq: number, headHash: string): Buffer {
  return sign(null, headText(log, seq, headHash), identity.privateKey);
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
