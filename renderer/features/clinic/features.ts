import { BankOutlined } from '@ant-design/icons';
import type { Feature } from '../../app/feature.ts';

export const clinicFeatures: readonly Feature[] = [
  {
    path: '/clinic',
    title: '卫生院',
    roles: ['administrator'],
    icon: BankOutlined,
    load: () => import('./clinic-page.tsx').then(({ ClinicPage }) => ClinicPage),
  },
];
