import { Checkbox, Input } from 'antd';
import styles from './sign.module.css';
import type { Guardians, Turn } from './turns.ts';

interface GuardianFieldsProps {
  readonly turn: Turn;
  readonly guardians: Guardians;
  readonly onGuardians: (guardians: Guardians) => void;
}

/** Whether the person signs or somebody for them, and who that is. */
export function GuardianFields({ turn, guardians, onGuardians }: GuardianFieldsProps) {
  const isGuardian = turn.role === 'guardian';
  const give = (name: string | undefined) => {
    const others = Object.entries(guardians).filter(([id]) => !turn.contractIds.includes(id));
    const mine = name === undefined ? [] : turn.contractIds.map((id) => [id, name] as const);
    onGuardians(Object.fromEntries([...others, ...mine]));
  };
  return (
    <div className={styles.guardian}>
      <Checkbox checked={isGuardian} onChange={({ target }) => give(target.checked ? '' : undefined)}>
        由监护人代签
      </Checkbox>
      {isGuardian && (
        <Input
          aria-label="监护人姓名"
          placeholder="监护人姓名"
          maxLength={60}
          autoComplete="off"
          defaultValue={turn.name}
          onBlur={({ target }) => give(target.value.trim())}
          onPressEnter={({ currentTarget }) => give(currentTarget.value.trim())}
        />
      )}
    </div>
  );
}
