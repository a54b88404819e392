import { Form, Input } from 'antd';
import { useState } from 'react';
import { type AedChanges, CHANGEABLE } from '../../../../domain/aed/events.ts';
import { parsePoint, pointText } from '../../../../domain/aed/parse-point.ts';
import type { AedState } from '../../../../domain/aed/state.ts';
import { sameValue } from '../../../../domain/residents/same-value.ts';
import { node } from '../../../client/node.ts';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { needed } from '../../../ui/text-rules.ts';
import { PlaceFields } from '../place-fields.tsx';
import { DeviceFields } from '../register/device-fields.tsx';
import type { FactsValues } from '../register/facts-form.ts';
import { useAedAct } from '../use-aeds.ts';
import type { AedDialogProps } from './aed-actions.tsx';

type Values = Omit<FactsValues, 'adultPads' | 'battery' | 'childPads'> & { readonly reason: string };

/** The fields that differ from what the form was opened with. */
function changesOf(seen: AedState, values: Values): AedChanges {
  const changes: Record<string, unknown> = {};
  for (const field of CHANGEABLE) {
    const text = values[field]?.trim();
    const now = (field === 'point' ? parsePoint(text ?? '') : text) || null;
    const was = seen[field] ?? null;
    if (!sameValue(shown(was), shown(now))) changes[field] = { was, now };
  }
  return changes as AedChanges;
}

/** Coordinates are compared as the form shows them: its fifth decimal is a metre. */
const shown = (value: unknown) =>
  typeof value === 'object' && value !== null ? pointText(value as Parameters<typeof pointText>[0]) : value;

export function ChangeDialog({ aed, onClose }: AedDialogProps) {
  // As it was shown: only so can a change over another one be noticed.
  const [seen] = useState(aed);
  const [form] = Form.useForm<Values>();
  const change = useAedAct(
    (values: Values) =>
      node.aed.change({
        aedId: aed.aedId,
        changes: changesOf(seen, values),
        reason: values.reason.trim(),
      }),
    '已修改',
    onClose,
  );
  const { point, ...facts } = seen;
  return (
    <FormDialog<Values>
      title="修改登记内容"
      okText="保存"
      form={form}
      initialValues={{ ...facts, ...(point && { point: pointText(point) }) }}
      isBusy={change.isPending}
      error={change.error}
      onFinish={change.mutate}
      onClose={onClose}
    >
      <DeviceFields isUdiFixed />
      <PlaceFields />
      <Form.Item name="reason" label="原因（会留下记录）" rules={[needed('请写明原因。')]}>
        <Input maxLength={200} autoComplete="off" />
      </Form.Item>
    </FormDialog>
  );
}
