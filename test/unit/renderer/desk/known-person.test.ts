import { describe, expect, it } from 'vitest';
import type { Chart, ResidentLine } from '../../../../contract/residents.ts';
import type { CardReading } from '../../../../domain/residents/card.ts';
import { parseRegistration } from '../../../../domain/residents/registration-rules.ts';
import type { ResidentState } from '../../../../domain/residents/state.ts';
import { changesFromCard, knownFromChart } from '../../../../renderer/features/desk/known-person.ts';

const TODAY = '2026-11-22';
const card: CardReading = {
  kind: 'resident-card',
  number: '11010519491231002X',
  name: '林小明',
  otherName: null,
  sex: '2',
  birthDate: '1949-12-31',
  nation: '01',
  nationality: null,
  address: null,
  latestAddress: null,
  authority: null,
  validFrom: null,
  validTo: '2020-01-01',
  passNumber: null,
  photo: null,
};

function chart(): Chart {
  const parsed = parseRegistration({ name: '林晓明', sex: '2', birthDate: '1949-12-31', nation: '01' });
  if (!parsed.ok) throw new Error('the sample is wrong');
  const { guardian, ...details } = parsed.form;
  const state = { id: 'r1', details, guardian, card: null } as unknown as ResidentState;
  return { state, line: { id: 'r1' } as ResidentLine, conflicts: [], mergedFrom: [], survivorId: 'r1' };
}

describe('knownFromChart', () => {
  it('says where record and card differ, and that the card is out of date', () => {
    const person = knownFromChart(chart(), card, TODAY);
    expect(person.differences.map(({ field, a, b }) => [field, a, b])).toEqual([
      ['name', '林晓明', '林小明'],
      ['idKind', '（未填写）', '居民身份证'],
      ['idNumber', '（未填写）', '11010519491231002X'],
    ]);
    expect(person.notes).toEqual(['居民身份证已于 2020-01-01 过期，请提醒本人换证。']);
  });

  it('says that who stands there is told to have died', () => {
    const { state, ...rest } = chart();
    const closing = { cause: 'died', on: '2026-11-02', place: null, reason: '村医告知' } as const;
    const person = knownFromChart({ ...rest, state: { ...state, closing } }, null, TODAY);
    expect(person.notes).toEqual([expect.stringContaining('正在核实注销（死亡，2026-11-02）')]);
  });

  it('has nothing to compare without a card', () => {
    expect(knownFromChart(chart(), null, TODAY)).toMatchObject({ differences: [], notes: [], card: null });
  });
});

describe('changesFromCard', () => {
  it('takes over the shown fields and no others, each with what stood there', () => {
    expect(changesFromCard(chart(), card, ['name', 'idNumber'])).toEqual({
      name: { was: '林晓明', now: '林小明' },
      idNumber: { was: null, now: '11010519491231002X' },
    });
  });
});
