import { SafetyCertificateOutlined } from '@ant-design/icons';
import type { Feature } from '../../app/feature.ts';

export const nodeFeatures: readonly Feature[] = [
  {
    path: '/data',
    title: '数据安全',
    roles: ['administrator', 'manager', 'auditor'],
    icon: SafetyCertificateOutlined,
    load: () => import('./data-page.tsx').then(({ DataPage }) => DataPage),
  },
];
