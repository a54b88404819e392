import { Form, Input, Modal } from 'antd';
import { type Answers, SCORES } from '../../../../domain/points/survey.ts';
import type { Coded } from '../../../../domain/policy/sections/common.ts';
import { node } from '../../../client/node.ts';
import { FaultSentence } from '../../../ui/fault-sentence.tsx';
import { RadioChoice } from '../../../ui/radio-choice.tsx';
import styles from './points.module.css';
import { usePointsAct } from './use-points.ts';

interface Values {
  readonly answers: Readonly<Record<string, string>>;
  readonly remark?: string;
}

/** The best answer first, as the form is read out. */
const options = ([5, 4, 3, 2, 1] as const).map((score) => ({ value: String(score), label: SCORES[score] }));

function scoresOf({ answers }: Values): Answers {
  return Object.fromEntries(Object.entries(answers).map(([code, score]) => [code, Number(score)]));
}

interface SurveyDialogProps {
  readonly residentId: string;
  readonly questions: readonly Coded[];
  readonly onClose: () => void;
}

/** 年度问卷, read out or handed over at the desk; no answer is chosen beforehand. */
export function SurveyDialog({ residentId, questions, onClose }: SurveyDialogProps) {
  const [form] = Form.useForm<Values>();
  const answer = usePointsAct(
    (values: Values) => {
      const remark = values.remark?.trim();
      return node.points.answerSurvey({ residentId, answers: scoresOf(values), ...(remark && { remark }) });
    },
    '问卷已保存',
    onClose,
  );
  return (
    <Modal
      open
      width={880}
      title="签约服务年度问卷"
      okText="提交问卷"
      onOk={() => form.submit()}
      onCancel={onClose}
      confirmLoading={answer.isPending}
      mask={{ closable: false }}
    >
      <Form<Values> form={form} requiredMark={false} onFinish={answer.mutate}>
        {questions.map(({ code, label }, at) => (
          <fieldset key={code} className={styles.question}>
            <legend className={styles.words}>
              {at + 1}. {label}
            </legend>
            <Form.Item name={['answers', code]} rules={[{ required: true, message: '请选择一项。' }]}>
              <RadioChoice options={options} look="button" />
            </Form.Item>
          </fieldset>
        ))}
        <Form.Item name="remark" label="意见和建议" style={{ marginTop: 16 }}>
          <Input maxLength={200} autoComplete="off" placeholder="可不填" />
        </Form.Item>
        <FaultSentence error={answer.error} />
      </Form>
    </Modal>
  );
}
