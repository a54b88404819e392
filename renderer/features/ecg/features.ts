import { LineChartOutlined, NotificationOutlined } from '@ant-design/icons';
import type { Role } from '../../../domain/staff/roles.ts';
import type { Feature } from '../../app/feature.ts';
import { CAPTURE_PATH, ECGS_PATH, INBOX_PATH } from './ecg-path.ts';

const clinical: readonly Role[] = ['nurse', 'doctor', 'public-health'];

export const ecgFeatures: readonly Feature[] = [
  {
    path: CAPTURE_PATH,
    title: '心电采集',
    roles: clinical,
    icon: LineChartOutlined,
    load: () => import('./capture/capture-page.tsx').then(({ CapturePage }) => CapturePage),
  },
  {
    path: INBOX_PATH,
    title: '心电待办',
    roles: clinical,
    icon: NotificationOutlined,
    load: () => import('./requests/inbox-page.tsx').then(({ InboxPage }) => InboxPage),
  },
  {
    path: `${ECGS_PATH}/:id`,
    title: '心电图',
    roles: clinical,
    load: () => import('./review/ecg-page.tsx').then(({ EcgPage }) => EcgPage),
  },
];
