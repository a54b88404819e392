import { AuditOutlined } from '@ant-design/icons';
import type { Feature } from '../../app/feature.ts';

export const auditFeatures: readonly Feature[] = [
  {
    path: '/audit',
    title: '访问记录',
    roles: ['auditor'],
    icon: AuditOutlined,
    load: () => import('./audit-page.tsx').then(({ AuditPage }) => AuditPage),
  },
];
