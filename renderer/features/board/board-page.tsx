import { useEffect } from 'react';
import { useLocation } from 'wouter';
import { useShortcut } from '../../ui/use-shortcut.ts';
import styles from './board.module.css';
import { BoardClock } from './board-clock.tsx';
import { BoardFoot } from './board-foot.tsx';
import { CalledNow } from './called-now.tsx';
import { OutageLine } from './outage-line.tsx';
import { useBoard } from './use-board.ts';
import { useVoice } from './use-voice.ts';
import { WaitingRoom } from './waiting-room.tsx';

/** The wall screen of the waiting room: whom who calls, who waits. Readable from five metres, names masked. */
export function BoardPage() {
  const { board, fault } = useBoard();
  const voice = useVoice(board?.calls);
  const [, navigate] = useLocation();
  const leave = () => navigate('/');
  useShortcut('Escape', '回到工作站', leave);
  useEffect(() => {
    document.title = '叫号大屏';
  }, []);
  return (
    <main className={styles.board}>
      <header className={styles.head}>
        <h1>{board?.clinicName ?? '叫号大屏'}</h1>
        <BoardClock />
      </header>
      <OutageLine fault={fault} />
      <CalledNow calls={board?.calls} />
      <WaitingRoom waiting={board?.waiting ?? []} />
      <BoardFoot missed={board?.missed ?? []} voice={voice} onLeave={leave} />
    </main>
  );
}
