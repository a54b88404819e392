import { Button } from 'antd';
import { useState } from 'react';
import { type NoteSection, noteSectionSchema } from '../../../domain/visits/events.ts';
import type { VisitNote } from '../../../domain/visits/note.ts';
import type { VisitState } from '../../../domain/visits/state.ts';
import { FaultSentence } from '../../ui/fault-sentence.tsx';
import { KeyHint } from '../../ui/key-hint.tsx';
import { AmendDialog } from './amend-dialog.tsx';
import styles from './chart.module.css';
import { ComplaintField } from './complaint-field.tsx';
import { partText } from './notes-draft.ts';
import { SectionField } from './section-field.tsx';
import { furtherSections, sectionLabels, usualSections } from './section-words.ts';
import type { NotesEntry } from './use-notes.ts';

interface NotesPanelProps {
  readonly visit: VisitState;
  readonly notes: NotesEntry;
  readonly mayWrite: boolean;
  readonly onDialog: (isOpen: boolean) => void;
}

/** Complaint and notes by section. What is typed is kept at every key; Ctrl+S saves it into the record. */
export function NotesPanel({ visit, notes, mayWrite, onDialog }: NotesPanelProps) {
  const [amending, setAmending] = useState<VisitNote>();
  const [added, setAdded] = useState<readonly NoteSection[]>([]);
  const isWritten = (section: NoteSection) => visit.notes.some((note) => note.section === section);
  const isShown = (section: NoteSection) =>
    usualSections.includes(section) ||
    added.includes(section) ||
    isWritten(section) ||
    partText(notes.draft, section) !== undefined;
  const amend = (note: VisitNote | undefined) => {
    setAmending(note);
    onDialog(note !== undefined);
  };

  return (
    <section className={styles.panel} aria-label="病历">
      <div className={styles.panelHead}>
        <h3>病历</h3>
        {mayWrite && (
          <span className={styles.quiet} role="status">
            {notes.hasDraft ? '草稿已保留在本机，还没有存入病历' : '没有未保存的内容'}
          </span>
        )}
        <span className={styles.spring} />
        {mayWrite && (
          <Button disabled={!notes.hasDraft} loading={notes.isSaving} onClick={notes.trySave}>
            存入病历
            <KeyHint keys="Ctrl+S" />
          </Button>
        )}
      </div>
      <FaultSentence error={notes.error} />
      <ComplaintField visit={visit} notes={notes} mayWrite={mayWrite} />
      {noteSectionSchema.options.filter(isShown).map((section) => (
        <SectionField
          key={section}
          section={section}
          written={visit.notes.filter((note) => note.section === section)}
          text={partText(notes.draft, section)}
          mayWrite={mayWrite}
          onText={(text) => notes.write(section, text)}
          onAmend={amend}
        />
      ))}
      {mayWrite && (
        <div className={styles.more}>
          {furtherSections
            .filter((section) => !isShown(section))
            .map((section) => (
              <Button key={section} type="link" size="small" onClick={() => setAdded([...added, section])}>
                ＋ {sectionLabels[section]}
              </Button>
            ))}
        </div>
      )}
      {amending && <AmendDialog visitId={visit.visitId} note={amending} onClose={() => amend(undefined)} />}
    </section>
  );
}
