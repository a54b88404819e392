import { Button, Input, Modal } from 'antd';
import { useId, useState } from 'react';
import type { ReadingRow } from '../../../contract/readings.ts';
import { FaultSentence } from '../../ui/fault-sentence.tsx';
import { ResidentPicker } from '../residents/search/resident-picker.tsx';
import { readingText } from './reading-words.ts';
import styles from './readings.module.css';
import { type Owner, useGiveReading } from './use-settle-reading.ts';

interface GiveDialogProps {
  readonly row: ReadingRow;
  /** Those whom this room has called or has in the chair. */
  readonly near: readonly Owner[];
  readonly onClose: () => void;
}

const SAID_TIME = /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}$/;

/** Whose is it? One of those who are here, or anybody by search; where no clock knows, also when it was taken. */
export function GiveDialog({ row, near, onClose }: GiveDialogProps) {
  const timeId = useId();
  const [owner, setOwner] = useState<Owner | undefined>(near.length === 1 ? near[0] : undefined);
  const [saidTime, setSaidTime] = useState('');
  const give = useGiveReading(onClose);
  const asksTime = row.measuredAt === null;
  const isReady = owner !== undefined && (!asksTime || SAID_TIME.test(saidTime));
  const measuredAt = `${saidTime.replace(' ', 'T')}:00+08:00`;
  return (
    <Modal open title="这次测量是谁的" footer={null} mask={{ closable: false }} onCancel={onClose}>
      <div className={styles.give}>
        <b>{readingText(row)}</b>
        {near.length > 0 && (
          <div className={styles.acts}>
            {near.map((person) => (
              <Button
                key={person.residentId}
                type={person.residentId === owner?.residentId ? 'primary' : 'default'}
                aria-pressed={person.residentId === owner?.residentId}
                onClick={() => setOwner(person)}
              >
                {person.name}
              </Button>
            ))}
          </div>
        )}
        <ResidentPicker
          label="查找居民"
          placeholder="姓名、拼音、证件号或电话"
          onPick={({ id, name }) => setOwner({ residentId: id, name })}
        />
        {asksTime && (
          <div>
            <label htmlFor={timeId}>实际测量时间</label>
            <Input
              id={timeId}
              placeholder="如 2026-11-02 07:30"
              maxLength={16}
              value={saidTime}
              onChange={({ target }) => setSaidTime(target.value)}
            />
          </div>
        )}
        <FaultSentence error={give.error} />
        <Button
          type="primary"
          size="large"
          disabled={!isReady}
          loading={give.isPending}
          onClick={() => owner && give.mutate({ row, owner, ...(asksTime && { measuredAt }) })}
        >
          {owner ? `归给 ${owner.name}` : '请先选择居民'}
        </Button>
      </div>
    </Modal>
  );
}
