import { FileProtectOutlined } from '@ant-design/icons';
import type { Feature } from '../../app/feature.ts';

export const policyFeatures: readonly Feature[] = [
  {
    path: '/policy',
    title: '政策包',
    roles: ['manager', 'public-health', 'administrator'],
    icon: FileProtectOutlined,
    load: () => import('./policy-page.tsx').then(({ PolicyPage }) => PolicyPage),
  },
];
