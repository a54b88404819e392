import { FormOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useEffect } from 'react';
import { useLocation, useSearch } from 'wouter';
import { KeyHint } from '../../ui/key-hint.tsx';
import { useShortcut } from '../../ui/use-shortcut.ts';
import { AlikePanel } from './alike-panel.tsx';
import styles from './desk.module.css';
import { deskActs } from './desk-acts.ts';
import { isTyped, type Work } from './desk-state.ts';
import { FormPanel } from './form-panel.tsx';
import { KnownPanel } from './known-panel.tsx';
import { LookingUp, NotFound } from './looking-up.tsx';
import { ReaderLine } from './reader-line.tsx';
import { LastTicket, ReadyPanel } from './ready-panel.tsx';
import { TodayList } from './today-list.tsx';
import { useDesk } from './use-desk.ts';
import { WaitingLine } from './waiting-line.tsx';

/** 挂号登记: the registrar's home. A card on the reader needs no click; the queue at the door decides the layout. */
export function DeskPage() {
  const { work, waiting, ticket } = useDesk();
  const mayBegin = !isTyped(work);
  useSearched();
  useShortcut('F4', '手工登记', deskActs.newForm, { enabled: mayBegin });
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <h1>挂号登记</h1>
        <ReaderLine />
        <div className={styles.begin}>
          <Button icon={<FormOutlined />} disabled={!mayBegin} onClick={deskActs.newForm}>
            手工登记 <KeyHint keys="F4" />
          </Button>
        </div>
      </div>
      <div className={styles.columns}>
        <div className={styles.main}>
          {waiting && <WaitingLine comer={waiting} />}
          {ticket && work.is !== 'ready' && <LastTicket ticket={ticket} />}
          {work.is === 'ready' ? <ReadyPanel ticket={ticket} /> : <Matter work={work} />}
        </div>
        <TodayList />
      </div>
    </div>
  );
}

function Matter({ work }: { readonly work: Exclude<Work, { readonly is: 'ready' }> }) {
  switch (work.is) {
    case 'looking-up':
      return <LookingUp comer={work.comer} />;
    case 'not-found':
      return <NotFound work={work} />;
    case 'known':
      return <KnownPanel key={work.person.resident.id} work={work} />;
    case 'form':
      return <FormPanel key={work.form.id} work={work} />;
    case 'alike':
      return <AlikePanel work={work} />;
  }
}

/** Somebody chosen in the search of the header comes as `?resident=…`. */
function useSearched(): void {
  const [path, navigate] = useLocation();
  const residentId = new URLSearchParams(useSearch()).get('resident');
  useEffect(() => {
    if (residentId === null) return;
    deskActs.arrive({ by: 'search', residentId });
    navigate(path, { replace: true });
  }, [residentId, path, navigate]);
}
