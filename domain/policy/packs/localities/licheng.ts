import { edition, source } from '../../edition.ts';
import { localityPack } from '../locality-pack.ts';

const plan = source('泉鲤政办规〔2024〕3号', '第27–33行', 'published');

/** 鲤城：targets for the end of 2025. */
export const licheng = localityPack('licheng', '泉州市鲤城区', '鲤城区人民政府办公室', [
  edition('signing.targets', '2024-07-01', plan, {
    allPercent: 55,
    priorityPercent: 85,
    renewalPercent: null,
    satisfactionPercent: 85,
  }),
  edition('management.targets', '2024-07-01', plan, {
    hypertensionPercent: 85,
    diabetesPercent: 85,
    mentalPercent: null,
    tuberculosisPercent: null,
    elderlyPercent: 75,
  }),
]);
