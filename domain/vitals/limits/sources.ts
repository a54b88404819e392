/** Who says so, as shown beside a mark. */
export const hypertensionCare = '国家基本公共卫生服务规范（第三版）高血压患者健康管理';
export const diabetesCare = '国家基本公共卫生服务规范（第三版）2型糖尿病患者健康管理';
export const diagnostics = '诊断学（人民卫生出版社）生命体征正常范围 [M]';
export const news2 = 'Royal College of Physicians NEWS2（2017）单项3分 [M]';
export const pals = 'American Heart Association PALS 各年龄生命体征 [M]';

/** What to do now, said with a critical value. */
export const reportNow = '危急：请复测确认，并立即报告医生处理';
export const referNow = '达到危急值：请复测确认，处理后紧急转诊，2周内主动随访转诊情况';
