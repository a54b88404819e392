import type { EcgRow } from '../../../../contract/ecg-views.ts';
import type { EcgRecording } from '../../../../domain/ecg/recording.ts';
import { measureLines } from '../measure-words.ts';
import { lostOf, lostText } from '../paper/lead-words.ts';
import { filterText, scaleText, type ViewSettings } from '../paper/view-settings.ts';
import { takenText } from '../time-words.ts';
import styles from './print.module.css';

/** Whose tracing it is, as the paper says it. */
export interface PrintedPerson {
  readonly clinic: string;
  readonly name: string;
  /** 男 68岁 */
  readonly person: string;
  readonly recordNumber: string;
}

interface PrintHeadProps {
  readonly ecg: EcgRow;
  readonly recording: EcgRecording;
  readonly view: ViewSettings;
  readonly person: PrintedPerson;
  readonly fromMs: number;
  /** '第 1 页，共 2 页' */
  readonly page: string;
}

/** Who, when, with what, how it is drawn, and what was measured. */
export function PrintHead({ ecg, recording, view, person, fromMs, page }: PrintHeadProps) {
  const isCalibrated = recording.microvoltPerCount !== null;
  const lost = lostText(lostOf(recording), recording.rateHz);
  return (
    <header className={styles.head}>
      <span className={styles.title}>
        {person.clinic}　心电图报告{ecg.withdrawn && '（已作废）'}
      </span>
      <span className={styles.right}>{page}</span>
      <span className={styles.who}>
        <b>{person.name}</b>　{person.person}　档案号 {person.recordNumber}
      </span>
      <span className={styles.right}>采集时间 {takenText(ecg.takenAt)}</span>
      <span>
        {ecg.measures &&
          measureLines(ecg.measures)
            .map(({ label, text }) => `${label} ${text}`)
            .join('　')}
      </span>
      <span className={styles.right}>设备 {ecg.deviceModel ?? '未注明'}</span>
      <span>
        {scaleText(view, isCalibrated)}　{filterText(view.filters)}　{recording.rateHz} Hz
        {recording.quality === 'display' && '　监护显示波形，不作诊断测量'}
      </span>
      <span className={styles.right}>
        {lost !== undefined && `${lost}　`}从第 {(fromMs / 1000).toFixed(1)} 秒起
      </span>
    </header>
  );
}
