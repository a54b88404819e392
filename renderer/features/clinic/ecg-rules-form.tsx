import { useMutation, useQuery } from '@tanstack/react-query';
import { Button, Form, Select } from 'antd';
import { CRITICAL_RULE_SETS, type CriticalRuleSet } from '../../../domain/ecg/critical-rule-set.ts';
import { orpc, queryClient } from '../../client/query.ts';
import { FaultSentence } from '../../ui/fault-sentence.tsx';
import { PageSkeleton } from '../../ui/page-skeleton.tsx';
import { useTell } from '../../ui/use-tell.ts';
import { ruleSetLabel } from '../ecg/criticals/critical-words.ts';
import styles from './clinic.module.css';

interface Values {
  readonly ruleSet: CriticalRuleSet;
}

const options = CRITICAL_RULE_SETS.map((ruleSet) => ({ value: ruleSet, label: ruleSetLabel(ruleSet) }));

/** Which list of critical ECG values the county goes by; what was prompted before stays as it was. */
export function EcgRulesForm() {
  const tell = useTell();
  const rules = useQuery(orpc.ecg.rules.queryOptions());
  const choose = useMutation(
    orpc.ecg.chooseRules.mutationOptions({
      onSuccess: () => {
        tell.done('危急值标准已保存');
        const keys = [orpc.ecg.rules.key(), orpc.ecgCriticals.handList.key()];
        return Promise.all(keys.map((queryKey) => queryClient.invalidateQueries({ queryKey })));
      },
    }),
  );
  if (rules.error) return <FaultSentence error={rules.error} onRetry={() => void rules.refetch()} />;
  if (!rules.data) return <PageSkeleton />;
  return (
    <>
      <p className={styles.note}>按县里采用的标准选择。只影响以后的心电图，已有的提示不变。</p>
      <Form<Values> layout="inline" initialValues={rules.data} onFinish={(values) => choose.mutate(values)}>
        <Form.Item name="ruleSet" label="采用的标准">
          <Select options={options} style={{ width: 360 }} />
        </Form.Item>
        <Button htmlType="submit" loading={choose.isPending}>
          保存标准
        </Button>
      </Form>
      <FaultSentence error={choose.error} />
    </>
  );
}
