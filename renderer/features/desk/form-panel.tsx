import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { identityDocumentCodes } from '../../../domain/codes/identity-document.ts';
import { faultOf } from '../../client/errors.ts';
import { useNode } from '../../client/node-store.ts';
import { FaultSentence } from '../../ui/fault-sentence.tsx';
import { KeyHint } from '../../ui/key-hint.tsx';
import { Sentence } from '../../ui/sentence.tsx';
import { useShortcut } from '../../ui/use-shortcut.ts';
import { Essentials } from '../residents/form/essentials.tsx';
import { FormArea } from '../residents/form/form-area.tsx';
import { markSent } from '../residents/form/form-store.ts';
import { firstMissing } from '../residents/form/missing.ts';
import { MoreFields } from '../residents/form/more-fields.tsx';
import { enterFirst } from '../residents/form/move-on.ts';
import styles from './desk.module.css';
import { deskActs, showRecord } from './desk-acts.ts';
import { isTyped, type Work } from './desk-state.ts';
import { isDialogOpen, mayTakeFocus } from './focus.ts';
import { PhotoPlace } from './person-facts.tsx';
import { useKnownNumber } from './use-known-number.ts';
import { useRegister } from './use-register.ts';

type FormWork = Extract<Work, { readonly is: 'form' }>;

/** Somebody new: the form, filled in by the card as far as it goes. Ctrl+Enter saves and gives the ticket. */
export function FormPanel({ work }: { readonly work: FormWork }) {
  const { form } = work;
  const { store, card } = form;
  const area = useRef<HTMLFormElement>(null);
  const register = useRegister(work);
  const known = useKnownNumber(form);
  const leave = useLeave(work, register.isPending);

  useEffect(() => {
    if (area.current && mayTakeFocus()) enterFirst(area.current, [firstMissing(store.getState().draft)]);
  }, [store]);

  function save(thenCheckIn: boolean) {
    markSent(store);
    const { check } = store.getState();
    if (check.form) register.go(thenCheckIn);
    else if (area.current) {
      enterFirst(
        area.current,
        check.errors.map(({ field }) => field),
      );
    }
  }

  useShortcut('Ctrl+Enter', '保存并登记就诊', () => save(true));
  useShortcut('Ctrl+S', '只建档', () => save(false));

  return (
    <section className={styles.matter} aria-label="登记新居民">
      <div className={styles.formHead}>
        {card && <PhotoPlace hasPhoto={card.photo !== null} />}
        <div>
          <h2>{card ? '新居民：请补全资料' : '手工登记'}</h2>
          <p className={styles.quiet}>
            {card
              ? `已带入${identityDocumentCodes.label(card.kind)}上的内容，`
              : '先填证件号码，性别和出生日期会自动带出；'}
            回车到下一个空格子，编号或名称都能选。
          </p>
        </div>
      </div>
      {form.notes.map((note) => (
        <Sentence tone="warn" key={note}>
          {note}
        </Sentence>
      ))}
      {known && <KnownNumber work={work} name={known.name} residentId={known.id} />}
      <FormArea store={store} ref={area}>
        <Essentials />
        <MoreFields />
        <Faults error={register.error} />
        <div className={styles.bar}>
          <Button
            data-save=""
            type="primary"
            size="large"
            loading={register.isPending}
            onClick={() => save(true)}
          >
            保存并登记就诊 <KeyHint keys="Ctrl+Enter" />
          </Button>
          <Button size="large" disabled={register.isPending} onClick={() => save(false)}>
            只建档 <KeyHint keys="Ctrl+S" />
          </Button>
          <Button size="large" type="text" disabled={register.isPending} onClick={leave.now}>
            放弃 <KeyHint keys="Esc" />
          </Button>
          {leave.isAsking && <span className={styles.doubt}>! 再按一次 Esc 放弃已填的内容。</span>}
        </div>
      </FormArea>
    </section>
  );
}

/** Esc leaves an untouched form at once; typed things are asked about first. */
function useLeave(work: FormWork, isBusy: boolean) {
  const [isAsking, setAsking] = useState(false);
  useShortcut(
    'Escape',
    '放弃登记',
    () => {
      if (isDialogOpen()) return;
      if (isTyped(work) && !isAsking) setAsking(true);
      else deskActs.leave();
    },
    { enabled: !isBusy },
  );
  return { isAsking, now: deskActs.leave };
}

function KnownNumber({ work, name, residentId }: { work: FormWork; name: string; residentId: string }) {
  const open = () => void showRecord(work, residentId, null);
  useShortcut('F9', '打开已有的档案', open);
  return (
    <Sentence tone="warn">
      这个证件号码已有档案：<strong>{name}</strong>。不用再建档，
      <Button type="link" onClick={open}>
        打开这份档案 <KeyHint keys="F9" />
      </Button>
    </Sentence>
  );
}

/** What the node said, unless it stands beside the fields already. */
function Faults({ error }: { readonly error: unknown }) {
  const isBack = useNode(({ connection }) => connection.is === 'online');
  if (error === null || faultOf(error).code === 'look-alike') return null;
  if (faultOf(error).code !== 'OFFLINE') return <FaultSentence error={error} />;
  if (isBack) {
    return (
      <Sentence tone="warn">连接已恢复，这份登记还没有确认保存。请再按 Ctrl+Enter，不会重复建档。</Sentence>
    );
  }
  return (
    <>
      <FaultSentence error={error} />
      <Sentence tone="info">填好的内容都还在。连上以后再按 Ctrl+Enter 即可，不会重复建档。</Sentence>
    </>
  );
}
