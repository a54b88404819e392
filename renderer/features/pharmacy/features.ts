import { MedicineBoxOutlined } from '@ant-design/icons';
import type { Feature } from '../../app/feature.ts';
import { PHARMACY_PATH } from './pharmacy-path.ts';

export const pharmacyFeatures: readonly Feature[] = [
  {
    path: PHARMACY_PATH,
    title: '用药核对',
    roles: ['pharmacist'],
    icon: MedicineBoxOutlined,
    load: () => import('./pharmacy-page.tsx').then(({ PharmacyPage }) => PharmacyPage),
  },
];
