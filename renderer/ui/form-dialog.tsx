import { Form, type FormInstance, Modal } from 'antd';
import type { ReactNode } from 'react';
import { FaultSentence } from './fault-sentence.tsx';

interface FormDialogProps<Values> {
  readonly title: string;
  readonly okText: string;
  readonly form: FormInstance<Values>;
  readonly initialValues?: Partial<Values>;
  readonly isBusy: boolean;
  /** What the last attempt threw. */
  readonly error: unknown;
  readonly isDangerous?: boolean;
  /** Of a form whose rows need more room than a dialogue usually has. */
  readonly widthPx?: number;
  readonly onFinish: (values: Values) => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A form in a dialogue: Enter saves, Esc leaves. Mount it to open it, so that it starts empty each time. */
export function FormDialog<Values extends object>(props: FormDialogProps<Values>) {
  const {
    title,
    okText,
    form,
    initialValues,
    isBusy,
    error,
    isDangerous = false,
    widthPx,
    onFinish,
    onClose,
  } = props;
  return (
    <Modal
      open
      title={title}
      {...(widthPx !== undefined && { width: widthPx })}
      okText={okText}
      onOk={() => form.submit()}
      onCancel={onClose}
      confirmLoading={isBusy}
      okButtonProps={{ danger: isDangerous }}
      mask={{ closable: false }}
      // A long form still shows its buttons on a screen of 768 lines.
      style={{ top: 32, paddingBottom: 16 }}
      styles={{ body: { paddingTop: 12 } }}
    >
      <Form<Values>
        form={form}
        layout="vertical"
        requiredMark={false}
        {...(initialValues && { initialValues })}
        onFinish={onFinish}
      >
        {props.children}
        <FaultSentence error={error} />
        <button type="submit" hidden disabled={isBusy} />
      </Form>
    </Modal>
  );
}
