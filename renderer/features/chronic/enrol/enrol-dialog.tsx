import { Form, Select } from 'antd';
import { DISEASES, type Disease, diseases } from '../../../../domain/chronic/diseases.ts';
import { node } from '../../../client/node.ts';
import { useNode } from '../../../client/node-store.ts';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { needed } from '../../../ui/text-rules.ts';
import { StandingItems, type StandingValues } from '../card/standing-items.tsx';
import { useCardAct } from '../card/use-card-act.ts';

interface EnrolValues extends StandingValues {
  readonly disease: Disease;
}

interface EnrolDialogProps {
  readonly residentId: string;
  readonly name: string;
  readonly how: 'screening' | 'diagnosis' | 'hand';
  /** Where it is known which. */
  readonly disease?: Disease | undefined;
  /** Diseases that have an open card already. */
  readonly enrolled?: readonly Disease[];
  readonly visitId?: string | undefined;
  readonly onClose: () => void;
}

/** 建卡. The first follow-up is due on the same day. */
export function EnrolDialog(props: EnrolDialogProps) {
  const { residentId, name, how, disease, enrolled = [], visitId, onClose } = props;
  const [form] = Form.useForm<EnrolValues>();
  const person = useNode(({ session }) => session?.person);
  const act = useCardAct(node.chronic.enrol, `已为 ${name} 建卡，请做首次随访。`, onClose);
  const isDoctor = person?.role === 'doctor';
  return (
    <FormDialog<EnrolValues>
      title={`建慢病卡：${name}`}
      okText="建卡"
      form={form}
      initialValues={{ ...(disease && { disease }), ...(isDoctor && { doctorId: person.staffId }) }}
      isBusy={act.isPending}
      error={act.error}
      onFinish={({ disease: wanted, doctorId, diagnosedOn, gridWorker }) =>
        act.mutate({
          residentId,
          disease: wanted,
          how,
          ...(doctorId && { doctorId }),
          ...(diagnosedOn?.trim() && { diagnosedOn: diagnosedOn.trim() }),
          ...(gridWorker?.trim() && { gridWorker: gridWorker.trim() }),
          ...(visitId !== undefined && { visitId }),
        })
      }
      onClose={onClose}
    >
      <Form.Item name="disease" label="病种" rules={[needed('请选择病种。')]}>
        <Select
          autoFocus
          disabled={disease !== undefined}
          options={diseases
            .filter((each) => !enrolled.includes(each))
            .map((value) => ({ value, label: DISEASES[value] }))}
        />
      </Form.Item>
      <StandingItems />
    </FormDialog>
  );
}
