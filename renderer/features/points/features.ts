import { GiftOutlined } from '@ant-design/icons';
import type { Feature } from '../../app/feature.ts';

export const pointsFeatures: readonly Feature[] = [
  {
    path: '/points/benefits',
    title: '积分兑换',
    roles: ['registrar', 'nurse', 'public-health', 'manager'],
    icon: GiftOutlined,
    load: () => import('./benefits/benefits-page.tsx').then(({ BenefitsPage }) => BenefitsPage),
  },
];
