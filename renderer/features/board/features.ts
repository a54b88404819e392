import { NotificationOutlined } from '@ant-design/icons';
import type { Feature } from '../../app/feature.ts';
import { BOARD_PATH } from './board-path.ts';

export const boardFeatures: readonly Feature[] = [
  {
    path: BOARD_PATH,
    title: '叫号大屏',
    roles: ['registrar', 'nurse', 'manager', 'administrator'],
    icon: NotificationOutlined,
    bare: true,
    load: () => import('./board-page.tsx').then(({ BoardPage }) => BoardPage),
  },
];
