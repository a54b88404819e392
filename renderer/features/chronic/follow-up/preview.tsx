import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { FormValues } from '../../../../domain/chronic/forms/field.ts';
import { orpc } from '../../../client/query.ts';
import { FaultSentence } from '../../../ui/fault-sentence.tsx';
import { DecisionView } from '../decision/decision-view.tsx';
import styles from './follow-up.module.css';
import { sentValues } from './typed.ts';

interface PreviewProps {
  readonly cardId: string;
  readonly values: FormValues;
  readonly localDate: string | undefined;
  readonly isComplete: boolean;
}

/** What the rules say of the form as it stands; they say it again when it is saved. */
export function Preview({ cardId, values, localDate, isComplete }: PreviewProps) {
  const input = { cardId, values: sentValues(values), ...(localDate !== undefined && { localDate }) };
  const preview = useQuery(
    orpc.chronic.preview.queryOptions({
      input,
      enabled: isComplete,
      placeholderData: keepPreviousData,
      gcTime: 0,
    }),
  );
  const decision = isComplete ? preview.data?.decision : undefined;
  return (
    <section className={styles.preview} aria-label="随访结论" aria-live="polite">
      <h3>随访结论</h3>
      {decision ? (
        <DecisionView decision={decision} />
      ) : (
        <p className={styles.quiet}>必填项答完后，这里给出分类、处理和下次随访日期。</p>
      )}
      <FaultSentence error={isComplete ? preview.error : null} />
    </section>
  );
}
