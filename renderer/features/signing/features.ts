import { SolutionOutlined } from '@ant-design/icons';
import type { Feature } from '../../app/feature.ts';
import {
  CONTRACTS_PATH,
  FEES_PATH,
  HOUSEHOLD_PATH,
  PENDING_PATH,
  RENEWALS_PATH,
  SIGN_PATH,
  SIGNING_PATH,
  TASKS_PATH,
  TEAMS_PATH,
} from './signing-path.ts';
import { leadingRoles, signingRoles } from './signing-roles.ts';

const loadTeams = () => import('./teams/teams-page.tsx').then(({ TeamsPage }) => TeamsPage);

export const signingFeatures: readonly Feature[] = [
  {
    path: SIGNING_PATH,
    title: '家医签约',
    roles: signingRoles,
    icon: SolutionOutlined,
    load: () => import('./home/home-page.tsx').then(({ HomePage }) => HomePage),
  },
  {
    path: HOUSEHOLD_PATH,
    title: '家庭签约',
    roles: signingRoles,
    load: () => import('./household/household-page.tsx').then(({ HouseholdPage }) => HouseholdPage),
  },
  {
    path: SIGN_PATH,
    title: '签字',
    roles: signingRoles,
    load: () => import('./sign/sign-page.tsx').then(({ SignPage }) => SignPage),
  },
  {
    path: `${CONTRACTS_PATH}/:id`,
    title: '签约协议',
    roles: signingRoles,
    load: () => import('./contract/contract-page.tsx').then(({ ContractPage }) => ContractPage),
  },
  {
    path: RENEWALS_PATH,
    title: '续约',
    roles: signingRoles,
    load: () => import('./renewals/renewals-page.tsx').then(({ RenewalsPage }) => RenewalsPage),
  },
  {
    path: PENDING_PATH,
    title: '签约待处理',
    roles: signingRoles,
    load: () => import('./pending/pending-page.tsx').then(({ PendingPage }) => PendingPage),
  },
  {
    path: TASKS_PATH,
    title: '履约',
    roles: signingRoles,
    load: () => import('./tasks/tasks-page.tsx').then(({ TasksPage }) => TasksPage),
  },
  {
    path: FEES_PATH,
    title: '签约收费',
    roles: signingRoles,
    load: () => import('./fees/fees-page.tsx').then(({ FeesPage }) => FeesPage),
  },
  { path: TEAMS_PATH, title: '签约团队', roles: signingRoles, load: loadTeams },
  // To those who do not sign themselves the teams are an entry of the menu.
  {
    path: TEAMS_PATH,
    title: '签约团队',
    roles: ['manager', 'administrator'],
    icon: SolutionOutlined,
    load: loadTeams,
  },
  {
    path: `${TEAMS_PATH}/:id`,
    title: '年终分配',
    roles: leadingRoles,
    load: () => import('./teams/distribution-page.tsx').then(({ DistributionPage }) => DistributionPage),
  },
];
