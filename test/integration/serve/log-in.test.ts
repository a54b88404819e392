import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { signInPolicy } from '../../../domain/staff/rules.ts';
import { testClinic, testWorkstation } from '../../support/workstation.ts';

describe('the first start', () => {
  it('founds the clinic once and signs its administrator in', async () => {
    const { connect } = await testWorkstation();
    const client = await connect();
    expect(await client.session.status()).toMatchObject({ stage: 'set-up', clinic: null });
    const session = await client.session.foundClinic(testClinic);
    expect(session).toMatchObject({
      person: { role: 'administrator' },
      seat: { prefix: 'A' },
      locked: false,
    });
    await expect(client.session.foundClinic(testClinic)).rejects.toMatchObject({
      data: { code: 'already-founded' },
    });
    expect(await client.session.status()).toMatchObject({ stage: 'ready', clinic: { name: '测试卫生院' } });
  });

  it('refuses a weak password before anything is written', async () => {
    const { connect } = await testWorkstation();
    const client = await connect();
    const weak = { ...testClinic, administrator: { ...testClinic.administrator, password: 'guanli' } };
    await expect(client.session.foundClinic(weak)).rejects.toMatchObject({ data: { code: 'weak-password' } });
    expect(await client.session.status()).toMatchObject({ stage: 'set-up' });
  });

  it.each(['990101', '350000', '350402'])(
    'refuses %s, which is no county, before anything is written',
    async (code) => {
      const { connect } = await testWorkstation();
      const client = await connect();
      const region = { ...testClinic.region, countyCode: code };
      await expect(client.session.foundClinic({ ...testClinic, region })).rejects.toMatchObject({
        data: {
          code: 'no-county',
          fields: [{ field: 'countyCode', sentence: expect.stringContaining(code) }],
        },
      });
      expect(await client.session.status()).toMatchObject({ stage: 'set-up' });
    },
  );

  it('leaves the empty store for the practice clinic when asked', async () => {
    const { connect } = await testWorkstation();
    const client = await connect();
    const other = await connect();
    // Two pages may choose it at once.
    await Promise.all([client.session.enterPractice(), other.session.enterPractice()]);
    await expect.poll(async () => (await (await connect()).session.status()).practice).toBe(true);
  });
});

