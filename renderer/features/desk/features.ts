import { IdcardOutlined } from '@ant-design/icons';
import type { Feature } from '../../app/feature.ts';
import { DESK_PATH } from './desk-path.ts';

export const deskFeatures: readonly Feature[] = [
  {
    path: DESK_PATH,
    title: '挂号登记',
    roles: ['registrar'],
    icon: IdcardOutlined,
    load: () => import('./desk-page.tsx').then(({ DeskPage }) => DeskPage),
  },
];
