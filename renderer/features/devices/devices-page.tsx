import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useNode } from '../../client/node-store.ts';
import { Empty } from '../../ui/empty.tsx';
import { FaultSentence } from '../../ui/fault-sentence.tsx';
import { KeyHint } from '../../ui/key-hint.tsx';
import { Page, Panel } from '../../ui/page.tsx';
import { PageSkeleton } from '../../ui/page-skeleton.tsx';
import { useShortcut } from '../../ui/use-shortcut.ts';
import { DeviceCard } from './device-card.tsx';
import { DeviceDialog } from './device-dialog.tsx';
import styles from './devices.module.css';
import { PracticeDevices } from './practice-devices.tsx';
import { useDevices } from './use-devices.ts';

/** What hangs on which seat, whether it works, and what it read last. */
export function DevicesPage() {
  const mayChange = useNode(({ session }) => session?.person.role === 'administrator');
  const practice = useNode(({ status }) => status?.practice === true);
  const devices = useDevices();
  const [isAdding, setAdding] = useState(false);
  useShortcut('Alt+N', '接入设备', () => setAdding(true), { enabled: mayChange });
  return (
    <Page
      title="设备"
      actions={
        mayChange && (
          <Button type="primary" icon={<PlusOutlined />} onClick={() => setAdding(true)}>
            接入设备 <KeyHint keys="Alt+N" />
          </Button>
        )
      }
    >
      <FaultSentence error={devices.error} onRetry={() => void devices.refetch()} />
      {devices.isPending && <PageSkeleton />}
      {devices.data?.length === 0 && (
        <Panel>
          <Empty
            title="还没有接入设备"
            hint={
              mayChange
                ? '按 Alt+N 接入读卡器等设备。'
                : '请管理员在这一页接入读卡器等设备。没有读卡器也可以手工登记。'
            }
          />
        </Panel>
      )}
      <div className={styles.list}>
        {devices.data?.map((row) => (
          <DeviceCard key={row.id} row={row} mayChange={mayChange} />
        ))}
      </div>
      {practice && (
        <Panel title="模拟设备">
          <PracticeDevices />
        </Panel>
      )}
      {isAdding && <DeviceDialog onClose={() => setAdding(false)} />}
    </Page>
  );
}
