import { careRoles } from '../../../domain/staff/roles.ts';
import type { Feature } from '../../app/feature.ts';

export const residentsFeatures: readonly Feature[] = [
  {
    path: '/residents/:id',
    title: '居民档案',
    roles: careRoles,
    load: () => import('./page/resident-page.tsx').then(({ ResidentPage }) => ResidentPage),
  },
];
