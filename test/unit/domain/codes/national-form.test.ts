import { describe, expect, it } from 'vitest';
import { bloodGroupCodes, rhCodes } from '../../../../domain/codes/blood.ts';
import type { CodeTable } from '../../../../domain/codes/code-table.ts';
import { disabilityCodes } from '../../../../domain/codes/disability.ts';
import { drugAllergyCodes } from '../../../../domain/codes/drug-allergy.ts';
import { educationCodes } from '../../../../domain/codes/education.ts';
import { exposureCodes } from '../../../../domain/codes/exposure.ts';
import { familyDiseaseCodes } from '../../../../domain/codes/family-disease.ts';
import {
  fuelCodes,
  kitchenVentilationCodes,
  livestockCodes,
  toiletCodes,
  waterCodes,
} from '../../../../domain/codes/living-environment.ts';
import { maritalStatusCodes } from '../../../../domain/codes/marital-status.ts';
import { occupationCodes } from '../../../../domain/codes/occupation.ts';
import { pastDiseaseCodes } from '../../../../domain/codes/past-disease.ts';
import { paymentCodes } from '../../../../domain/codes/payment.ts';
import { residencyCodes } from '../../../../domain/codes/residency.ts';
import { sexCodes } from '../../../../domain/codes/sex.ts';

/** 个人基本信息表 (国家基本公共卫生服务规范 第三版): every number with a word of the option it stands for. */
const form: readonly (readonly [name: string, table: CodeTable, options: string])[] = [
  ['性别', sexCodes, '0未知 1男 2女 9未说明'],
  ['常住类型', residencyCodes, '1户籍 2非户籍'],
  ['血型', bloodGroupCodes, '1A 2B 3O 4AB 5不详'],
  ['RH', rhCodes, '1阴性 2阳性 3不详'],
  ['文化程度', educationCodes, '1研究生 2大学本科 3大学专科 4中等专业 5技工 6高中 7初中 8小学 9文盲 10不详'],
  [
    '职业',
    occupationCodes,
    '0负责人 1专业技术 2办事人员 3商业、服务业 4农、林、牧、渔、水利 5生产、运输 6军人 7不便分类 8无职业',
  ],
  ['婚姻状况', maritalStatusCodes, '1未婚 2已婚 3丧偶 4离婚 5未说明'],
  // 城镇居民 and 新农合 are one insurance since 2016.
  ['支付方式', paymentCodes, '01城镇职工 02城乡居民 04贫困救助 05商业 06全公费 07全自费 99其他'],
  ['药物过敏史', drugAllergyCodes, '1无 2青霉素 3磺胺 4链霉素 5其他'],
  ['暴露史', exposureCodes, '1无 2化学品 3毒物 4射线'],
  [
    '既往史',
    pastDiseaseCodes,
    '1无 2高血压 3糖尿病 4冠心病 5慢性阻塞性肺 6恶性肿瘤 7脑卒中 8严重精神障碍 9结核病 10肝炎 11其他法定传染病 12职业病 13其他',
  ],
  [
    '家族史',
    familyDiseaseCodes,
    '1无 2高血压 3糖尿病 4冠心病 5慢性阻塞性肺 6恶性肿瘤 7脑卒中 8严重精神障碍 9结核病 10肝炎 11先天畸形 12其他',
  ],
  ['残疾情况', disabilityCodes, '1无 2视力 3听力 4言语 5肢体 6智力 7精神 8其他'],
  ['厨房排风设施', kitchenVentilationCodes, '1无 2油烟机 3换气扇 4烟囱'],
  ['燃料类型', fuelCodes, '1液化气 2煤 3天然气 4沼气 5柴火 6其他'],
  ['饮水', waterCodes, '1自来水 2净化 3井水 4河湖 5塘水 6其他'],
  ['厕所', toiletCodes, '1卫生厕所 2一格或二格 3马桶 4露天 5简易棚'],
  ['禽畜栏', livestockCodes, '1无 2单设 3室内 4室外'],
];

describe('the codes of the national form', () => {
  it.each(form)(
    '%s: each number means what is printed beside it, in the order of the form',
    (_, table, options) => {
      const printed = options.split(' ').map((option) => /^([0-9]+)(.+)$/.exec(option)?.slice(1) ?? []);
      expect(table.entries.map(({ code }) => code)).toEqual(printed.map(([code]) => code));
      for (const [code = '', word = ''] of printed) expect(table.label(code)).toContain(word);
    },
  );
});
