import { source } from '../edition.ts';

/** Documents of the national base. */
const THIRD = '国家基本公共卫生服务规范（第三版）2017';
export const third = {
  hypertension: source(THIRD, '高血压患者健康管理', 'published'),
  hypertensionTarget: source(THIRD, '高血压患者健康管理：达标线', 'remembered'),
  diabetes: source(THIRD, '2型糖尿病患者健康管理', 'published'),
  diabetesControl: source(THIRD, '2型糖尿病患者健康管理：分类干预', 'remembered'),
  mental: source(THIRD, '严重精神障碍患者管理', 'published'),
  tuberculosis: source(THIRD, '肺结核患者健康管理', 'published'),
  elderly: source(THIRD, '老年人健康管理', 'published'),
} as const;

export const guideline2020 = source('国家基层高血压防治管理指南 2020版', '血压目标', 'published');
export const guideline2025 = source('国家基层高血压防治管理指南 2025版', '血压目标', 'published');
export const grading = source('中国高血压防治指南 2018', '血压分级', 'published');
export const stratification = source('中国高血压防治指南 2018', '心血管风险分层', 'remembered');
export const diabetesDiagnosis = source('国家基层糖尿病防治管理手册 2022/2025', '诊断', 'published');
export const diabetesTargets = source('国家基层糖尿病防治管理手册 2022', '综合控制目标', 'uncertain');
export const longPrescription = source(
  '长期处方管理规范（试行）国卫办医发〔2021〕17号',
  undefined,
  'published',
);
export const signing2018 = source(
  '规范家庭医生签约服务管理的指导意见 国卫基层发〔2018〕35号',
  undefined,
  'published',
);
export const signing2022 = source(
  '推进家庭医生签约服务高质量发展 国卫基层发〔2022〕10号',
  undefined,
  'remembered',
);
export const copd2024 = source('慢性阻塞性肺疾病患者健康服务规范（试行）2024', '频次', 'uncertain');
export const elderly2025 = source(
  '老年人健康体检增加胸部数字化X线和糖化血红蛋白 2025',
  undefined,
  'published',
);
export const deployed = source('在用基层系统的字典', undefined, 'deployed');
export const chosen = source('本产品约定', undefined, 'chosen');
export const aedGuide = source(
  '公共场所自动体外除颤器配置指南（试行）国卫办医函〔2021〕602号',
  undefined,
  'uncertain',
);
