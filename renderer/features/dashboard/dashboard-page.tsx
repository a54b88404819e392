import { useQuery } from '@tanstack/react-query';
import { Button, Segmented } from 'antd';
import { useState } from 'react';
import type { IndicatorView, PersonsInput } from '../../../contract/indicators.ts';
import { useNode } from '../../client/node-store.ts';
import { orpc } from '../../client/query.ts';
import { FaultSentence } from '../../ui/fault-sentence.tsx';
import { Page, Panel } from '../../ui/page.tsx';
import { PageSkeleton } from '../../ui/page-skeleton.tsx';
import { BreakdownPanel } from './breakdown-panel.tsx';
import styles from './dashboard.module.css';
import { ExportButton } from './export-button.tsx';
import { IndicatorCard } from './indicator-card.tsx';
import { PersonsDrawer } from './persons-drawer.tsx';
import { PrintedDashboard } from './printed-dashboard.tsx';
import { AREA_WORDS, areasOf, DASHBOARD_WORDS, dashboardRole } from './views.ts';

/** How the clinic stands, number by number, each with its formula, its target and the people behind it. */
export function DashboardPage() {
  const person = useNode(({ session }) => session?.person);
  const role = dashboardRole(person?.role);
  const [isOwn, setOwn] = useState(role === 'doctor');
  const [chosen, setChosen] = useState<IndicatorView['id']>();
  const [asked, setAsked] = useState<PersonsInput>();
  const overview = useQuery(orpc.indicators.overview.queryOptions());
  const doctorId = isOwn ? person?.staffId : undefined;
  const group = doctorId === undefined ? undefined : ({ dimension: 'doctor', key: doctorId } as const);
  const areas = areasOf(role, overview.data?.indicators ?? [], doctorId);
  const shown = chosen ?? areas[0]?.indicators[0]?.id;
  const detailed = overview.data?.indicators.find(({ id }) => id === shown);
  return (
    <Page
      title={DASHBOARD_WORDS[role]}
      actions={
        <>
          {role === 'doctor' && (
            <Segmented
              options={['我的', '全院']}
              value={isOwn ? '我的' : '全院'}
              onChange={(value) => setOwn(value === '我的')}
            />
          )}
          <Button onClick={() => window.print()}>打印</Button>
          <ExportButton what="overview" />
        </>
      }
    >
      <FaultSentence error={overview.error} onRetry={() => void overview.refetch()} />
      {overview.isPending && <PageSkeleton />}
      {overview.data && (
        <p className={styles.quiet}>
          {overview.data.date}　目标按“{overview.data.policyTitle}”。点数字看名单。
        </p>
      )}
      {overview.data &&
        areas.map(({ area, indicators }) => (
          <Panel key={area} title={AREA_WORDS[area]}>
            <div className={styles.cards}>
              {indicators.map((indicator) => (
                <IndicatorCard
                  key={indicator.id}
                  indicator={indicator}
                  isChosen={indicator.id === shown}
                  onChoose={() => setChosen(indicator.id)}
                  onPersons={(part) => setAsked({ indicator: indicator.id, part, ...(group && { group }) })}
                />
              ))}
            </div>
            {detailed && indicators.some(({ id }) => id === detailed.id) && (
              <BreakdownPanel indicator={detailed} onPersons={setAsked} />
            )}
          </Panel>
        ))}
      {asked && (
        <PersonsDrawer
          asked={asked}
          onPart={(part) => setAsked({ ...asked, part })}
          onClose={() => setAsked(undefined)}
        />
      )}
      {overview.data && (
        <PrintedDashboard title={DASHBOARD_WORDS[role]} overview={overview.data} areas={areas} />
      )}
    </Page>
  );
}
