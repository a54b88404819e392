import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import type { LookAlike } from '../../../contract/residents.ts';
import { FaultSentence } from '../../ui/fault-sentence.tsx';
import { KeyHint } from '../../ui/key-hint.tsx';
import { useShortcut } from '../../ui/use-shortcut.ts';
import { compareRows, type Likeness, personOfDraft } from './compare.ts';
import styles from './desk.module.css';
import { deskActs, showRecord } from './desk-acts.ts';
import type { Work } from './desk-state.ts';
import { isDialogOpen, mayTakeFocus } from './focus.ts';

type AlikeWork = Extract<Work, { readonly is: 'alike' }>;

const likenessWords: Readonly<Record<Likeness, string>> = { same: '＝ 相同', differs: '≠ 不同', unknown: '' };

/** As many as stand beside each other; they come likeliest first. */
const MOST_SHOWN = 3;

/** Perhaps the person has a record already: side by side, and the desk decides. */
export function AlikePanel({ work }: { readonly work: AlikeWork }) {
  const { form, alike } = work;
  const draft = useStore(form.store, (state) => state.draft);
  const panel = useRef<HTMLElement>(null);
  const shown = alike.slice(0, MOST_SHOWN);
  const choose = useMutation({ mutationFn: (id: string) => showRecord(work, id, form.card) });
  const rows = compareRows(
    personOfDraft(draft),
    shown.map(({ resident }) => resident),
  );
  const ids = alike.map(({ resident }) => resident.id);
  const others = () => deskActs.backToForm({ ...form, notThem: [...form.notThem, ...ids] });
  const back = () => deskActs.backToForm(form);
  useEffect(() => {
    // Out of any input, so that a digit chooses.
    if (mayTakeFocus()) panel.current?.focus();
  }, []);
  useShortcut('F9', '都不是，继续建档', others, { enabled: !choose.isPending });
  useShortcut('Escape', '返回修改', () => !isDialogOpen() && back(), { enabled: !choose.isPending });

  return (
    <section className={styles.matter} aria-label="对照已有档案" ref={panel} tabIndex={-1}>
      <h2>可能已经建过档，请当面核对是不是同一个人</h2>
      <table className={styles.compare}>
        <thead>
          <tr>
            <th scope="col" />
            <th scope="col">{form.card ? '这张证件' : '正在登记'}</th>
            {shown.map((one, at) => (
              <Candidate
                key={one.resident.id}
                at={at}
                found={one}
                isBusy={choose.isPending}
                onChoose={() => choose.mutate(one.resident.id)}
              />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ label, own, others: cells }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>{own}</td>
              {cells.map(({ key, text, likeness }) => (
                <td key={key} data-likeness={likeness}>
                  {text} <span className={styles.mark}>{likenessWords[likeness]}</span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {alike.length > shown.length && (
        <p className={styles.quiet}>还有 {alike.length - shown.length} 份较不像的，可以用 F2 查找。</p>
      )}
      <FaultSentence error={choose.error} />
      <div className={styles.acts}>
        <Button size="large" type="primary" disabled={choose.isPending} onClick={others}>
          都不是，继续建档 <KeyHint keys="F9" />
        </Button>
        <Button size="large" disabled={choose.isPending} onClick={back}>
          返回修改 <KeyHint keys="Esc" />
        </Button>
      </div>
    </section>
  );
}

interface CandidateProps {
  readonly at: number;
  readonly found: LookAlike;
  readonly isBusy: boolean;
  readonly onChoose: () => void;
}

function Candidate({ at, found, isBusy, onChoose }: CandidateProps) {
  const key = String(at + 1);
  useShortcut(key, `就是第 ${key} 份档案的人`, onChoose, { enabled: !isBusy });
  return (
    <th scope="col">
      <Button disabled={isBusy} onClick={onChoose}>
        <KeyHint keys={key} /> 就是这位
      </Button>
      <p className={styles.reasons}>{found.reasons.join('，')}</p>
    </th>
  );
}