describe('log-in', () => {
  const { administrator } = testClinic;

  async function founded() {
    const world = await testWorkstation();
    const first = await world.connect();
    const { token } = await first.session.foundClinic(testClinic);
    return { ...world, first, token };
  }

  it('locks an account after five failures, says until when, and opens it again', async () => {
    const { connect, pass, first } = await founded();
    const client = await connect();
    const wrong = () => client.session.signIn({ loginName: 'guanli', password: 'wrong password' });
    for (let i = 1; i < signInPolicy.failuresBeforeLock; i++) {
      await expect(wrong()).rejects.toMatchObject({ data: { code: 'wrong-secret' } });
    }
    await expect(wrong()).rejects.toMatchObject({ data: { code: 'locked-out' } });
    const right = () => client.session.signIn({ loginName: 'guanli', password: administrator.password });
    await expect(right()).rejects.toMatchObject({ data: { code: 'locked-out' } });
    pass(signInPolicy.lockMs + 1);
    expect(await right()).toMatchObject({ person: { loginName: 'guanli' } });
    const trail = first.audit.list({ limit: 50 });
    await expect(trail).rejects.toMatchObject({ code: 'NOT_SIGNED_IN' });
  });

  it('says the same of a wrong name and a wrong password', async () => {
    const { connect } = await founded();
    const client = await connect();
    const errorOf = (loginName: string) =>
      client.session.signIn({ loginName, password: 'wrong password' }).catch((error) => error.message);
    expect(await errorOf('nobody')).toBe(await errorOf('guanli'));
  });

  it('resumes by token on a new wire, not with another one', async () => {
    const { connect, token } = await founded();
    const client = await connect();
    await expect(client.staff.list()).rejects.toMatchObject({ code: 'NOT_SIGNED_IN' });
    await expect(client.session.resume({ token: 'x'.repeat(43) })).rejects.toMatchObject({
      code: 'NOT_SIGNED_IN',
    });
    expect(await client.session.resume({ token })).toMatchObject({ person: { loginName: 'guanli' } });
    expect(await client.staff.list()).toHaveLength(1);
  });

  it('locks, refuses everything while locked, and unlocks by password or PIN', async () => {
    const { first } = await founded();
    await first.session.setPin({ password: administrator.password, pin: '246813' });
    await first.session.lock();
    await expect(first.staff.list()).rejects.toMatchObject({ code: 'LOCKED' });
    await expect(first.session.unlock({ pin: '000001' })).rejects.toMatchObject({
      data: { code: 'wrong-secret' },
    });
    expect(await first.session.unlock({ pin: '246813' })).toMatchObject({ locked: false });
    expect(await first.staff.list()).toHaveLength(1);
  });

  it('locks a seat that nobody touches, later ends its shift, tells its page, and leaves a trace of both', async () => {
    vi.useFakeTimers({ toFake: ['setInterval'] });
    onTestFinished(() => void vi.useRealTimers());
    const { first, connect, pass } = await founded();
    const { id } = await first.staff.add({
      loginName: 'shenji',
      name: '审计甲',
      roles: ['auditor'],
      password: 'another password',
    });
    const events = await first.session.events();
    expect((await events.next()).value).toEqual({ type: 'alive' });
    pass(signInPolicy.idleLockMs - 60_000);
    await first.session.touch();
    pass(signInPolicy.idleLockMs - 60_000);
    vi.advanceTimersByTime(15_000);
    expect(await first.staff.list()).toHaveLength(2);
    pass(60_001);
    vi.advanceTimersByTime(15_000);
    expect((await events.next()).value).toEqual({ type: 'locked' });
    await expect(first.staff.list()).rejects.toMatchObject({ code: 'LOCKED' });
    pass(signInPolicy.sessionMs);
    vi.advanceTimersByTime(15_000);
    expect((await events.next()).value).toMatchObject({ type: 'ended' });

    const auditor = await connect();
    await auditor.session.signIn({ loginName: 'shenji', password: 'another password' });
    await auditor.session.changePassword({ current: 'another password', next: 'a password of my own' });
    const { rows } = await auditor.audit.list({ kind: 'audit.signed-out' });
    expect(rows.map(({ staffName, detail }) => [staffName, detail])).toEqual([
      [administrator.name, '班次结束'],
      [administrator.name, '无人操作'],
    ]);
    expect(rows[0]?.staffId).not.toBe(id);
  });

  it('lets a PIN in at a seat where the password was given, and nowhere without one', async () => {
    const { connect, first } = await founded();
    const { people } = { people: await first.staff.list() };
    const staffId = people[0]?.id ?? '';
    const client = await connect();
    await expect(client.session.signInWithPin({ staffId, pin: '246813' })).rejects.toMatchObject({
      data: { code: 'pin-not-allowed' },
    });
    await first.session.setPin({ password: administrator.password, pin: '246813' });
    await first.session.signOut();
    expect((await client.session.status()).pinPeople).toEqual([{ staffId, name: administrator.name }]);
    expect(await client.session.signInWithPin({ staffId, pin: '246813' })).toMatchObject({
      person: { staffId },
    });
  });

  it('opens nothing to a temporary password but the choice of an own one', async () => {
    const { connect, first } = await founded();
    const hushi = { loginName: 'hushi', password: 'another password' };
    await first.staff.add({ ...hushi, name: '护士甲', roles: ['nurse'] });
    const nurse = await connect();
    await nurse.session.signIn(hushi);
    await expect(nurse.residents.search({ text: '王' })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(nurse.session.setPin({ password: hushi.password, pin: '246813' })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    await nurse.session.changePassword({ current: hushi.password, next: 'a password of her own' });
    expect(await nurse.residents.search({ text: '王' })).toMatchObject({ hits: [] });
    await nurse.session.signOut();
    await nurse.session.signIn({ ...hushi, password: 'a password of her own' });
    expect(await nurse.residents.search({ text: '王' })).toMatchObject({ hits: [] });
  });

  it('ends the sessions of somebody who is deactivated, and keeps the last administrator', async () => {
    const { connect, first } = await founded();
    const { id } = await first.staff.add({
      loginName: 'hushi',
      name: '护士甲',
      roles: ['nurse'],
      password: 'another password',
    });
    const nurse = await connect();
    const session = await nurse.session.signIn({ loginName: 'hushi', password: 'another password' });
    expect(session.person.mustChangePassword).toBe(true);
    await first.staff.deactivate({ id, reason: '离职' });
    await expect(nurse.session.touch()).rejects.toMatchObject({ code: 'NOT_SIGNED_IN' });
    const own = (await first.staff.list()).find((row) => row.loginName === 'guanli')?.id ?? '';
    await expect(first.staff.deactivate({ id: own, reason: '试试' })).rejects.toMatchObject({
      data: { code: 'last-administrator' },
    });
  });

  it('lets nobody in who is deactivated while their password is being checked', async () => {
    const { connect, first } = await founded();
    const hushi = { loginName: 'hushi', password: 'another password' };
    const { id } = await first.staff.add({ ...hushi, name: '护士甲', roles: ['nurse'] });
    const nurse = await connect();
    const entering = nurse.session.signIn(hushi).catch((error) => error.code);
    await first.staff.deactivate({ id, reason: '离职' });
    expect(await entering).toBe('NOT_SIGNED_IN');
    await expect(nurse.session.touch()).rejects.toMatchObject({ code: 'NOT_SIGNED_IN' });
  });

  describe('while a secret is being checked', () => {
    const hushi = { loginName: 'hushi', password: 'another password' };
    const own = 'a password of her own';

    async function withNurse() {
      const { connect, first } = await founded();
      const { id } = await first.staff.add({ ...hushi, name: '护士甲', roles: ['nurse', 'doctor'] });
      return { connect, first, id, nurse: await connect() };
    }
    const outcome = (call: Promise<unknown>) =>
      call.then(
        () => 'OK',
        (error) => error.data?.code ?? error.code,
      );

    it('a role that is taken away is not given', async () => {
      const { first, id, nurse } = await withNurse();
      const asDoctor = outcome(nurse.session.signIn({ ...hushi, role: 'doctor' }));
      await first.staff.change({ id, name: '护士甲', roles: ['nurse'] });
      expect(await asDoctor).toBe('no-such-role');
    });

    it('a password that an administrator resets is over: it opens no session and is changed into no other', async () => {
      const { connect, first, id, nurse } = await withNurse();
      const reset = (password: string) => first.staff.resetPassword({ id, password });
      await Promise.all([outcome(nurse.session.signIn(hushi)), reset('the next password')]);
      await expect(nurse.session.touch()).rejects.toMatchObject({ code: 'NOT_SIGNED_IN' });

      await nurse.session.signIn({ ...hushi, password: 'the next password' });
      const change = { current: 'the next password', next: own };
      await Promise.all([outcome(nurse.session.changePassword(change)), reset('the third password')]);
      const later = await connect();
      const entering = (password: string) => outcome(later.session.signIn({ ...hushi, password }));
      expect([await entering(own), await entering('the third password')]).toEqual(['wrong-secret', 'OK']);
    });

    it('a seat is not unlocked for somebody who was signed out of it', async () => {
      const { first, id, nurse } = await withNurse();
      await nurse.session.signIn(hushi);
      await nurse.session.changePassword({ current: hushi.password, next: own });
      await nurse.session.lock();
      const unlocking = outcome(nurse.session.unlock({ password: own }));
      await first.staff.change({ id, name: '护士甲', roles: ['nurse'] });
      expect(await unlocking).toBe('NOT_SIGNED_IN');
    });

    it('of two seats that change one password at once, one does', async () => {
      const { connect, first } = await withNurse();
      const other = await connect();
      await first.session.setPin({ password: administrator.password, pin: '246813' });
      const { token } = await first.session.signIn({ ...administrator });
      await other.session.resume({ token });
      const told = await Promise.all(
        [first, other].map((seat, at) =>
          outcome(
            seat.session.changePassword({
              current: administrator.password,
              next: `${administrator.password} ${at}`,
            }),
          ),
        ),
      );
      expect(told.filter((code) => code === 'OK')).toHaveLength(1);
    });
  });
});
