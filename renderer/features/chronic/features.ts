import { FundViewOutlined, PhoneOutlined } from '@ant-design/icons';
import type { Role } from '../../../domain/staff/roles.ts';
import type { Feature } from '../../app/feature.ts';
import { CARDS_PATH, DUE_PATH, SCREENING_PATH } from './chronic-path.ts';

const clinical: readonly Role[] = ['public-health', 'doctor', 'nurse'];

export const chronicFeatures: readonly Feature[] = [
  {
    path: DUE_PATH,
    title: '随访任务',
    roles: clinical,
    home: 'public-health',
    icon: PhoneOutlined,
    load: () => import('./due/due-page.tsx').then(({ DuePage }) => DuePage),
  },
  {
    path: SCREENING_PATH,
    title: '慢病筛查',
    roles: clinical,
    icon: FundViewOutlined,
    load: () => import('./screening/screening-page.tsx').then(({ ScreeningPage }) => ScreeningPage),
  },
  {
    path: `${CARDS_PATH}/:id`,
    title: '慢病卡',
    roles: clinical,
    load: () => import('./card/card-page.tsx').then(({ CardPage }) => CardPage),
  },
];
