import { Select } from 'antd';
import { useState } from 'react';
import type { EcgSource } from '../../../../contract/ecg-views.ts';
import { Empty } from '../../../ui/empty.tsx';
import { PageSkeleton } from '../../../ui/page-skeleton.tsx';
import styles from '../ecg.module.css';
import { CaptureDesk } from './capture-desk.tsx';
import { useSources } from './use-sources.ts';

/** 心电采集: the running curve of this seat's device, and one key to take an ECG of it. */
export function CapturePage() {
  const sources = useSources();
  const [chosenId, setChosenId] = useState<string>();
  if (!sources) return <PageSkeleton />;
  const chosen = sources.find(({ deviceId }) => deviceId === chosenId);
  const running = sources.find(({ streaming }) => streaming);
  // Once one is shown it stays: an unplugged device must say so, and not give way to another person's curve.
  if (!chosen && running) setChosenId(running.deviceId);
  const source = chosen ?? running ?? sources[0];
  if (!source) {
    return (
      <div className={styles.page}>
        <h1 className="visually-hidden">心电采集</h1>
        <div className={styles.wide}>
          <Empty
            title="这个座位没有接心电设备"
            hint="请管理员在“设备”里把心电设备接到这个座位。其他品牌心电图机的文件可以在“心电待办”里上传。"
          />
        </div>
      </div>
    );
  }
  return (
    <CaptureDesk key={source.deviceId} source={source}>
      {sources.length > 1 ? (
        <SourceChoice sources={sources} source={source} onChange={setChosenId} />
      ) : (
        <span className={styles.quiet}>{source.name}</span>
      )}
    </CaptureDesk>
  );
}

interface SourceChoiceProps {
  readonly sources: readonly EcgSource[];
  readonly source: EcgSource;
  readonly onChange: (deviceId: string) => void;
}

function SourceChoice({ sources, source, onChange }: SourceChoiceProps) {
  return (
    <Select
      aria-label="心电设备"
      value={source.deviceId}
      options={sources.map(({ deviceId, name }) => ({ value: deviceId, label: name }))}
      onChange={onChange}
    />
  );
}
