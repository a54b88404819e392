import { IdcardOutlined } from '@ant-design/icons';
import type { Feature } from '../../app/feature.ts';

export const deskFeatures: readonly Feature[] = [
  {
    path: '/desk',
    title: '挂号登记',
    roles: ['registrar'],
    icon: IdcardOutlined,
    load: () => import('./desk-page.tsx').then(({ DeskPage }) => DeskPage),
  },
];
