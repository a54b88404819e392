import type { PolicyPack } from '../pack.ts';
import { nationalDiseases } from './national-diseases.ts';
import { nationalHypertension } from './national-hypertension.ts';
import { nationalProgramme } from './national-programme.ts';

/** What holds everywhere until a locality says otherwise; it has every section. */
export const nationalBase: PolicyPack = {
  id: 'national',
  version: '2026.1',
  title: '国家基本公共卫生服务规范和签约服务（基础包）',
  issuer: '国家卫生健康委员会文件汇编',
  base: null,
  editions: [...nationalHypertension, ...nationalDiseases, ...nationalProgramme],
};
