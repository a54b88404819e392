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

/** Who this node is: its id comes from its public key, so nobody else can write its logs. */
export interface NodeIdentity {
  readonly nodeId: string;
  /** DER, SubjectPublicKeyInfo. */
  readonly publicKey: Buffer;
  readonly privateKey: KeyObject;
}

export function nodeIdOf(publicKey: Uint8Array): string {
  return `n${hash('sha256', publicKey, 'hex').slice(0, 20)}`;
}

/** The node's identity, made at the first open. */
export function loadIdentity(db: Db): NodeIdentity {
  const row = db
    .prepare<[], { node: string; public_key: Buffer; private_key: Buffer }>(
      'select node, public_key, private_key from identity where retired = 0',
    )
    .get();
  if (!row) return createIdentity(db);
  return {
    nodeId: row.node,
    publicKey: row.public_key,
    privateKey: createPrivateKey({ key: row.private_key, format: 'der', type: 'pkcs8' }),
  };
}

/** A new key pair for this store; an earlier one is retired and never signs again. */
export function createIdentity(db: Db): NodeIdentity {
  const pair = generateKeyPairSync('ed25519');
  const publicKey = pair.publicKey.export({ format: 'der', type: 'spki' });
  const privateDer = pair.privateKey.export({ format: 'der', type: 'pkcs8' });
  const nodeId = nodeIdOf(publicKey);
  db.transaction(() => {
    db.prepare('update identity set retired = 1').run();
    db.prepare('insert into identity (node, public_key, private_key, made_at) values (?, ?, ?, ?)').run(
      nodeId,
      publicKey,
      privateDer,
      new Date().toISOString(),
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
  publicKey: Buffer,
  log: string,
  seq: number,
  headHash: string,
  signature: Buffer,
): boolean {
  if (log.split('/')[0] !== nodeIdOf(publicKey)) return false;
  const key = createPublicKey({ key: publicKey, format: 'der', type: 'spki' });
  return verify(null, headText(log, seq, headHash), key, signature);
}
