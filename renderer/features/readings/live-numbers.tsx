import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { measureLabels } from '../../../domain/readings/measured.ts';
import { node } from '../../client/node.ts';
import { FaultSentence } from '../../ui/fault-sentence.tsx';
import { KeyHint } from '../../ui/key-hint.tsx';
import { useShortcut } from '../../ui/use-shortcut.ts';
import styles from './readings.module.css';
import { type LiveVitals, useLiveVitals } from './use-live-vitals.ts';

/** What the seat's devices show at this moment, large; one key takes it. */
export function LiveNumbers({ enabled }: { readonly enabled: boolean }) {
  const now = useLiveVitals();
  return now.map((live, index) => (
    <OneDevice key={live.deviceId} live={live} enabled={enabled} hasKey={index === 0} />
  ));
}

interface OneDeviceProps {
  readonly live: LiveVitals;
  readonly enabled: boolean;
  readonly hasKey: boolean;
}

function OneDevice({ live, enabled, hasKey }: OneDeviceProps) {
  const keep = useMutation({ mutationFn: () => node.readings.keepLive({ deviceId: live.deviceId }) });
  const canTake = enabled && live.measured.length > 0 && !keep.isPending;
  useShortcut('F3', '采用设备读数', () => keep.mutate(), { enabled: hasKey && canTake, inDialogs: true });
  return (
    <section className={styles.live} aria-label={`${live.deviceName} 实时读数`}>
      <div className={styles.figures}>
        <h3>{live.deviceName}</h3>
        {live.measured.map(({ measure, value, unit }) => (
          <span key={measure}>
            {measureLabels[measure]} <b>{value}</b> {unit}
          </span>
        ))}
        {live.remarks.map((remark) => (
          <span key={remark} className={styles.warn}>
            ! {remark}
          </span>
        ))}
      </div>
      <Button type="primary" disabled={!canTake} onClick={() => keep.mutate()}>
        采用
        {hasKey && <KeyHint keys="F3" />}
      </Button>
      <FaultSentence error={keep.error} />
    </section>
  );
}
