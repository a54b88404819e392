import { ThunderboltOutlined } from '@ant-design/icons';
import type { Role } from '../../../domain/staff/roles.ts';
import type { Feature } from '../../app/feature.ts';
import { AEDS_PATH, REGISTER_PATH, VILLAGES_PATH } from './paths.ts';

const circle: readonly Role[] = ['nurse', 'public-health', 'manager'];

export const aedFeatures: readonly Feature[] = [
  {
    path: AEDS_PATH,
    title: 'AED 急救圈',
    roles: [...circle, 'doctor'],
    icon: ThunderboltOutlined,
    load: () => import('./list/aeds-page.tsx').then(({ AedsPage }) => AedsPage),
  },
  {
    path: REGISTER_PATH,
    title: '登记 AED',
    roles: circle,
    load: () => import('./register/register-page.tsx').then(({ RegisterPage }) => RegisterPage),
  },
  {
    path: `${AEDS_PATH}/item/:id`,
    title: 'AED',
    roles: [...circle, 'doctor'],
    load: () => import('./item/aed-page.tsx').then(({ AedPage }) => AedPage),
  },
  {
    path: VILLAGES_PATH,
    title: '村的位置',
    roles: [...circle, 'administrator'],
    load: () => import('./map/villages-page.tsx').then(({ VillagesPage }) => VillagesPage),
  },
];
