import { Button } from 'antd';
import { type Ink, noInk, undoStroke } from './ink.ts';
import { InkDrawing } from './ink-drawing.tsx';
import styles from './pad.module.css';
import { type PenKind, usePen } from './use-pen.ts';

export interface Drawn {
  readonly ink: Ink;
  readonly kind: PenKind;
}

export const nothingDrawn: Drawn = { ink: noInk, kind: 'mouse' };

interface SignaturePadProps {
  /** Who signs here, `居民 王秀英`. */
  readonly label: string;
  readonly drawn: Drawn;
  readonly onDrawn: (drawn: Drawn) => void;
}

/** A place to sign with pen, finger or mouse. Typed letters are no signature, so the keyboard only takes back. */
export function SignaturePad({ label, drawn, onDrawn }: SignaturePadProps) {
  const { ink, kind } = drawn;
  const pen = usePen(ink, (next, by) => onDrawn({ ink: next, kind: by }));
  const isEmpty = ink.strokes.length === 0;
  return (
    <div className={styles.frame}>
      <div className={styles.head}>
        <b>{label}</b>
        <span className={styles.buttons}>
          <Button size="small" disabled={isEmpty} onClick={() => onDrawn({ ink: undoStroke(ink), kind })}>
            撤销一笔
          </Button>
          <Button size="small" disabled={isEmpty} onClick={() => onDrawn(nothingDrawn)}>
            清除
          </Button>
        </span>
      </div>
      <div className={styles.pad} {...pen}>
        {isEmpty && <span className={styles.prompt}>请在此签字（笔、手指或鼠标）</span>}
        <InkDrawing strokes={ink.strokes} label={`${label}签字处`} />
      </div>
    </div>
  );
}
