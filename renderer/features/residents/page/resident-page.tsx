import { Tabs } from 'antd';
import { useState } from 'react';
import { useParams, useSearch } from 'wouter';
import type { Chart } from '../../../../contract/residents.ts';
import { faultOf } from '../../../client/errors.ts';
import { useNode } from '../../../client/node-store.ts';
import { Empty } from '../../../ui/empty.tsx';
import { FaultSentence } from '../../../ui/fault-sentence.tsx';
import { PageSkeleton } from '../../../ui/page-skeleton.tsx';
import { CardsTab } from '../../chronic/chart/cards-tab.tsx';
import { EcgTab } from '../../ecg/chart/ecg-tab.tsx';
import { PointsTab } from '../../points/chart/points-tab.tsx';
import { SigningTab } from '../../signing/chart/signing-tab.tsx';
import { ConflictsTab } from './conflicts-tab.tsx';
import { GuardianTab } from './guardian-tab.tsx';
import { HistoryTab } from './history-tab.tsx';
import { MergeTab } from './merge-tab.tsx';
import { useOpenGuardian } from './open-guardians.ts';
import { useOpenMerge } from './open-merges.ts';
import styles from './page.module.css';
import { RecordTab } from './record-tab.tsx';
import { ResidentHeader } from './resident-header.tsx';
import { useChart } from './use-chart.ts';
import { VisitsTab } from './visits-tab.tsx';

/** 居民档案: one resident's record, what happened to it, and what a person has to decide. */
export function ResidentPage() {
  const { id = '' } = useParams();
  const chart = useChart(id);
  return (
    <div className={styles.page}>
      <Trouble error={chart.error} onRetry={() => void chart.refetch()} />
      {chart.isPending && !chart.error && <PageSkeleton />}
      {chart.data && <Record key={id} chart={chart.data} />}
    </div>
  );
}

function Trouble({ error, onRetry }: { readonly error: unknown; readonly onRetry: () => void }) {
  if (error === null) return null;
  if (faultOf(error).code === 'NOT_FOUND') {
    return <Empty title="没有这份档案" hint="地址可能写错了。请按 F2 用姓名、证件号或电话查找。" />;
  }
  return <FaultSentence error={error} onRetry={onRetry} />;
}

function Record({ chart }: { readonly chart: Chart }) {
  const role = useNode(({ session }) => session?.person.role);
  const besideId = new URLSearchParams(useSearch()).get('beside') ?? undefined;
  const [shown, setShown] = useState(besideId === undefined ? 'record' : 'merge');
  const isClinical = role === 'nurse' || role === 'doctor' || role === 'public-health';
  const mayWrite = isClinical || role === 'registrar';
  const open = chart.conflicts.length;
  const isGuardianOpen = useOpenGuardian(chart.state.id) !== undefined;
  const isMergeOpen = useOpenMerge(chart.state.id) !== undefined;
  const items = [
    {
      key: 'record',
      label: '档案',
      children: (
        <RecordTab chart={chart} isClinical={isClinical} mayWrite={mayWrite} isShown={shown === 'record'} />
      ),
    },
    ...(isClinical
      ? [
          { key: 'visits', label: '就诊', children: <VisitsTab chart={chart} /> },
          { key: 'chronic', label: '慢病卡', children: <CardsTab chart={chart} /> },
          { key: 'ecg', label: '心电', children: <EcgTab residentId={chart.survivorId} /> },
        ]
      : []),
    ...(mayWrite
      ? [{ key: 'points', label: '积分', children: <PointsTab residentId={chart.survivorId} /> }]
      : []),
    ...(mayWrite
      ? [{ key: 'signing', label: '签约', children: <SigningTab residentId={chart.survivorId} /> }]
      : []),
    { key: 'history', label: '修改历史', children: <HistoryTab id={chart.state.id} /> },
    {
      key: 'guardian',
      label: isGuardianOpen ? '监护人（修改中）' : '监护人',
      children: <GuardianTab chart={chart} mayWrite={mayWrite} isShown={shown === 'guardian'} />,
    },
    {
      key: 'conflicts',
      label: open > 0 ? `待处理（${open}）` : '待处理',
      children: <ConflictsTab chart={chart} mayWrite={mayWrite} />,
    },
    ...(mayWrite
      ? [
          {
            key: 'merge',
            label: isMergeOpen ? '合并（对照中）' : '合并',
            children: <MergeTab chart={chart} besideId={besideId} />,
          },
        ]
      : []),
  ];
  return (
    <>
      <ResidentHeader chart={chart} mayWrite={mayWrite} />
      <Tabs
        className={styles.tabs ?? ''}
        activeKey={shown}
        onChange={setShown}
        destroyOnHidden={false}
        items={items}
      />
    </>
  );
}
