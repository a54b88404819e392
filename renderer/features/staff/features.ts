import { TeamOutlined } from '@ant-design/icons';
import type { Feature } from '../../app/feature.ts';

export const staffFeatures: readonly Feature[] = [
  {
    path: '/staff',
    title: '人员',
    roles: ['administrator', 'manager', 'auditor'],
    icon: TeamOutlined,
    load: () => import('./staff-page.tsx').then(({ StaffPage }) => StaffPage),
  },
];
