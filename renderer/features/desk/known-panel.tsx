import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { stageLabels } from '../../../domain/queue/events.ts';
import { priorityLabels } from '../../../domain/visits/priority.ts';
import { orpc } from '../../client/query.ts';
import { clinicDate } from '../../ui/clinic-time.ts';
import { FaultSentence } from '../../ui/fault-sentence.tsx';
import { KeyHint } from '../../ui/key-hint.tsx';
import { Sentence } from '../../ui/sentence.tsx';
import { useShortcut } from '../../ui/use-shortcut.ts';
import { purposeLabels } from '../queue/words.ts';
import { recordPath } from '../residents/record-path.ts';
import { CardUpdate } from './card-update.tsx';
import { openRow, usualWish } from './check-in-wish.ts';
import styles from './desk.module.css';
import { deskActs } from './desk-acts.ts';
import type { Work } from './desk-state.ts';
import { isDialogOpen, mayTakeFocus } from './focus.ts';
import { PersonFacts } from './person-facts.tsx';
import { useCheckIn } from './use-check-in.ts';
import { WishFields } from './wish-fields.tsx';

/** Somebody with a record stands at the desk: Enter gives the ticket. */
export function KnownPanel({ work }: { readonly work: Extract<Work, { readonly is: 'known' }> }) {
  const { person } = work;
  const { resident, card, notes, others } = person;
  const [, navigate] = useLocation();
  const [wish, setWish] = useState(() => usualWish(resident.birthDate, clinicDate(Date.now())));
  const [isChanging, setChanging] = useState(false);
  const go = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLElement>(null);
  const { data: rows = [] } = useQuery(orpc.queue.today.queryOptions());
  const checkIn = useCheckIn(person, wish);
  const ticket = openRow(rows, resident.id);
  const isClosed = resident.status !== 'active';
  const back = () => {
    if (isDialogOpen()) return;
    if (isChanging) {
      setChanging(false);
      go.current?.focus();
    } else deskActs.leave();
  };
  const openRecord = () => navigate(recordPath(resident.id, others[0]?.id));

  useEffect(() => {
    if (mayTakeFocus()) go.current?.focus();
  }, []);
  useEffect(() => {
    if (isChanging) panel.current?.querySelector<HTMLInputElement>('[data-stop]')?.select();
  }, [isChanging]);
  useShortcut('F3', '更改去向', () => setChanging(true), { enabled: !isClosed && !ticket });
  useShortcut('F9', '打开档案', openRecord);
  useShortcut('Escape', '放弃这一位', back, { enabled: !checkIn.isPending });

  return (
    <section className={styles.matter} aria-label="登记就诊" data-form="" ref={panel}>
      <PersonFacts resident={resident} hasPhoto={person.hasPhoto} />
      {isClosed && (
        <Sentence tone="warn">这份档案已注销，不能登记就诊。请先打开档案（F9）核对并恢复。</Sentence>
      )}
      {notes.map((note) => (
        <Sentence tone="warn" key={note}>
          {note}
        </Sentence>
      ))}
      {others.length > 0 && (
        <Sentence tone="warn">
          这个证件号码另有 {others.length} 份档案，请打开档案（F9）后在“合并”中处理；现在可以照常登记。
        </Sentence>
      )}
      {card && person.differences.length > 0 && <CardUpdate work={work} person={person} card={card} />}
      {isChanging && <WishFields wish={wish} onChange={setWish} />}
      <FaultSentence error={checkIn.error} />
      <div className={styles.acts}>
        {ticket ? (
          <p className={styles.large}>
            今天已登记：<strong>{ticket.ticket}</strong>，现在在{ticket.room ?? stageLabels[ticket.stage]}
          </p>
        ) : (
          <p className={styles.where}>
            <span>
              到 <strong>{wish.room || stageLabels[wish.stage]}</strong>
            </span>
            <span className={styles.quiet}>{purposeLabels[wish.purpose]}</span>
            <span className={styles.quiet}>{priorityLabels[wish.priority]}</span>
          </p>
        )}
        <Button
          ref={go}
          data-save=""
          type="primary"
          size="large"
          disabled={isClosed}
          loading={checkIn.isPending}
          onClick={checkIn.go}
        >
          {ticket ? '显示原来的号' : '登记就诊'} <KeyHint keys="Enter" />
        </Button>
        {!ticket && !isClosed && (
          <Button size="large" onClick={() => setChanging(true)}>
            更改去向 <KeyHint keys="F3" />
          </Button>
        )}
        <Button size="large" onClick={openRecord}>
          打开档案 <KeyHint keys="F9" />
        </Button>
        <Button size="large" type="text" onClick={deskActs.leave}>
          放弃 <KeyHint keys="Esc" />
        </Button>
      </div>
    </section>
  );
}
