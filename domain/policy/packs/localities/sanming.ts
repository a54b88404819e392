import { edition, source } from '../../edition.ts';
import { localityPack } from '../locality-pack.ts';

const report = source('闽卫体改函〔2023〕2856号 三明', '第43–51行', 'published');

/** 三明：四病 managed by the county's 疾病管理中心, with a target for each. */
export const sanming = localityPack('sanming', '三明市', '三明市卫生健康委员会', [
  edition('management.targets', '2022-01-01', report, {
    hypertensionPercent: 75,
    diabetesPercent: 75,
    mentalPercent: 80,
    tuberculosisPercent: 90,
    elderlyPercent: null,
  }),
]);
