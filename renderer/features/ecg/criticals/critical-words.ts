import type { EcgCriticalView } from '../../../../contract/ecg-views.ts';
import type { CriticalRuleSet } from '../../../../domain/ecg/critical-rule-set.ts';

const labels: Readonly<Record<CriticalRuleSet, string>> = {
  national2017: '心电图危急值 2017 中国专家共识',
  zhejiang: '浙江省心电图危急值标准',
  shanxi2017: '山西省心电图危急值标准（2017）',
};

/** The rule set's name for people. */
export const ruleSetLabel = (ruleSet: CriticalRuleSet): string => labels[ruleSet];

/** Who says that it is critical, and by which list. */
export function raisedText({ raisedBy, ruleSet }: Pick<EcgCriticalView, 'raisedBy' | 'ruleSet'>): string {
  const list = ruleSet === null ? '未注明' : ruleSetLabel(ruleSet);
  switch (raisedBy) {
    case 'rules':
      return `规则：${list}　提示不是诊断。`;
    case 'doctor':
      return `医生标记，目录：${list}`;
    case 'county':
      return '县心电中心报告';
  }
}
