import { PlusOutlined, PrinterOutlined } from '@ant-design/icons';
import { Button, Tabs } from 'antd';
import { useLocation } from 'wouter';
import { FaultSentence } from '../../../ui/fault-sentence.tsx';
import { Page } from '../../../ui/page.tsx';
import { PageSkeleton } from '../../../ui/page-skeleton.tsx';
import { CoverageTab } from '../map/coverage-tab.tsx';
import { REGISTER_PATH } from '../paths.ts';
import { RescuersTab } from '../rescuers/rescuers-tab.tsx';
import { useAeds, useMayKeep } from '../use-aeds.ts';
import { AedList } from './aed-list.tsx';
import { RoundSheet } from './round-sheet.tsx';
import { useAedScan } from './use-aed-scan.ts';

/** The AED circle of the township: every machine, where they reach, and who can use them. */
export function AedsPage() {
  const [, navigate] = useLocation();
  const aeds = useAeds();
  const mayKeep = useMayKeep();
  useAedScan(aeds.data);
  return (
    <Page
      title="AED 急救圈"
      actions={
        <>
          <Button icon={<PrinterOutlined />} onClick={() => window.print()}>
            打印巡检单
          </Button>
          {mayKeep && (
            <Button type="primary" icon={<PlusOutlined />} onClick={() => navigate(REGISTER_PATH)}>
              登记 AED
            </Button>
          )}
        </>
      }
    >
      <FaultSentence error={aeds.error} onRetry={() => void aeds.refetch()} />
      {aeds.isPending && !aeds.error && <PageSkeleton />}
      {aeds.data && (
        <>
          <Tabs
            items={[
              { key: 'list', label: '设备', children: <AedList aeds={aeds.data} /> },
              { key: 'map', label: '地图与覆盖', children: <CoverageTab aeds={aeds.data.rows} /> },
              { key: 'rescuers', label: '救护员', children: <RescuersTab today={aeds.data.today} /> },
            ]}
          />
          <RoundSheet aeds={aeds.data} />
        </>
      )}
    </Page>
  );
}
