import { Button } from 'antd';
import type { Chart } from '../../../../contract/residents.ts';
import { fieldLabels } from '../../../../domain/residents/field-labels.ts';
import { fieldText } from '../../../../domain/residents/field-text.ts';
import { clinicDate } from '../../../ui/clinic-time.ts';
import { KeyHint } from '../../../ui/key-hint.tsx';
import { Panel } from '../../../ui/page.tsx';
import { useShortcut } from '../../../ui/use-shortcut.ts';
import { type FieldGroup, recordGroups } from '../form/field-groups.ts';
import { HealthMarks } from './health-marks.tsx';
import { beginEdit, useOpenEdit } from './open-edits.ts';
import styles from './page.module.css';
import { RecordCover } from './record-cover.tsx';
import { RecordEdit } from './record-edit.tsx';
import { stampTime } from './stamp-time.ts';

interface RecordTabProps {
  readonly chart: Chart;
  /** May see what was measured and treated. */
  readonly isClinical: boolean;
  readonly mayWrite: boolean;
  readonly isShown: boolean;
}

/** Every field of the national form in its words; the pencil turns it into the form. */
export function RecordTab({ chart, isClinical, mayWrite, isShown }: RecordTabProps) {
  const { state } = chart;
  const edit = useOpenEdit(state.id);
  const mayEdit = mayWrite && state.status === 'active' && state.mergedInto === null;
  useShortcut('F3', '修改档案', () => beginEdit(state), { enabled: mayEdit && isShown && !edit });
  if (edit && mayEdit) return <RecordEdit chart={chart} edit={edit} isShown={isShown} />;
  return (
    <Panel
      title="个人基本信息"
      actions={
        mayEdit && (
          <Button onClick={() => beginEdit(state)}>
            修改 <KeyHint keys="F3" />
          </Button>
        )
      }
    >
      {isClinical && <HealthMarks id={chart.survivorId} />}
      <RecordCover record={state} />
      {recordGroups.map((group) => (
        <Group key={group.title} group={group} chart={chart} />
      ))}
      <p className={styles.quiet}>
        建档 {stampTime(state.registeredAt)}，最后修改 {stampTime(state.changedAt)}
        {state.card && `，最近读证 ${state.cardReadAt ? stampTime(state.cardReadAt) : ''}`}
        {state.card && isExpired(state.card.validTo) && '（证件已过期）'}
      </p>
    </Panel>
  );
}

const isExpired = (validTo: string | null) =>
  validTo !== null && validTo !== 'long-term' && validTo < clinicDate(Date.now());

function Group({ group, chart }: { readonly group: FieldGroup; readonly chart: Chart }) {
  const { details, guardian } = chart.state;
  return (
    <section>
      <h3 className={styles.groupTitle}>{group.title}</h3>
      <dl className={styles.fields}>
        {group.fields.map((field) => {
          const value = field === 'guardian' ? guardian : details[field];
          return (
            <div key={field} data-empty={value === null}>
              <dt>{fieldLabels[field]}</dt>
              <dd>{fieldText(field, value)}</dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}
