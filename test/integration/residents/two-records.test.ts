import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { openClinicWorld } from '../../support/clinic-world.ts';
import { sendAll } from '../../support/deliveries.ts';
import { cardOf, looks, registered } from '../../support/desk-world.ts';
import { formOf, numberOf } from '../../support/person.ts';

describe('two records of one person', () => {
  it('are compared, merged and parted again', async () => {
    const world = openClinicWorld();
    const a = await registered(world, '张三丰');
    const form = formOf('张三峰', {
      idNumber: numberOf('1981-03-05', 915),
      birthDate: '1981-03-05',
      drugAllergies: { codes: ['2'], other: null },
    });
    const b = randomUUID();
    const desk = world.as('public-health').residents;
    await desk.register({ id: b, form, acknowledgedDuplicates: [a] });

    const both = await desk.sideBySide({ a, b });
    expect(both.fields.find((pair) => pair.field === 'name')).toMatchObject({
      a: '张三丰',
      b: '张三峰',
      differs: true,
    });
    expect(both.fields.find((pair) => pair.field === 'phone')?.differs).toBe(false);
    expect(both.warnings.join()).toContain('证件号码不同');
    expect(both.warnings.join()).toContain('药物过敏史不同');
    expect(looks(world, b)).toEqual([{ staffId: 'public-health', residentId: b, purpose: 'correction' }]);

    await desk.merge({ loser: b, survivor: a, reason: '同一人' });
    expect(await desk.get({ id: b, purpose: 'care' })).toMatchObject({ survivorId: a });
    expect(await desk.get({ id: a, purpose: 'care' })).toMatchObject({
      survivorId: a,
      mergedFrom: [
        { id: b, name: '张三峰', idNumberMasked: expect.stringMatching(/^350\*+/), allergies: '青霉素' },
      ],
    });
    const hits = (await desk.search({ text: '张三峰' })).hits;
    expect(hits).toMatchObject([{ resident: { id: a, name: '张三丰' }, formerName: '张三峰' }]);
    expect((await desk.search({ text: 'zhangsanfeng' })).hits.map((hit) => hit.resident.id)).toEqual([a]);
    await expect(desk.merge({ loser: b, survivor: a, reason: '同一人' })).rejects.toMatchObject({
      data: { code: 'cannot-merge' },
    });

    await desk.unmerge({ id: b, reason: '不是同一人' });
    expect((await desk.search({ text: '张三峰' })).hits.map((hit) => hit.resident.id)).toEqual([b]);
    expect((await desk.get({ id: a, purpose: 'care' })).mergedFrom).toEqual([]);
    const titles = (await desk.history({ id: b, purpose: 'correction' })).map((item) => item.title);
    expect(titles).toEqual(['撤销合并', '合并到另一份档案', '建档']);
    const told = await desk.history({ id: a, purpose: 'correction' });
    expect(told.map(({ title, reason }) => [title, reason])).toEqual([
      ['分出另一份档案：张三峰（101-00002）', '不是同一人'],
      ['并入另一份档案：张三峰（101-00002）', '同一人'],
      ['建档', null],
    ]);
    expect(world.store.verify().difference).toBeUndefined();
  });

  it('made at two nodes apart are told at both: the same one opens, the other is to be merged', async () => {
    const nodes = [openClinicWorld(), openClinicWorld()] as const;
    const [here, there] = nodes;
    const number = numberOf('1980-03-05', 901);
    const first = await registered(here, '张三丰');
    there.later(60_000);
    const second = await registered(there, '张三丰');
    for (const [from, to] of [nodes, nodes.toReversed()] as const)
      if (from && to) sendAll(from.store, to.store);
    for (const { as } of nodes) {
      const found = await as('registrar').residents.lookupCard({ card: cardOf('张三丰', number) });
      expect(found).toMatchObject({ match: 'number', resident: { id: first }, others: [{ id: second }] });
      const again = as('registrar').residents.register({ id: randomUUID(), form: formOf('张三丰') });
      await expect(again).rejects.toMatchObject({ data: { code: 'known', subjectId: first } });
    }
  });

  it('disagree after a sync; a person settles it', async () => {
    const world = openClinicWorld();
    const id = await registered(world, '张三丰');
    const actor = { staffId: 'nurse', role: 'nurse', seatId: 'nurse' };
    // What another node wrote while it was apart: it had not seen our change of the phone.
    for (const now of ['17000005678', '17000007777']) {
      world.store.append(actor, () => [
        {
          kind: 'residents.details-changed',
          v: 1,
          subject: { type: 'resident', id },
          audience: 'county',
          body: { changes: { phone: { was: '17000001234', now } }, reason: '更正' },
        },
      ]);
    }
    const desk = world.as('registrar').residents;
    const [conflict] = (await desk.get({ id, purpose: 'correction' })).conflicts;
    expect(conflict).toMatchObject({
      label: '本人电话',
      kept: { text: '17000007777' },
      lost: { text: '17000005678' },
    });
    await desk.resolveConflict({ id, field: 'phone', chosen: '17000005678', settles: [conflict?.by ?? ''] });
    const chart = await desk.get({ id, purpose: 'correction' });
    expect(chart.conflicts).toEqual([]);
    expect(chart.state.details.phone).toBe('17000005678');
  });
});
