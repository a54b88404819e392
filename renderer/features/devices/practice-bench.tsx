import { useMutation, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { orpc } from '../../client/query.ts';
import { FaultSentence } from '../../ui/fault-sentence.tsx';
import styles from './devices.module.css';

/** Practice: has one of this seat's simulated devices measure, as a patient and a nurse would. */
export function PracticeBench() {
  const simulators = useQuery(orpc.devices.vitalsSimulators.queryOptions());
  const simulate = useMutation(orpc.devices.simulateVitals.mutationOptions());
  return (
    <>
      <FaultSentence error={simulators.error} onRetry={() => void simulators.refetch()} />
      <FaultSentence error={simulate.error} />
      {simulators.data?.map(({ deviceId, name, acts }) => (
        <section key={deviceId} className={styles.reader} aria-label={name}>
          <h3>{name}</h3>
          <div className={styles.cards}>
            {acts.map(({ id, label }) => (
              <Button
                key={id}
                // As a real device: whoever measures keeps the cursor where it was.
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => simulate.mutate({ deviceId, actId: id })}
              >
                {label}
              </Button>
            ))}
          </div>
        </section>
      ))}
    </>
  );
}
