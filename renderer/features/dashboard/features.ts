import { DashboardOutlined } from '@ant-design/icons';
import type { Feature } from '../../app/feature.ts';

/** Ahead of the other pages it is the manager's home. */
export const dashboardFeatures: readonly Feature[] = [
  {
    path: '/dashboard',
    title: '指标看板',
    roles: ['manager', 'public-health', 'doctor'],
    icon: DashboardOutlined,
    load: () => import('./dashboard-page.tsx').then(({ DashboardPage }) => DashboardPage),
  },
];
