import type { AedRow } from '../../../../contract/aed.ts';
import { Panel } from '../../../ui/page.tsx';
import { Sentence } from '../../../ui/sentence.tsx';
import styles from '../aed.module.css';
import { FIELD_LABELS, fieldText } from '../field-words.ts';
import { ReadinessMark } from '../readiness-mark.tsx';

/** Whether it would work, and each reason why not. */
export function ReadinessPanel({ row: { aed, readiness } }: { readonly row: AedRow }) {
  const { state, findings, nextInspectionOn } = readiness;
  return (
    <Panel>
      <div className={styles.head}>
        <ReadinessMark state={state} />
        {nextInspectionOn !== null && <span>下次巡检 {nextInspectionOn}</span>}
        {aed.retired && (
          <span>
            {aed.retired.on} 停用：{aed.retired.reason}
          </span>
        )}
      </div>
      {(findings.length > 0 || aed.conflicts.length > 0) && (
        <div className={styles.findings}>
          {findings.map(({ sentence, grave }) => (
            <Sentence key={sentence} tone={grave ? 'danger' : 'warn'}>
              {sentence}
            </Sentence>
          ))}
          {aed.conflicts.map(({ field, lost }) => (
            <Sentence key={field} tone="warn">
              {FIELD_LABELS[field]}在两处同时改过：现在是“{fieldText(aed[field])}”，另一处改成“
              {fieldText(lost)}
              ”。请核对后用“修改”改正。
            </Sentence>
          ))}
        </div>
      )}
    </Panel>
  );
}
