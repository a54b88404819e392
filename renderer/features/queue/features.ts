import { OrderedListOutlined } from '@ant-design/icons';
import type { Feature } from '../../app/feature.ts';

export const queueFeatures: readonly Feature[] = [
  {
    path: '/queue',
    title: '候诊队列',
    roles: ['registrar', 'nurse', 'doctor', 'public-health', 'manager'],
    icon: OrderedListOutlined,
    load: () => import('./queue-page.tsx').then(({ QueuePage }) => QueuePage),
  },
];
