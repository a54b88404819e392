import { type DragEvent, useId, useState } from 'react';
import { Sentence } from '../../ui/sentence.tsx';
import styles from './policy.module.css';

/** As much as the node takes: a published pack with its indentation and its signature. */
const MAX_BYTES = 600_000;

interface PackFileProps {
  readonly onText: (text: string) => void;
}

/** A file that the county published: chosen, or dropped here. */
export function PackFile({ onText }: PackFileProps) {
  const id = useId();
  const [isTooBig, setTooBig] = useState(false);
  async function take(file: File | undefined) {
    if (!file) return;
    setTooBig(file.size > MAX_BYTES);
    if (file.size <= MAX_BYTES) onText(await file.text());
  }
  function drop(event: DragEvent) {
    event.preventDefault();
    void take(event.dataTransfer.files[0]);
  }
  return (
    <>
      <label
        htmlFor={id}
        className={styles.drop}
        onDragOver={(event) => event.preventDefault()}
        onDrop={drop}
      >
        选择县里发布的政策包文件，或拖到这里
        <input
          id={id}
          className="visually-hidden"
          type="file"
          accept=".json,application/json"
          onChange={({ target }) => {
            void take(target.files?.[0]);
            target.value = '';
          }}
        />
      </label>
      {isTooBig && <Sentence tone="danger">文件太大，不是政策包。没有读取，原政策继续有效。</Sentence>}
    </>
  );
}
