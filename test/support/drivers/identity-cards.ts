import fc from 'fast-check';
import type {
  CitizenCard,
  Foreigner2017Card,
  Foreigner2023Card,
  IdentityCard,
  ResidencePermit,
} from '../../../drivers/identity-card.ts';
import { nationOf, sexOf } from '../../../drivers/identity-card-sam/codes.ts';
import {
  gb11643CheckCharacter,
  icao9303CheckDigit,
} from '../../../drivers/identity-card-sam/number-check.ts';

/** People who do not exist, one of each document. */
export const citizen: CitizenCard = {
  kind: 'citizen',
  name: '张演练',
  sex: sexOf('2'),
  nation: nationOf('01'),
  birthDate: '1958-03-07',
  address: '演示省样例市测试区演练乡示范村一组1号',
  number: withCheck('34052419580307002'),
  authority: '测试区公安局',
  validity: { from: '2016-05-20', to: 'long-term' },
};

export const permit: ResidencePermit = {
  kind: 'residence-permit',
  name: '陈演練',
  sex: sexOf('1'),
  birthDate: '1990-11-30',
  address: '演示省样例市测试区演练街道2号',
  number: withCheck('81000019901130001'),
  authority: '测试区公安局',
  validity: { from: '2022-01-01', to: '2027-01-01' },
  passNumber: 'H00000001',
  issueCount: '01',
};

export const foreigner2017: Foreigner2017Card = {
  kind: 'foreigner-2017',
  name: '演示人',
  englishName: 'SAMPLE, PERSON ONE',
  chineseName: '演示人',
  sex: sexOf('1'),
  birthDate: '1990-01-23',
  number: `KAZ11009001231${icao9303CheckDigit('KAZ11009001231')}`,
  nationality: 'KAZ',
  validity: { from: '2018-06-01', to: '2028-06-01' },
  version: '01',
  authorityCode: '1500',
};

export const foreigner2023: Foreigner2023Card = {
  kind: 'foreigner-2023',
  name: 'AVERYLONGFAMILYNAMEOFTHIRTYFOURCHA, GIVENNAME',
  englishName: 'AVERYLONGFAMILYNAMEOFTHIRTYFOURCHA, GIVENNAME',
  chineseName: '',
  sex: sexOf('2'),
  birthDate: '1982-12-31',
  number: withCheck('91139819821231002'),
  nationality: 'KAZ',
  validity: { from: '2024-02-29', to: '2034-02-28' },
  renewalCount: '00',
  previousNumberLink: '',
};

export const oneOfEach: readonly IdentityCard[] = [citizen, permit, foreigner2017, foreigner2023];

function withCheck(first17: string): string {
  return first17 + gb11643CheckCharacter(first17);
}

const hanzi = fc.constantFrom(...'演练示范测试王李赵钱孙周𠮷㛃·');
const line = (most: number) =>
  fc
    .array(hanzi, { minLength: 1, maxLength: most })
    .map((characters) => characters.join(''))
    .filter((text) => text.length <= most);
const isoDay = (fromYear: number, toYear: number) =>
  fc
    .date({
      min: new Date(Date.UTC(fromYear, 0, 1)),
      max: new Date(Date.UTC(toYear, 11, 31)),
      noInvalidDate: true,
    })
    .map((date) => date.toISOString().slice(0, 10));
const sex = fc.constantFrom('0', '1', '2', '9').map(sexOf);

/** Any person's number: digits of the birth date inside, right check character. */
const numberOf = (division: string, birthDate: string, sequence: string) =>
  withCheck(division + birthDate.replaceAll('-', '') + sequence);
const sequence = fc.integer({ min: 1, max: 999 }).map((n) => String(n).padStart(3, '0'));

const common = fc.record({
  birthDate: isoDay(1920, 2025),
  sex,
  sequence,
  from: isoDay(2004, 2020),
  to: isoDay(2021, 2050),
});

const anyCitizen: fc.Arbitrary<IdentityCard> = fc
  .record({
    common,
    name: line(15),
    address: line(35),
    authority: line(15),
    nation: fc.constantFrom('01', '05', '56', '77'),
    longTerm: fc.boolean(),
  })
  .map(
    ({
      common: { birthDate, sex: ofSex, sequence: of, from, to },
      name,
      address,
      authority,
      nation,
      longTerm,
    }) => ({
      kind: 'citizen',
      name,
      sex: ofSex,
      nation: nationOf(nation),
      birthDate,
      address,
      number: numberOf('340524', birthDate, of),
      authority,
      validity: { from, to: longTerm ? 'long-term' : to },
    }),
  );

const anyPermit: fc.Arbitrary<IdentityCard> = fc
  .record({
    common,
    name: line(15),
    address: line(35),
    division: fc.constantFrom('810000', '820000', '830000'),
  })
  .map(({ common: { birthDate, sex: ofSex, sequence: of, from, to }, name, address, division }) => ({
    ...permit,
    name,
    sex: ofSex,
    birthDate,
    address,
    number: numberOf(division, birthDate, of),
    validity: { from, to },
  }));

const english = fc.stringMatching(/^[A-Z]{1,12}, [A-Z]{1,16}( [A-Z]{1,12})?$/);

const anyForeigner: fc.Arbitrary<IdentityCard> = fc
  .record({ common, english, chinese: fc.oneof(fc.constant(''), line(15)), old: fc.boolean() })
  .map(
    ({ common: { birthDate, sex: ofSex, sequence: of, from, to }, english: englishName, chinese, old }) => {
      const face = {
        englishName,
        chineseName: chinese,
        name: chinese || englishName,
        sex: ofSex,
        birthDate,
        validity: { from, to },
      };
      if (!old) return { ...foreigner2023, ...face, number: numberOf('911398', birthDate, of) };
      const first = `KAZ1100${birthDate.replaceAll('-', '').slice(2)}${of.slice(2)}`;
      return { ...foreigner2017, ...face, number: first + icao9303CheckDigit(first) };
    },
  );

export const anyCard: fc.Arbitrary<IdentityCard> = fc.oneof(anyCitizen, anyPermit, anyForeigner);
