import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import type { Chart } from '../../../../contract/residents.ts';
import { KeyHint } from '../../../ui/key-hint.tsx';
import { Panel } from '../../../ui/page.tsx';
import { useShortcut } from '../../../ui/use-shortcut.ts';
import { Essentials } from '../form/essentials.tsx';
import { FormArea } from '../form/form-area.tsx';
import { markSent } from '../form/form-store.ts';
import { MoreFields } from '../form/more-fields.tsx';
import { enterFirst } from '../form/move-on.ts';
import { EditFaults } from './edit-faults.tsx';
import { changeEdit, endEdit, type OpenEdit } from './open-edits.ts';
import styles from './page.module.css';
import { ReasonField } from './reason-field.tsx';
import { useSaveEdit } from './use-save-edit.ts';

interface RecordEditProps {
  readonly chart: Chart;
  readonly edit: OpenEdit;
  /** Another tab may lie over it. */
  readonly isShown: boolean;
}

/** The record as a form. */
export function RecordEdit({ chart, edit, isShown }: RecordEditProps) {
  const { shown, store, reason } = edit;
  const { id } = shown;
  const onDone = () => endEdit(id);
  const area = useRef<HTMLFormElement>(null);
  const saving = useSaveEdit({ store, onDone });

  useEffect(() => {
    if (area.current) enterFirst(area.current, ['name']);
  }, []);

  function save(over = shown) {
    markSent(store);
    const { check } = store.getState();
    const wrong = check.form ? [] : check.errors.map(({ field }) => field);
    if (check.form && reason.trim() !== '') saving.save(over, reason.trim());
    else if (area.current) enterFirst(area.current, wrong.length > 0 ? wrong : ['reason']);
  }

  useShortcut('Ctrl+Enter', '保存修改', () => save(), { enabled: isShown });
  const isAsked = useStore(store, ({ wasSent }) => wasSent) && reason.trim() === '';
  return (
    <Panel title="修改个人基本信息">
      <FormArea store={store} ref={area}>
        <Essentials withGuardian={false} />
        <MoreFields isOpen />
        <div className={styles.bar}>
          <ReasonField
            label="修改原因"
            value={reason}
            onChange={(text) => changeEdit(id, { reason: text })}
            fault={isAsked ? '请写明修改原因。' : undefined}
          />
          <Button data-save="" type="primary" loading={saving.isPending} onClick={() => save()}>
            保存修改 <KeyHint keys="Ctrl+Enter" />
          </Button>
          <Button disabled={saving.isPending} onClick={onDone}>
            不修改
          </Button>
          <EditFaults
            error={saving.error}
            current={chart.state}
            shown={shown}
            onOver={(current) => {
              changeEdit(id, { shown: current });
              save(current);
            }}
          />
        </div>
      </FormArea>
    </Panel>
  );
}
