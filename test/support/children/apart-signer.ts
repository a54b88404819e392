import { hash as digest, randomUUID } from 'node:crypto';
import { argv } from 'node:process';
import type { Draft } from '../../../domain/journal/index.ts';
import { decideDraft, decideOffer, decideSign } from '../../../domain/signing/rules.ts';
import type { ContractState } from '../../../domain/signing/state.ts';
import { decideForm } from '../../../domain/signing/team-rules.ts';
import type { Decision } from '../../../domain/visits/decision.ts';
import { catalogue } from '../../../main/catalogue.ts';
import { localDateOf } from '../../../main/clinic-time.ts';
import { currentPolicy } from '../../../main/policy/current.ts';
import { findKey } from '../../../main/store/key.ts';
import { contractsOfResidents } from '../../../main/store/queries/signing.ts';
import { openStore, type Store } from '../../../main/store/store.ts';
import { sendAll } from '../deliveries.ts';

/**
 * `apart-signer.ts CLINIC_DIR OTHER_DIR RESIDENT`: another node knows what the clinic's knows, but not the contract that
 * was signed there: it signs the same person with a team of its own, and the clinic's store takes that in as any
 * delivery. The clinic's node must be down meanwhile.
 */
const [clinicDir = '', otherDir = '', residentId = ''] = argv.slice(2);
const doctor = { staffId: 'doctor-of-xiaban', role: 'doctor', seatId: 'seat-of-xiaban' } as const;
const STROKES = JSON.stringify([[1_000, 4_000, 7_000].map((across, at) => [across, 900, at * 120])]);

const [clinic, other] = [openAt(clinicDir), openAt(otherDir)];
try {
  sendAll(clinic, other);
  const [known] = contractsOfResidents(clinic.db, [residentId]);
  const text = known?.document && clinic.blobs.get(known.document.text);
  if (!known || !text) throw new Error('nobody was signed at the clinic');
  formTeam();
  signAgain(known, Buffer.from(text).toString('utf8'));
  sendAll(other, clinic);
} finally {
  clinic.close();
  other.close();
}

function formTeam(): void {
  const names = { doctor: '单医生', 'health-manager': '严管理师', specialist: '骆专家' };
  const members = Object.entries(names).map(([role, name]) => ({ memberId: `x-${role}`, name, role }));
  const facts = { name: '下坂片区团队', leaderId: 'x-doctor', members, capacity: 900, villages: [] };
  const today = localDateOf(Date.now());
  append(() => decideForm('team-xiaban', facts, currentPolicy({ store: other }), today));
}

/** The same packages, with the other team: a text, a number and signatures of its own. */
function signAgain({ terms }: ContractState, text: string): void {
  const contractId = randomUUID();
  const now = (): ContractState => {
    const state = other.state<ContractState>('contract', contractId);
    if (!state) throw new Error('not drafted');
    return state;
  };
  const apart = { ...terms, teamId: 'team-xiaban', doctorId: 'x-doctor' };
  append(() => decideDraft(contractId, apart, [], currentPolicy({ store: other })));
  const bytes = Buffer.from(text.replaceAll('青山片区团队', '下坂片区团队').replaceAll('纪文涛', '单医生'));
  const textHash = digest('sha256', bytes, 'hex');
  append(() => decideOffer(now(), { number: 'QY-下坂-000001', text: other.blobs.put(bytes), textHash }));
  for (const [role, name] of [
    ['resident', '居民本人'],
    ['doctor', '单医生'],
  ] as const) {
    append(() => {
      const strokes = other.blobs.put(Buffer.from(STROKES));
      return decideSign(now(), { role, name, strokes, textHash, with: 'pen' }, []);
    });
  }
}

function append(decide: () => Decision<string>): void {
  other.append(doctor, (): readonly Draft[] => {
    const decision = decide();
    if (!decision.ok) throw new Error(decision.sentence);
    return decision.drafts;
  });
}

function openAt(dir: string): Store {
  return openStore({ dir, key: findKey({ dir }).key, catalogue });
}
