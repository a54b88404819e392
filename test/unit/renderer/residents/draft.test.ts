import { describe, expect, it } from 'vitest';
import { splitAddress } from '../../../../domain/residents/address.ts';
import { parseRegistration } from '../../../../domain/residents/registration-rules.ts';
import { draftOf, inputOf, noGuardian } from '../../../../renderer/features/residents/form/draft.ts';

const person = { name: '林小明', sex: '1', birthDate: '1980-03-15' } as const;

describe('draftOf and inputOf', () => {
  it('give an empty form back as one of nulls', () => {
    const values = Object.values(inputOf(draftOf({})));
    expect(values.every((value) => value === null)).toBe(true);
    expect(values.length).toBeGreaterThan(40);
  });

  it('give back what they were given', () => {
    const parsed = parseRegistration({
      ...person,
      phone: '13800001234',
      homeAddress: splitAddress('福建省尤溪县青山镇前楼村5号'),
      drugAllergies: { codes: ['5'], other: '头孢' },
      pastDiseases: [{ code: '2', diagnosedOn: '2018-05', name: null }],
      operations: [],
      geneticDisease: { present: false, name: null },
      guardian: {
        name: '林大山',
        relation: '51',
        idKind: null,
        idNumber: null,
        phone: null,
        residentId: 'mother-1',
      },
    });
    if (!parsed.ok) throw new Error('the sample is wrong');
    expect(parseRegistration(inputOf(draftOf(parsed.form)))).toEqual(parsed);
  });

  it('take blanks away and keep what is half typed, for the rules to see', () => {
    const draft = { ...draftOf(person), name: ' 林小明 ', phone: '   ', idNumber: '3504' };
    const input = inputOf(draft);
    expect(input).toMatchObject({ name: '林小明', phone: null, idNumber: '3504' });
  });

  it('read dates as they are typed, also inside lists', () => {
    const draft = {
      ...draftOf(person),
      birthDate: '19800315',
      pastDiseases: [{ code: '2', diagnosedOn: '2018.5', name: '' }],
      injuries: [{ what: '骨折', on: '2019' }],
    };
    expect(inputOf(draft)).toMatchObject({
      birthDate: '1980-03-15',
      pastDiseases: [{ code: '2', diagnosedOn: '2018-05', name: null }],
      injuries: [{ what: '骨折', on: '2019' }],
    });
  });

  it('have no guardian while nothing is filled in, and one as soon as something is', () => {
    expect(inputOf({ ...draftOf(person), guardian: noGuardian }).guardian).toBeNull();
    expect(inputOf({ ...draftOf(person), guardian: { ...noGuardian, phone: '1' } }).guardian).toMatchObject({
      name: null,
      phone: '1',
    });
  });
});
