import { createPortal } from 'react-dom';
import type { EcgRow } from '../../../../contract/ecg-views.ts';
import { durationMsOf, type EcgRecording } from '../../../../domain/ecg/recording.ts';
import { measureLines } from '../measure-words.ts';
import { shownLeadsOf } from '../paper/shown-leads.ts';
import { filterText, scaleText, type ViewSettings } from '../paper/view-settings.ts';
import { takenText } from '../time-words.ts';
import { pageStarts } from './pages.ts';
import styles from './print.module.css';
import { PrintFoot } from './print-foot.tsx';
import { PrintTracing } from './print-tracing.tsx';

/** Whose tracing it is, as the paper says it. */
export interface PrintedPerson {
  readonly clinic: string;
  readonly name: string;
  /** 男 68岁 */
  readonly person: string;
  readonly recordNumber: string;
}

interface PrintSheetsProps {
  readonly ecg: EcgRow;
  readonly recording: EcgRecording;
  readonly view: ViewSettings;
  readonly person: PrintedPerson;
}

/** The report on paper, A4 across, true to the millimetre; beside the page, so that print shows it alone. */
export function PrintSheets({ ecg, recording, view, person }: PrintSheetsProps) {
  const leads = shownLeadsOf(recording, view.filters);
  const isCalibrated = recording.microvoltPerCount !== null;
  const starts = pageStarts(durationMsOf(recording), view.mmPerSecond);
  return createPortal(
    <div className={styles.sheets} data-prints="ecg">
      {starts.map((fromMs, page) => (
        <article key={fromMs} className={styles.sheet}>
          <header className={styles.head}>
            <span className={styles.title}>{person.clinic}　心电图报告</span>
            <span className={styles.right}>
              第 {page + 1} 页，共 {starts.length} 页
            </span>
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
            <span className={styles.right}>从第 {(fromMs / 1000).toFixed(1)} 秒起</span>
          </header>
          <PrintTracing leads={leads} view={view} fromMs={fromMs} isCalibrated={isCalibrated} />
          <PrintFoot ecg={ecg} />
        </article>
      ))}
    </div>,
    document.body,
  );
}
