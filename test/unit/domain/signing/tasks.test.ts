import { describe, expect, it } from 'vitest';
import { owedOf } from '../../../../domain/signing/fees.ts';
import * as rules from '../../../../domain/signing/rules.ts';
import { fulfilment, tasksOf } from '../../../../domain/signing/tasks.ts';
import { after, fold, signed, terms } from '../../../support/contracts.ts';

describe('履约', () => {
  it('turns every item into dated tasks of the contract year, done in the order of their days', () => {
    let contract = fold(signed('c1', 1));
    const tasks = () => tasksOf(contract, '2026-05-01');
    expect(
      tasks()
        .filter(({ itemId }) => itemId === 'follow-up')
        .map(({ dueOn }) => dueOn),
    ).toEqual(['2026-04-02', '2026-07-02', '2026-10-01', '2026-12-31']);
    const serve = (serviceId: string, on: string) =>
      rules.decideServe(
        contract,
        {
          serviceId,
          packageId: 'hypertension',
          itemId: 'follow-up',
          on,
          by: 'follow-up',
          evidence: 'f1',
        },
        '2027-06-01',
      );
    contract = after(contract, serve('s1', '2026-03-01'), 400);
    expect(fulfilment(tasks())).toEqual({ done: 1, promised: 10 });
    expect(serve('s2', '2027-01-01')).toMatchObject({ code: 'not-in-force' });
    expect(
      rules.decideServe(
        contract,
        {
          serviceId: 's3',
          packageId: 'diabetes',
          itemId: 'follow-up',
          on: '2026-03-01',
          by: 'follow-up',
          evidence: 'f',
        },
        '2026-05-01',
      ),
    ).toMatchObject({ code: 'item-unknown' });
  });
});

describe('a term of three years over a leap day', () => {
  const facts = terms('2026-01-01', '2028-12-31');
  const contract = fold(signed('c3', 1, 'n1', facts));

  it.each([
    ['2025-12-01', 1],
    ['2026-12-31', 1],
    ['2027-01-01', 2],
    ['2028-12-31', 3],
    ['2031-05-01', 3],
  ])('on %s owes %i years', (date, years) => {
    expect(owedOf(contract, date)[0]?.fen).toBe(years * 2_000);
  });

  it('has as many tasks in each year, none of them outside it', () => {
    for (const year of ['2026', '2027', '2028']) {
      const due = tasksOf(contract, `${year}-12-31`).map(({ beginsOn, dueOn }) => [beginsOn, dueOn]);
      expect(due).toHaveLength(10);
      expect(due.flat().every((day) => day.startsWith(year))).toBe(true);
    }
  });
});
