import { checkCharacter } from '../../domain/residents/citizen-number.ts';
import { icaoCheckDigit } from '../../domain/residents/foreigner-number.ts';
import type { Foreigner2017Card, Foreigner2023Card, ResidencePermit } from '../../drivers/identity-card.ts';

const MALE = { code: '1', name: '男' } as const;
const FEMALE = { code: '2', name: '女' } as const;
const VALIDITY = { from: '2023-05-10', to: '2033-05-10' } as const;
const ADDRESS = '福建省尤溪县青山镇溪口村' as const;

function checked(first17: string): string {
  return first17 + checkCharacter(first17);
}

/** Invented holders of the three documents that are not the citizen's card, each shown to the reader in training. */
export const hongKongPermit: ResidencePermit = {
  kind: 'residence-permit',
  name: '何乐儿',
  sex: FEMALE,
  birthDate: '1985-03-12',
  number: checked('81000019850312002'),
  validity: VALIDITY,
  address: `${ADDRESS}88号`,
  authority: '尤溪县公安局',
  passNumber: 'H00000001',
  issueCount: '01',
};

export const taiwanPermit: ResidencePermit = {
  kind: 'residence-permit',
  name: '曾文行',
  sex: MALE,
  birthDate: '1972-11-02',
  number: checked('83000019721102001'),
  validity: VALIDITY,
  address: `${ADDRESS}96号`,
  authority: '尤溪县公安局',
  passNumber: '00000002',
  issueCount: '02',
};

const OLD_FOREIGNER = 'GBR35048506171';

export const foreigner2017: Foreigner2017Card = {
  kind: 'foreigner-2017',
  name: '简·史密斯',
  chineseName: '简·史密斯',
  englishName: 'SMITH, JANE SAMPLE',
  sex: FEMALE,
  birthDate: '1985-06-17',
  number: OLD_FOREIGNER + icaoCheckDigit(OLD_FOREIGNER),
  validity: { from: '2019-08-01', to: '2029-08-01' },
  nationality: 'GBR',
  version: '01',
  authorityCode: '1500',
};

export const foreigner2023: Foreigner2023Card = {
  kind: 'foreigner-2023',
  name: '金重浩',
  chineseName: '金重浩',
  englishName: 'KIM, JUNGHO SAMPLE',
  sex: MALE,
  birthDate: '1990-01-15',
  number: checked('93541019900115001'),
  validity: { from: '2024-03-01', to: '2034-03-01' },
  nationality: 'KOR',
  renewalCount: '00',
  previousNumberLink: '',
};
