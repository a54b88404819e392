import { Button, Input } from 'antd';
import { useId, useState } from 'react';
import type { NoteSection } from '../../../domain/visits/events.ts';
import type { VisitNote } from '../../../domain/visits/note.ts';
import styles from './chart.module.css';
import { sectionHints, sectionLabels } from './section-words.ts';
import { WrittenNote } from './written-note.tsx';

interface SectionFieldProps {
  readonly section: NoteSection;
  readonly written: readonly VisitNote[];
  readonly text: string | undefined;
  readonly mayWrite: boolean;
  readonly onText: (text: string) => void;
  readonly onAmend: (note: VisitNote) => void;
}

/** One section: what stands in the record, and what is being written. */
export function SectionField(props: SectionFieldProps) {
  const { section, written, text, mayWrite, onText, onAmend } = props;
  const id = useId();
  const [isAdding, setAdding] = useState(false);
  const isOpen = mayWrite && (written.length === 0 || isAdding || text !== undefined);
  if (!isOpen && written.length === 0) return null;
  return (
    <div className={styles.section}>
      <label htmlFor={id}>{sectionLabels[section]}</label>
      <div>
        {written.map((note) => (
          <WrittenNote key={note.noteId} note={note}>
            {mayWrite && (
              <Button type="link" size="small" onClick={() => onAmend(note)}>
                修改
              </Button>
            )}
            {mayWrite && !isOpen && note === written.at(-1) && (
              <Button type="link" size="small" onClick={() => setAdding(true)}>
                补充
              </Button>
            )}
          </WrittenNote>
        ))}
        {isOpen && (
          <Input.TextArea
            id={id}
            autoSize={{ minRows: 2, maxRows: 10 }}
            maxLength={20_000}
            autoFocus={isAdding}
            placeholder={sectionHints[section] ?? ''}
            value={text ?? ''}
            onChange={({ target }) => onText(target.value)}
          />
        )}
      </div>
    </div>
  );
}
