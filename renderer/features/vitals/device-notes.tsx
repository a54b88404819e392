import { Button } from 'antd';
import type { ReadingRow } from '../../../contract/readings.ts';
import { KeyHint } from '../../ui/key-hint.tsx';
import { Sentence } from '../../ui/sentence.tsx';
import { useShortcut } from '../../ui/use-shortcut.ts';
import { clockNote, clockText, isTakeable, readingText } from '../readings/reading-words.ts';
import styles from '../readings/readings.module.css';
import type { VitalsDraft } from './vitals-draft.ts';

interface DeviceNotesProps {
  /** The readings whose numbers stand in the form, by id. */
  readonly readings: VitalsDraft['readings'];
  /** Those that would take the place of something typed, and those that are refused. */
  readonly held: readonly ReadingRow[];
  readonly today: string;
  readonly onDrop: (readingId: string) => void;
  readonly onUse: (row: ReadingRow) => void;
  readonly onLeave: (row: ReadingRow) => void;
}

/** Which numbers are a device's, as the device told them; and what was not put in, and why. */
export function DeviceNotes({ readings = {}, held, today, onDrop, onUse, onLeave }: DeviceNotesProps) {
  const filled = Object.entries(readings);
  return (
    <>
      {filled.length > 0 && (
        <ul className={styles.filled} aria-label="来自设备的读数">
          {filled.map(([readingId, told]) => (
            <li key={readingId}>
              <b>▣ {told.deviceName}</b>
              <span>
                {clockText(told.measuredAt ?? told.arrivedAt, today)}　{readingText(told)}
              </span>
              {[clockNote(told), ...told.remarks].map(
                (note) =>
                  note !== undefined && (
                    <span key={note} className={styles.warn}>
                      ! {note}
                    </span>
                  ),
              )}
              <Button type="link" size="small" onClick={() => onDrop(readingId)}>
                撤下
              </Button>
            </li>
          ))}
        </ul>
      )}
      {held.map((row, index) => (
        <HeldReading
          key={row.readingId}
          row={row}
          today={today}
          hasKey={index === 0}
          onUse={onUse}
          onLeave={onLeave}
        />
      ))}
    </>
  );
}

interface HeldReadingProps {
  readonly row: ReadingRow;
  readonly today: string;
  readonly hasKey: boolean;
  readonly onUse: (row: ReadingRow) => void;
  readonly onLeave: (row: ReadingRow) => void;
}

/** A reading that was not put in by itself: why, and what can be done. */
function HeldReading({ row, today, hasKey, onUse, onLeave }: HeldReadingProps) {
  const isUsable = isTakeable(row);
  const refusals = [...row.remarks, ...row.errors.map(({ sentence }) => sentence)].join('');
  const why = isUsable ? '与已填写的不同，没有填入。' : `没有填入。${refusals}`;
  const isAsked = row.isStored && row.measuredAt !== null && isUsable;
  const useText = isAsked ? '是，填入' : '改用设备读数';
  useShortcut('Alt+A', useText, () => onUse(row), { enabled: hasKey && isUsable, inDialogs: true });
  return (
    <Sentence tone="warn">
      {row.deviceName}
      {isAsked ? `存储的 ${clockText(row.measuredAt, today)} 测量：` : '测得 '}
      {readingText(row)}，{isAsked ? '是这位的吗？' : why}
      {isUsable && (
        <Button type="link" onClick={() => onUse(row)}>
          {useText}
          {hasKey && <KeyHint keys="Alt+A" />}
        </Button>
      )}
      <Button type="link" onClick={() => onLeave(row)}>
        {isAsked ? '不是' : '不用'}
      </Button>
    </Sentence>
  );
}
