import { isContractProcedure } from '@orpc/contract';
import { describe, expect, it } from 'vitest';
import type { ProcedureMeta } from '../../../contract/base.ts';
import { contract } from '../../../contract/index.ts';
import type { NodeClient } from '../../bench/node-client.ts';
import { testWorkstation } from '../../support/workstation.ts';

interface Listed {
  readonly path: string;
  readonly access: ProcedureMeta['access'];
  readonly call: (client: NodeClient) => Promise<unknown>;
}

/** Every procedure of the contract, each with a call that carries no valid input: the door comes before the form. */
function procedures(): readonly Listed[] {
  const listed: Listed[] = [];
  for (const [area, group] of Object.entries(contract)) {
    for (const [name, item] of Object.entries(group)) {
      if (!isContractProcedure(item)) throw new Error(`${area}.${name} is no procedure`);
      const call = (client: NodeClient) => {
        const functions = client as unknown as Record<
          string,
          Record<string, (input: unknown) => Promise<unknown>>
        >;
        return functions[area]?.[name]?.({}) ?? Promise.reject(new Error('absent'));
      };
      listed.push({ path: `${area}.${name}`, access: (item['~orpc'].meta as ProcedureMeta).access, call });
    }
  }
  return listed;
}

const codeOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => 'OK',
    (error: unknown) => (error instanceof Error && 'code' in error ? error.code : String(error)),
  );

describe('every door of the contract', () => {
  it('is shut to who has not signed in, unless it is meant to be open', async () => {
    const { connect } = await testWorkstation({ practice: true });
    const client = await connect();
    const shut = procedures().filter(({ access }) => access !== 'open');
    expect(shut.length).toBeGreaterThan(40);
    for (const { path, call } of shut) {
      expect([path, await codeOf(call(client))]).toEqual([path, 'NOT_SIGNED_IN']);
    }
  });

  it('is open before log-in for the session, the first start and the wall screen alone', () => {
    const open = procedures().filter(({ access }) => access === 'open');
    expect(open.map(({ path }) => path)).toEqual([
      'session.status',
      'session.foundClinic',
      'session.enterPractice',
      'session.signIn',
      'session.signInWithPin',
      'session.resume',
      'session.lock',
      'session.unlock',
      'session.signOut',
      'session.events',
      'queue.board',
      'queue.changes',
    ]);
  });

  it('is shut to the roles that are not named', async () => {
    const { connect } = await testWorkstation({ practice: true });
    const client = await connect();
    const { practiceAccounts } = await client.session.status();
    for (const { loginName, password, role, seatId } of practiceAccounts) {
      await client.session.signIn({ loginName, password, seatId });
      for (const { path, access, call } of procedures()) {
        if (typeof access === 'string' || access.includes(role)) continue;
        expect([role, path, await codeOf(call(client))]).toEqual([role, path, 'FORBIDDEN']);
      }
    }
  });

  it('gives nobody’s records to administrators and auditors', () => {
    const areas =
      /^(residents|visits|vitals|readings|chronic|pharmacy|ecg|ecgRequests|ecgCriticals|signing|points)\./;
    const aboutNobody = new Set(['residents.checkNumber', 'ecg.rules', 'ecg.chooseRules']);
    const records = procedures().filter(({ path }) => areas.test(path) && !aboutNobody.has(path));
    const readers = records.flatMap(({ access }): readonly string[] =>
      typeof access === 'string' ? [access] : access,
    );
    expect(records.length).toBeGreaterThan(80);
    for (const nobody of ['open', 'signed-in', 'administrator', 'auditor'])
      expect(readers).not.toContain(nobody);
  });
});
