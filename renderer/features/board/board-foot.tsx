import type { Board } from '../../../contract/queue.ts';
import { Button } from '../../ui/plain/button.tsx';
import styles from './board.module.css';
import type { Voice } from './use-voice.ts';

interface BoardFootProps {
  readonly missed: Board['missed'];
  readonly voice: Voice;
  readonly onLeave: () => void;
}

/** Who missed a call, and what those who put the screen up have to know about its sound. */
export function BoardFoot({ missed, voice, onLeave }: BoardFootProps) {
  return (
    <footer className={styles.foot}>
      <p className={styles.missed}>
        {missed.length > 0 && (
          <>
            过号未到，请到前台登记返回：
            {missed.map(({ visitId, ticket, maskedName }) => (
              <span key={visitId}>
                <b>{ticket}</b> {maskedName}
              </span>
            ))}
          </>
        )}
      </p>
      <div className={styles.sound}>
        {voice.state === 'none' && <span>♪ 这台电脑没有中文语音，只显示不播报</span>}
        {voice.state === 'on' && <span>♪ 正在语音播报</span>}
        {voice.state === 'off' && (
          <Button kind="primary" autoFocus onClick={voice.turnOn}>
            开启叫号声音
          </Button>
        )}
        <Button kind="link" onClick={onLeave}>
          回到工作站
        </Button>
      </div>
    </footer>
  );
}
