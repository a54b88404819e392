import { Button } from 'antd';
import type { ReactNode } from 'react';
import { KeyHint } from '../../ui/key-hint.tsx';
import { Sentence } from '../../ui/sentence.tsx';
import { UnsavedNote } from './unsaved-note.tsx';
import type { VitalsFormWork } from './use-vitals-form.ts';
import styles from './vitals-form.module.css';

interface VitalsFootProps {
  readonly work: VitalsFormWork;
  readonly canSend: boolean;
  readonly saveText: string;
  readonly enabled: boolean;
  readonly isBusy: boolean;
  readonly onSave: () => void;
  readonly onSaveAndSend: () => void;
  readonly children: ReactNode;
}

/** Saving, and why something is not saved: always in view. */
export function VitalsFoot(props: VitalsFootProps) {
  const { work, canSend, saveText, enabled, isBusy, onSave, onSaveAndSend } = props;
  return (
    <div className={styles.foot}>
      {work.isEmptyAsked && (
        <Sentence tone="info">
          还没有填写，没有保存。{canSend && '不测量就转走请用“转出”（Alt+T）。'}
        </Sentence>
      )}
      <UnsavedNote error={work.error} wasTried={work.draft.triedMs !== undefined} />
      {props.children}
      <span className={styles.spring} />
      {canSend && (
        <Button disabled={!enabled} onClick={onSave}>
          只保存
          <KeyHint keys="Ctrl+S" />
        </Button>
      )}
      <Button
        type="primary"
        size="large"
        disabled={!enabled}
        loading={work.isSaving || isBusy}
        onClick={onSaveAndSend}
      >
        {saveText}
        <KeyHint keys="Ctrl+Enter" />
      </Button>
    </div>
  );
}
