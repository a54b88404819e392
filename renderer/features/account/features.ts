import { roles } from '../../../domain/staff/roles.ts';
import type { Feature } from '../../app/feature.ts';

export const accountFeatures: readonly Feature[] = [
  {
    path: '/account',
    title: '我的账号',
    roles,
    load: () => import('./account-page.tsx').then(({ AccountPage }) => AccountPage),
  },
];
