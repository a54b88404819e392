import { MedicineBoxOutlined } from '@ant-design/icons';
import type { Feature } from '../../app/feature.ts';

export const doctorFeatures: readonly Feature[] = [
  {
    path: '/doctor',
    title: '诊室',
    roles: ['doctor'],
    icon: MedicineBoxOutlined,
    load: () => import('./doctor-page.tsx').then(({ DoctorPage }) => DoctorPage),
  },
  {
    path: '/visits/:id',
    title: '就诊病历',
    roles: ['doctor', 'nurse', 'public-health'],
    load: () => import('./visit-page.tsx').then(({ VisitPage }) => VisitPage),
  },
];
