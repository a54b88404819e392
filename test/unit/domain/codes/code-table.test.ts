import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bloodGroupCodes, rhCodes } from '../../../../domain/codes/blood.ts';
import type { CodeTable } from '../../../../domain/codes/code-table.ts';
import { countryCodes, isCountryNumeric } from '../../../../domain/codes/country.ts';
import { disabilityCodes } from '../../../../domain/codes/disability.ts';
import { drugAllergyCodes } from '../../../../domain/codes/drug-allergy.ts';
import { educationCodes } from '../../../../domain/codes/education.ts';
import { exposureCodes } from '../../../../domain/codes/exposure.ts';
import { familyDiseaseCodes } from '../../../../domain/codes/family-disease.ts';
import { fujianDivisionCodes } from '../../../../domain/codes/fujian-division.ts';
import { identityDocumentCodes } from '../../../../domain/codes/identity-document.ts';
import {
  fuelCodes,
  kitchenVentilationCodes,
  livestockCodes,
  toiletCodes,
  waterCodes,
} from '../../../../domain/codes/living-environment.ts';
import { maritalStatusCodes } from '../../../../domain/codes/marital-status.ts';
import { nationCodes } from '../../../../domain/codes/nation.ts';
import { noPapersReasonCodes } from '../../../../domain/codes/no-papers-reason.ts';
import { occupationCodes } from '../../../../domain/codes/occupation.ts';
import { pastDiseaseCodes } from '../../../../domain/codes/past-disease.ts';
import { paymentCodes } from '../../../../domain/codes/payment.ts';
import { provinceCodes } from '../../../../domain/codes/province.ts';
import { recordClosureCodes } from '../../../../domain/codes/record-closure.ts';
import { recordReviewCodes } from '../../../../domain/codes/record-review.ts';
import { relationCodes } from '../../../../domain/codes/relation.ts';
import { residencyCodes } from '../../../../domain/codes/residency.ts';
import { sexCodes } from '../../../../domain/codes/sex.ts';

const tables: Readonly<Record<string, readonly [table: CodeTable, size: number]>> = {
  sex: [sexCodes, 4],
  nation: [nationCodes, 58],
  bloodGroup: [bloodGroupCodes, 5],
  rh: [rhCodes, 3],
  education: [educationCodes, 10],
  occupation: [occupationCodes, 9],
  maritalStatus: [maritalStatusCodes, 5],
  payment: [paymentCodes, 7],
  drugAllergy: [drugAllergyCodes, 5],
  exposure: [exposureCodes, 4],
  pastDisease: [pastDiseaseCodes, 13],
  familyDisease: [familyDiseaseCodes, 12],
  disability: [disabilityCodes, 8],
  kitchenVentilation: [kitchenVentilationCodes, 4],
  fuel: [fuelCodes, 6],
  water: [waterCodes, 6],
  toilet: [toiletCodes, 5],
  livestock: [livestockCodes, 4],
  residency: [residencyCodes, 2],
  identityDocument: [identityDocumentCodes, 12],
  noPapersReason: [noPapersReasonCodes, 6],
  recordClosure: [recordClosureCodes, 5],
  recordReview: [recordReviewCodes, 4],
  relation: [relationCodes, 41],
  province: [provinceCodes, 34],
  fujianDivision: [fujianDivisionCodes, 93],
  country: [countryCodes, 249],
};

describe('code tables', () => {
  it.each(Object.entries(tables))(
    '%s has all its codes, each once and with a label',
    (_name, [table, size]) => {
      const codes = table.entries.map((entry) => entry.code);
      expect(codes).toHaveLength(size);
      expect(new Set(codes).size).toBe(size);
      for (const { code, label } of table.entries) {
        expect(label.trim()).not.toBe('');
        expect(table.label(code)).toBe(label);
        expect(table.schema.parse(code)).toBe(code);
      }
    },
  );

  it('shows an unknown code as it is and never accepts it', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        fc.pre(!nationCodes.has(text));
        expect(nationCodes.label(text)).toBe(text);
        expect(nationCodes.schema.safeParse(text).success).toBe(false);
      }),
    );
    for (const hostile of ['__proto__', 'constructor', 'toString', '']) {
      expect(sexCodes.label(hostile)).toBe(hostile);
      expect(sexCodes.has(hostile)).toBe(false);
    }
    expect(sexCodes.schema.safeParse(1).success).toBe(false);
  });

  it.each([
    [rhCodes, '1', '阴性'], // the third edition; other systems have it the other way round
    [rhCodes, '2', '阳性'],
    [nationCodes, '01', '汉族'],
    [nationCodes, '22', '畲族'],
    [nationCodes, '56', '基诺族'],
    [educationCodes, '1', '研究生'],
    [occupationCodes, '8', '无职业'],
    [paymentCodes, '02', '城乡居民基本医疗保险'],
    [pastDiseaseCodes, '11', '其他法定传染病'],
    [familyDiseaseCodes, '11', '先天畸形'],
    [countryCodes, 'KAZ', '哈萨克斯坦'],
    [provinceCodes, '35', '福建省'],
    [fujianDivisionCodes, '350583', '南安市'],
  ] as const)('%# names the code as the form does', (table: CodeTable, code, label) => {
    expect(table.label(code)).toBe(label);
  });

  it('knows the numeric country codes', () => {
    expect(isCountryNumeric('398')).toBe(true);
    expect(isCountryNumeric('999')).toBe(false);
    expect(isCountryNumeric('')).toBe(false);
  });
});
