import { UsbOutlined } from '@ant-design/icons';
import type { Feature } from '../../app/feature.ts';

export const devicesFeatures: readonly Feature[] = [
  {
    path: '/devices',
    title: '设备',
    roles: ['administrator', 'registrar', 'nurse', 'doctor'],
    icon: UsbOutlined,
    load: () => import('./devices-page.tsx').then(({ DevicesPage }) => DevicesPage),
  },
];
