import { useMutation } from '@tanstack/react-query';
import { App, Button, Space } from 'antd';
import { useState } from 'react';
import { orpc, queryClient } from '../../client/query.ts';
import { clinicTime } from '../../ui/clinic-time.ts';
import facts from '../../ui/facts.module.css';
import { FaultSentence } from '../../ui/fault-sentence.tsx';
import { Panel } from '../../ui/page.tsx';
import { Sentence } from '../../ui/sentence.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import { useTell } from '../../ui/use-tell.ts';
import { DeviceDialog } from './device-dialog.tsx';
import { addressText, type DeviceRow, phaseMarks } from './device-row.ts';
import styles from './devices.module.css';

interface DeviceCardProps {
  readonly row: DeviceRow;
  readonly mayChange: boolean;
}

export function DeviceCard({ row, mayChange }: DeviceCardProps) {
  const test = useMutation(orpc.devices.test.mutationOptions());
  const mark = phaseMarks[row.live.phase];
  return (
    <Panel
      title={row.name}
      actions={
        <>
          <Button loading={test.isPending} onClick={() => test.mutate({ id: row.id })}>
            测试
          </Button>
          {mayChange && <ChangeButtons row={row} />}
        </>
      }
    >
      <Space>
        <StatusMark tone={mark.tone}>{mark.word}</StatusMark>
        <span>{row.live.sentence}</span>
      </Space>
      {test.data && <Sentence tone={test.data.ok ? 'good' : 'danger'}>{test.data.sentence}</Sentence>}
      <FaultSentence error={test.error} />
      <div className={styles.columns}>
        <dl className={facts.facts}>
          <dt>驱动</dt>
          <dd>{row.driverTitle}</dd>
          <dt>座位</dt>
          <dd>{row.seatName}</dd>
          <dt>接在</dt>
          <dd>{addressText(row.address)}</dd>
        </dl>
        <LastReadings readings={row.lastReadings} />
      </div>
    </Panel>
  );
}

function LastReadings({ readings }: { readonly readings: DeviceRow['lastReadings'] }) {
  return (
    <div>
      <h3>最近读到</h3>
      {readings.length === 0 && <p>还没有读到过。</p>}
      <ul className={styles.readings}>
        {readings.map(({ atMs, summary }) => (
          <li key={`${atMs} ${summary}`}>
            <span className={styles.time}>{clinicTime(atMs).slice(11, 19)}</span>
            {summary}
          </li>
        ))}
      </ul>
    </div>
  );
}

function ChangeButtons({ row }: { readonly row: DeviceRow }) {
  const [isChanging, setChanging] = useState(false);
  const { modal } = App.useApp();
  const tell = useTell();
  const detach = useMutation(
    orpc.devices.detach.mutationOptions({
      onSuccess: () => {
        tell.done(`${row.name} 已停用`);
        return queryClient.invalidateQueries({ queryKey: orpc.devices.list.key() });
      },
    }),
  );
  const ask = () =>
    modal.confirm({
      title: `停用 ${row.name}？`,
      content: '以前的记录都保留；以后可以重新接入。',
      okText: '停用',
      okButtonProps: { danger: true },
      onOk: () => detach.mutateAsync({ id: row.id }).catch(tell.fault),
    });
  return (
    <>
      <Button onClick={() => setChanging(true)}>修改</Button>
      <Button danger onClick={ask}>
        停用
      </Button>
      {isChanging && <DeviceDialog row={row} onClose={() => setChanging(false)} />}
    </>
  );
}
