import { describe, expect, it } from 'vitest';
import { addressText, splitAddress } from '../../../../domain/residents/address.ts';
import type { CardReading } from '../../../../domain/residents/card.ts';
import { fromCard } from '../../../../renderer/features/residents/form/from-card.ts';
import { firstMissing } from '../../../../renderer/features/residents/form/missing.ts';
import { villageOfAddress, withVillage } from '../../../../renderer/features/residents/form/villages.ts';

const home = { province: '福建省', city: '三明市', county: '尤溪县', township: '青山镇' };
const front = { code: '105', name: '前楼村' };
const villages = [{ code: '101', name: '溪口村' }, front];
const at = (text: string) => villageOfAddress(splitAddress(text), villages, home)?.code;

describe('villageOfAddress', () => {
  it('knows the village by its name, however it is written', () => {
    expect(at('福建省尤溪县青山镇前楼村325号')).toBe('105');
    expect(at('福建省三明市尤溪县青山镇前楼村委会3组')).toBe('105');
    expect(at('前楼村5号')).toBe('105');
  });

  it('does not take a village of the same name in another township', () => {
    expect(at('福建省尤溪县白云镇前楼村1号')).toBeUndefined();
    expect(villageOfAddress(null, villages, home)).toBeUndefined();
  });
});

describe('withVillage', () => {
  it('writes a whole address where there was none', () => {
    expect(addressText(withVillage(null, front, home))).toBe('福建省三明市尤溪县青山镇前楼村');
  });

  it('keeps the house within the township and drops an address elsewhere', () => {
    const here = splitAddress('福建省尤溪县青山镇溪口村8号');
    expect(addressText(withVillage(here, front, home))).toBe('福建省尤溪县青山镇前楼村8号');
    const elsewhere = splitAddress('湖北省武汉市江岸区大智街道8号');
    expect(addressText(withVillage(elsewhere, front, home))).toBe('福建省三明市尤溪县青山镇前楼村');
  });
});

const card: CardReading = {
  kind: 'resident-card',
  number: '11010519491231002X',
  name: '林小明',
  otherName: null,
  sex: '2',
  birthDate: '1949-12-31',
  nation: '01',
  nationality: null,
  address: '福建省尤溪县青山镇前楼村325号',
  latestAddress: null,
  authority: null,
  validFrom: null,
  validTo: null,
  passNumber: null,
  photo: null,
};

describe('fromCard', () => {
  it('fills everything that the card says, and leaves the phone to be asked', () => {
    const { draft, derived } = fromCard(card, villages, home);
    expect(draft).toMatchObject({ name: '林小明', sex: '2', nation: '01', idNumber: card.number, phone: '' });
    expect(draft.homeAddress).toEqual(draft.registeredAddress);
    expect(draft.residency).toBe('1');
    expect(derived).toContain('homeAddress');
    expect(firstMissing(draft)).toBe('phone');
  });

  it('does not suppose that somebody registered elsewhere lives there', () => {
    const { draft } = fromCard({ ...card, address: '湖北省武汉市江岸区大智街道8号' }, villages, home);
    expect(draft).toMatchObject({ homeAddress: null, residency: '' });
    expect(draft.registeredAddress?.province).toBe('湖北省');
  });

  it('does not call the holder of a residence permit registered here', () => {
    const { draft } = fromCard({ ...card, kind: 'taiwan-residence' }, villages, home);
    expect(draft.residency).toBe('');
    expect(draft.homeAddress?.village).toBe('前楼村');
  });

  it('takes the newest address that the card knows', () => {
    const { draft } = fromCard({ ...card, latestAddress: '福建省尤溪县青山镇溪口村5号' }, villages, home);
    expect(draft.registeredAddress?.village).toBe('溪口村');
  });
});
