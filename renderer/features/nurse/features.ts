import { HeartOutlined } from '@ant-design/icons';
import type { Feature } from '../../app/feature.ts';

export const nurseFeatures: readonly Feature[] = [
  {
    path: '/nurse',
    title: '护士站',
    roles: ['nurse', 'public-health'],
    icon: HeartOutlined,
    load: () => import('./nurse-page.tsx').then(({ NursePage }) => NursePage),
  },
];
