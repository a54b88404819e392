import { AlertFilled, StarFilled } from '@ant-design/icons';
import { type Priority, priorityLabels } from '../../../domain/visits/priority.ts';
import styles from './queue.module.css';

/** Why somebody goes first: sign, word and colour together. Nothing for those who wait in the order of arrival. */
export function PriorityMark({ priority }: { readonly priority: Priority }) {
  if (priority === 'normal') return null;
  const isUrgent = priority === 'urgent';
  return (
    <span className={`${styles.priority} ${isUrgent ? styles.urgent : ''}`}>
      {isUrgent ? <AlertFilled /> : <StarFilled />}
      {priorityLabels[priority]}
    </span>
  );
}
