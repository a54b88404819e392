import { DesktopOutlined } from '@ant-design/icons';
import type { Feature } from '../../app/feature.ts';

export const seatsFeatures: readonly Feature[] = [
  {
    path: '/seats',
    title: '座位与诊室',
    roles: ['administrator'],
    icon: DesktopOutlined,
    load: () => import('./seats-page.tsx').then(({ SeatsPage }) => SeatsPage),
  },
];
