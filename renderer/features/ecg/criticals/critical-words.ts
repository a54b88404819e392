const labels: Readonly<Record<string, string>> = {
  national2017: '心电图危急值 2017 中国专家共识',
  zhejiang: '浙江省心电图危急值标准',
  shanxi2017: '山西省心电图危急值标准（2017）',
};

/** The rule set's name for people. */
export function ruleSetLabel(ruleSet: string | null): string {
  return ruleSet === null ? '未注明' : (labels[ruleSet] ?? ruleSet);
}
