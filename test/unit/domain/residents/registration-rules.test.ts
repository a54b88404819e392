import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { residentKinds } from '../../../../domain/residents/events.ts';
import {
  type RegistrationInput,
  registeredBody,
  registrationSchema,
} from '../../../../domain/residents/registration-form.ts';
import { decideRegistration, parseRegistration } from '../../../../domain/residents/registration-rules.ts';
import { address, citizenNumber, form, TODAY } from './support.ts';

const decide = (over: Partial<RegistrationInput>) => decideRegistration(form(over), TODAY);
const errorFields = (over: Partial<RegistrationInput>) => decide(over).errors.map((e) => e.field);
const warningFields = (over: Partial<RegistrationInput>) => decide(over).warnings.map((w) => w.field);

const mother = { name: '李梅', relation: '52', phone: '13900001234' } as const;
const noNumber = { idNumber: null } as const;

describe('registration', () => {
  it('needs only name, sex, birth date and a number', () => {
    const decision = decide({});
    expect(decision).toMatchObject({ ok: true, errors: [], warnings: [] });
    expect(decision.ok && decision.form.idKind).toBe('resident-card');
  });

  it.each<[string, Partial<RegistrationInput>, string[]]>([
    ['neither number nor reason', noNumber, ['idNumber']],
    ['number and reason', { noPapersReason: 'lost' }, ['noPapersReason']],
    [
      'a reason, and a kind of paper',
      { ...noNumber, idKind: 'passport', noPapersReason: 'lost' },
      ['idNumber'],
    ],
    ['without papers', { ...noNumber, idKind: 'none' }, ['idNumber']],
    ['unidentified without a note', { ...noNumber, noPapersReason: 'unidentified' }, ['noPapersNote']],
    ['other reason without a note', { ...noNumber, noPapersReason: 'other' }, ['noPapersNote']],
    ['a wrong number', { idNumber: '350583198005040010' }, ['idNumber']],
    ['birth date of another', { idNumber: citizenNumber('1980-05-05', '001') }, ['birthDate']],
    [
      'born tomorrow',
      { birthDate: '2026-11-21', ...noNumber, noPapersReason: 'newborn', guardian: mother },
      ['birthDate'],
    ],
    ['born in 1899', { birthDate: '1899-12-31', ...noNumber, noPapersReason: 'lost' }, ['birthDate']],
    [
      'newborn without guardian',
      { birthDate: '2026-11-19', ...noNumber, noPapersReason: 'newborn' },
      ['guardian'],
    ],
    [
      'child without papers or guardian',
      { birthDate: '2016-01-01', ...noNumber, noPapersReason: 'lost' },
      ['guardian'],
    ],
    ['a guardian with a wrong number', { guardian: { ...mother, idNumber: '123' } }, ['guardian']],
    [
      'its own guardian',
      { guardian: { ...mother, idNumber: citizenNumber('1980-05-04', '001') } },
      ['guardian'],
    ],
    ['recorded tomorrow', { recordedOn: '2026-11-21' }, ['recordedOn']],
    ['recorded before birth', { recordedOn: '1980-05-03' }, ['recordedOn']],
    ['none and another allergy', { drugAllergies: { codes: ['1', '2'] } }, ['drugAllergies']],
    ['other allergy without words', { drugAllergies: { codes: ['5'] } }, ['drugAllergies']],
    ['words without other', { payments: { codes: ['02'], other: '商业补充' } }, ['payments']],
    ['none and a disease', { pastDiseases: [{ code: '1' }, { code: '2' }] }, ['pastDiseases']],
    ['a disease twice', { pastDiseases: [{ code: '2' }, { code: '2' }] }, ['pastDiseases']],
    ['other disease without a name', { pastDiseases: [{ code: '13' }] }, ['pastDiseases']],
    ['diagnosed next month', { pastDiseases: [{ code: '2', diagnosedOn: '2026-12' }] }, ['pastDiseases']],
    ['diagnosed before birth', { pastDiseases: [{ code: '2', diagnosedOn: '1980-04' }] }, ['pastDiseases']],
    ['operated next year', { operations: [{ what: '阑尾切除', on: '2027' }] }, ['operations']],
    [
      'no genetic disease with a name',
      { geneticDisease: { present: false, name: '血友病' } },
      ['geneticDisease'],
    ],
    ['none and another in the family', { motherHistory: { codes: ['1', '3'] } }, ['motherHistory']],
  ])('refuses %s', (_what, over, fields) => {
    expect(errorFields(over)).toEqual(fields);
  });

  it.each<[string, Partial<RegistrationInput>]>([
    ['a person without papers', { ...noNumber, noPapersReason: 'lost' }],
    [
      'an unidentified person',
      { ...noNumber, noPapersReason: 'unidentified', noPapersNote: '派出所送来，左臂有疤' },
    ],
    [
      'a newborn by its mother',
      { birthDate: TODAY, ...noNumber, noPapersReason: 'newborn', guardian: mother },
    ],
    [
      'a foreigner',
      { birthDate: '1990-12-31', sex: '2', idNumber: '911398199012310021', nationality: 'KAZ' },
    ],
    ['a passport', { idKind: 'passport', idNumber: 'E12345678' }],
    ['a disease of this month', { pastDiseases: [{ code: '2', diagnosedOn: '2026-11' }] }],
    ['a disease of the birth year', { pastDiseases: [{ code: '2', diagnosedOn: '1980' }] }],
    [
      'two tumours',
      {
        pastDiseases: [
          { code: '6', name: '胃癌' },
          { code: '6', name: '肺癌' },
        ],
      },
    ],
    ['no operations', { operations: [], injuries: [], transfusions: [] }],
  ])('lets pass %s', (_what, over) => {
    expect(decide(over)).toMatchObject({ ok: true, errors: [] });
  });

  it.each<[string, Partial<RegistrationInput>, string[]]>([
    [
      'a child of 13 without guardian',
      { birthDate: '2012-11-21', idNumber: citizenNumber('2012-11-21', '001') },
      ['guardian'],
    ],
    ['one of 14', { birthDate: '2012-11-20', idNumber: citizenNumber('2012-11-20', '001') }, []],
    ['a sex that the number denies', { sex: '2' }, ['sex']],
    ['an unknown sex', { sex: '0' }, ['sex']],
    ['no phone at all', { phone: null }, ['phone']],
    ['a phone of three digits', { phone: '110' }, ['phone']],
    ['a fixed line', { phone: '0595-86380000' }, []],
    ['the phone of a contact', { phone: null, contactPhone: '13900001234' }, []],
    ['no address', { homeAddress: null }, ['homeAddress']],
    [
      'a person of 110 years',
      { birthDate: '1916-11-20', idNumber: citizenNumber('1916-11-20', '001') },
      ['birthDate'],
    ],
    [
      'a newborn of one year',
      { birthDate: '2025-11-20', ...noNumber, noPapersReason: 'newborn', guardian: mother },
      ['noPapersReason'],
    ],
    [
      'the history of a child of six',
      {
        birthDate: '2019-11-21',
        idNumber: citizenNumber('2019-11-21', '001'),
        guardian: mother,
        pastDiseases: [{ code: '1' }],
      },
      ['record'],
    ],
    [
      'the history of a child of seven',
      {
        birthDate: '2019-11-20',
        idNumber: citizenNumber('2019-11-20', '001'),
        guardian: mother,
        pastDiseases: [{ code: '1' }],
      },
      [],
    ],
    [
      'the allergy of a child of six',
      {
        birthDate: '2019-11-21',
        idNumber: citizenNumber('2019-11-21', '001'),
        guardian: mother,
        drugAllergies: { codes: ['2'] },
      },
      [],
    ],
    [
      'a strange birth certificate',
      {
        birthDate: TODAY,
        ...noNumber,
        noPapersReason: 'newborn',
        guardian: mother,
        birthCertificateNumber: '12',
      },
      ['birthCertificateNumber'],
    ],
  ])('warns of %s', (_what, over, fields) => {
    expect(decide(over).ok).toBe(true);
    expect(warningFields(over)).toEqual(fields);
  });

  it('stores one spelling of one meaning', () => {
    const decision = decide({
      idNumber: ' 350583 19800504 0015'.replace('0015', citizenNumber('1980-05-04', '001').slice(14)),
      phone: '１３８ 0000 1234',
      drugAllergies: { codes: ['4', '2', '4'] },
    });
    expect(decision.ok && decision.form).toMatchObject({
      idNumber: citizenNumber('1980-05-04', '001'),
      idKind: 'resident-card',
      phone: '13800001234',
      drugAllergies: { codes: ['2', '4'], other: null },
    });
    const again = decision.ok ? decideRegistration(decision.form, TODAY) : undefined;
    expect(again?.ok && again.form).toEqual(decision.ok && decision.form);
  });

  it('makes a body that the journal accepts', () => {
    const decision = decide({ guardian: mother, homeAddress: address({ village: '霞洲村' }) });
    if (!decision.ok) throw new Error('refused');
    const body = registeredBody(decision.form, '35058310110100001', null);
    const parsed = residentKinds.registered.body.safeParse(body);
    expect(parsed.success && parsed.data).toEqual(body);
  });

  it('says in Chinese what is wrong with an unfinished form', () => {
    const parsed = parseRegistration({ name: ' ', sex: 'm', phone: '1'.repeat(21), homeAddress: 'x' });
    expect(parsed.ok ? [] : parsed.errors).toEqual([
      { field: 'name', sentence: '姓名：不能为空。' },
      { field: 'sex', sentence: '性别：不是本表的代码。' },
      { field: 'birthDate', sentence: '出生日期：没有填写或填写有误。' },
      { field: 'phone', sentence: '本人电话：不能超过20个字。' },
      { field: 'homeAddress', sentence: '现住址：没有填写或填写有误。' },
    ]);
  });

  it('refuses names that do not read as they look', () => {
    for (const name of ['张\u0000三', '张\n三', '张\u202e三', '', ' '.repeat(5), '张'.repeat(61)]) {
      expect(registrationSchema.safeParse({ name, sex: '1', birthDate: '1980-05-04' }).success).toBe(false);
    }
    expect(
      registrationSchema.parse({ name: ' 买买提·吐尔逊 ', sex: '1', birthDate: '1980-05-04' }).name,
    ).toBe('买买提·吐尔逊');
  });

  it('never throws on anything at all', () => {
    fc.assert(
      fc.property(fc.anything(), (input) => {
        const parsed = parseRegistration(input);
        expect(parsed.ok || parsed.errors.length > 0).toBe(true);
      }),
    );
    const shape = fc.record(
      Object.fromEntries(Object.keys(registrationSchema.shape).map((key) => [key, fc.anything()])),
      { requiredKeys: [] },
    );
    fc.assert(fc.property(shape, (input) => typeof parseRegistration(input).ok === 'boolean'));
  });
});
