import { useMutation, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { orpc, queryClient } from '../../client/query.ts';
import { Empty } from '../../ui/empty.tsx';
import { FaultSentence } from '../../ui/fault-sentence.tsx';
import styles from './devices.module.css';

/** Practice: lays one of the synthetic cards on this seat's simulated reader, or lifts it. */
export function PracticeReader() {
  const readers = useQuery(orpc.devices.simulators.queryOptions());
  const lay = useMutation(
    orpc.devices.simulateCard.mutationOptions({
      onSettled: () => queryClient.invalidateQueries({ queryKey: orpc.devices.simulators.key() }),
    }),
  );
  return (
    <>
      <FaultSentence error={readers.error} onRetry={() => void readers.refetch()} />
      <FaultSentence error={lay.error} />
      {readers.data?.length === 0 && (
        <Empty title="这个座位没有模拟读卡器" hint="请用有读卡器的座位登录，例如前台或护士站。" />
      )}
      {readers.data?.map(({ deviceId, cards, cardOn }) => (
        <div key={deviceId} className={styles.reader}>
          <p>{cardOn === null ? '读卡器上没有卡，点一张放上去。' : '读卡器上有一张卡，再点一次拿起。'}</p>
          <div className={styles.cards}>
            {cards.map(({ id, label }) => (
              <Button
                key={id}
                type={id === cardOn ? 'primary' : 'default'}
                aria-pressed={id === cardOn}
                // As a real card: whoever lays it down keeps the cursor where it was.
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => lay.mutate({ deviceId, cardId: id === cardOn ? null : id })}
              >
                {id === cardOn ? `拿起：${label}` : label}
              </Button>
            ))}
          </div>
        </div>
      ))}
    </>
  );
}
