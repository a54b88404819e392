import { useQuery } from '@tanstack/react-query';
import { Button, Modal } from 'antd';
import { orpc, queryClient } from '../../client/query.ts';
import { clinicClock } from '../../ui/clinic-time.ts';
import { FaultSentence } from '../../ui/fault-sentence.tsx';
import { PageSkeleton } from '../../ui/page-skeleton.tsx';
import type { SeatRow } from './seat-row.ts';
import styles from './seats.module.css';

interface PairingDialogProps {
  readonly row: SeatRow;
  readonly onClose: () => void;
}

/** A one-time code, large enough to be read across the room. Each opening makes a new one. */
export function PairingDialog({ row, onClose }: PairingDialogProps) {
  const pairing = useQuery(
    orpc.seats.pairingCode.queryOptions({
      input: { id: row.id },
      gcTime: 0,
      staleTime: Number.POSITIVE_INFINITY,
      refetchOnReconnect: false,
    }),
  );

  function close() {
    void queryClient.invalidateQueries({ queryKey: orpc.seats.list.key() });
    onClose();
  }

  return (
    <Modal
      open
      title={`${row.name} 的配对码`}
      onCancel={close}
      footer={
        <Button type="primary" onClick={close}>
          关闭
        </Button>
      }
    >
      {pairing.isPending && <PageSkeleton />}
      <FaultSentence error={pairing.error} onRetry={() => void pairing.refetch()} />
      {pairing.data && (
        <>
          <p className={styles.code}>{spaced(pairing.data.code)}</p>
          <p>
            在那台电脑的浏览器里打开工作站的网址，输入这 8 位数字。只能用一次，
            {clinicClock(pairing.data.validUntilMs)} 前有效。
          </p>
          {row.paired && <p>配对成功后，这个座位上原来的电脑不能再使用。</p>}
        </>
      )}
    </Modal>
  );
}

function spaced(code: string): string {
  return `${code.slice(0, 4)} ${code.slice(4)}`;
}
