import { Checkbox, Input } from 'antd';
import styles from './sign.module.css';
import type { Said, Turn } from './turns.ts';

interface GuardianFieldsProps {
  readonly turn: Turn;
  readonly onSaid: (said: Said) => void;
}

/** Whether the person signs or somebody for them, and who that is. */
export function GuardianFields({ turn, onSaid }: GuardianFieldsProps) {
  const isGuardian = turn.role === 'guardian';
  const say = (name: string | null) =>
    onSaid(Object.fromEntries(turn.contractIds.map((id) => [id, name] as const)));
  return (
    <div className={styles.guardian}>
      <Checkbox checked={isGuardian} onChange={({ target }) => say(target.checked ? '' : null)}>
        由监护人代签
      </Checkbox>
      {isGuardian && (
        <Input
          aria-label="监护人姓名"
          placeholder="监护人姓名"
          maxLength={60}
          autoComplete="off"
          defaultValue={turn.name}
          onBlur={({ target }) => say(target.value.trim())}
          onPressEnter={({ currentTarget }) => say(currentTarget.value.trim())}
        />
      )}
    </div>
  );
}
