import { describe, expect, it } from 'vitest';
import type { IndicatorId } from '../../../domain/reporting/indicators.ts';
import { newId } from '../../../main/store/new-id.ts';
import { pressureForm } from '../../support/chronic-forms.ts';
import { openClinicWorld } from '../../support/clinic-world.ts';
import { formOf, numberOf } from '../../support/person.ts';
import { refusalOfCall } from '../../support/refused-call.ts';

const DAY_MS = 24 * 3_600_000;
const BORN = '1962-05-06';

/** Records of one person, each with an open card of hypertension. */
async function openCards(count: number, birthDate = BORN) {
  const world = openClinicWorld();
  const doctor = world.as('doctor');
  const people: string[] = [];
  const cards: string[] = [];
  for (let no = 0; no < count; no += 1) {
    const form = formOf(`陈样${'甲乙丙'[no]}`, { birthDate, idNumber: numberOf(birthDate, 901 + 2 * no) });
    const { id } = await world.as('registrar').residents.register({ id: newId(), form });
    const made = await doctor.chronic.enrol({ residentId: id, disease: 'hypertension', how: 'hand' });
    people.push(id);
    cards.push(made.state.cardId);
  }
  const [first = '', second = '', third = ''] = people;
  const see = (cardId: string | undefined, systolic: number) =>
    doctor.chronic.followUp({
      cardId: cardId ?? '',
      followUpId: newId(),
      values: pressureForm(systolic, 80),
    });
  const merge = (loser: string, survivor: string) =>
    doctor.residents.merge({ loser, survivor, reason: '同一人' });
  const share = async (id: IndicatorId) => {
    const { indicators } = await world.as('manager').indicators.overview();
    const found = indicators.find((one) => one.id === id);
    return `${found?.numerator}/${found?.denominator}`;
  };
  const due = () => doctor.chronic.dueList({});
  return { ...world, doctor, first, second, third, cards, see, merge, share, due };
}

describe('two open cards of one person, after their records were merged', () => {
  it('are one line of the list, the more urgent one, which says that there are two', async () => {
    const { first, second, cards, see, merge, due, later } = await openCards(2);
    await see(cards[0], 186);
    later(20 * DAY_MS);
    expect(await due()).toMatchObject({ total: 2, counts: { hypertension: { due: 2, overdue: 2 } } });
    expect((await due()).rows.map((row) => row.cards)).toEqual([1, 1]);
    await merge(first, second);
    const list = await due();
    expect(list).toMatchObject({ total: 1, counts: { hypertension: { due: 1, overdue: 1 } } });
    expect(list.rows).toMatchObject([{ cardId: cards[0], cards: 2, resident: { id: second } }]);
  });

  it('become one when the doctor closes the other', async () => {
    const { first, second, cards, merge, due, doctor } = await openCards(2);
    await merge(first, second);
    const listed = (await due()).rows[0]?.cardId ?? '';
    const other = cards.find((cardId) => cardId !== listed) ?? '';
    expect((await doctor.chronic.get({ cardId: listed })).sameDisease).toEqual([other]);
    await doctor.chronic.close({ cardId: listed, why: 'other', note: '重复建卡' });
    expect((await due()).rows).toMatchObject([{ cardId: other, cards: 1 }]);
  });

  it('are one person also where a record was merged into one that was merged itself', async () => {
    const { first, second, third, merge, due, share } = await openCards(3);
    await merge(first, second);
    await merge(second, third);
    expect((await due()).rows).toMatchObject([{ cards: 3, resident: { id: third } }]);
    expect(await share('hypertension-managed')).toBe('0/1');
  });

  it('count as one person whose follow-ups add up, before and after one card is closed', async () => {
    const { first, second, cards, see, merge, share, later, doctor } = await openCards(2);
    await see(cards[0], 152);
    later(DAY_MS);
    for (const cardId of [cards[1], cards[1], cards[0]]) await see(cardId, 132);
    expect(await share('hypertension-controlled')).toBe('2/2');
    await merge(first, second);
    await doctor.chronic.checkedUp({ residentId: second, checkUpId: newId(), result: 'normal' });
    const once = { managed: '1/1', controlled: '1/1' };
    const shares = async () => ({
      managed: await share('hypertension-managed'),
      controlled: await share('hypertension-controlled'),
    });
    expect(await shares()).toEqual(once);
    await doctor.chronic.close({ cardId: cards[0] ?? '', why: 'other', note: '重复建卡' });
    expect(await shares()).toEqual(once);
  });
});

describe('a card on a record that was merged', () => {
  it('makes its person one of the priority groups', async () => {
    const { first, second, cards, merge, share, doctor } = await openCards(2);
    await doctor.chronic.close({ cardId: cards[1] ?? '', why: 'not-confirmed' });
    expect(await share('signed-priority')).toBe('0/1');
    await merge(first, second);
    expect(await share('signed-priority')).toBe('0/1');
  });

  it('counts its check-ups for the old person who stands', async () => {
    const { first, second, merge, share, doctor } = await openCards(2, '1950-05-06');
    expect(await share('elderly-checked')).toBe('0/2');
    await doctor.chronic.checkedUp({ residentId: first, checkUpId: newId(), result: 'normal' });
    await merge(first, second);
    expect(await share('elderly-checked')).toBe('1/1');
  });
});

describe('two findings of one person, after their records were merged', () => {
  it('are one line of the screening list, and are ruled out together', async () => {
    const world = openClinicWorld();
    const [doctor, nurse] = [world.as('doctor'), world.as('nurse')];
    const ids: string[] = [];
    for (const [name, sequence] of [
      ['陈样甲', 901],
      ['陈样乙', 903],
    ] as const) {
      const form = formOf(name, { birthDate: BORN, idNumber: numberOf(BORN, sequence) });
      const { id: residentId } = await world.as('registrar').residents.register({ id: newId(), form });
      const values = { systolicMmHg: 150, diastolicMmHg: 84 };
      await nurse.vitals.record({ vitalsId: newId(), residentId, values });
      ids.push(residentId);
    }
    const [loser = '', survivor = ''] = ids;
    expect(await doctor.chronic.screenings({})).toMatchObject({ total: 2 });
    await doctor.residents.merge({ loser, survivor, reason: '同一人' });
    const { total, rows, counts } = await doctor.chronic.screenings({});
    expect({ total, counts }).toEqual({
      total: 1,
      counts: [{ disease: 'hypertension', kind: 'suspect', count: 1 }],
    });
    expect(rows.map(({ resident }) => resident.id)).toEqual([survivor]);
    const { screeningId } = rows[0] ?? { screeningId: '' };
    await doctor.chronic.dismissScreening({ screeningId, reason: '休息后 128/80' });
    expect(await doctor.chronic.screenings({})).toMatchObject({ total: 0 });
    const again = doctor.chronic.dismissScreening({ screeningId, reason: '又一次' });
    expect(await refusalOfCall(again)).toMatchObject({ code: 'not-open' });
  });
});
