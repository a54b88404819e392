import { useMutation, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { orpc } from '../../../client/query.ts';
import { FaultSentence } from '../../../ui/fault-sentence.tsx';
import { Panel } from '../../../ui/page.tsx';
import { useTell } from '../../../ui/use-tell.ts';
import { refreshChronic, useManages } from '../use-chronic.ts';
import styles from './family.module.css';
import { FamilyRow } from './family-row.tsx';

/** 家庭高危筛查: who lives with the person or belongs to them, and whom to put on the high-risk list. */
export function FamilyPanel({ cardId }: { readonly cardId: string }) {
  const [isShown, setShown] = useState(false);
  return (
    <Panel
      title="家庭高危筛查"
      actions={!isShown && <Button onClick={() => setShown(true)}>查找家人</Button>}
    >
      {isShown ? (
        <Family cardId={cardId} />
      ) : (
        <p className={styles.quiet}>从同户、同住址、同电话和监护人中找出可能高危的家人。</p>
      )}
    </Panel>
  );
}

function Family({ cardId }: { readonly cardId: string }) {
  const family = useQuery(
    orpc.chronic.family.queryOptions({ input: { cardId }, staleTime: Number.POSITIVE_INFINITY, gcTime: 0 }),
  );
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const tell = useTell();
  const manages = useManages();
  const raise = useMutation(
    orpc.chronic.raiseFamily.mutationOptions({
      onSuccess: ({ raised }) => {
        tell.done(`已把 ${raised} 位家人列入高危名单。`);
        setChosen(new Set());
        refreshChronic();
      },
    }),
  );
  const toggle = (id: string) =>
    setChosen(
      (before) => new Set(before.has(id) ? [...before].filter((each) => each !== id) : [...before, id]),
    );
  return (
    <>
      <FaultSentence error={family.error} onRetry={() => void family.refetch()} />
      <FaultSentence error={raise.error} />
      {family.data?.length === 0 && <p>没有找到同户、同住址或同电话的家人。</p>}
      <ul className={styles.list}>
        {family.data?.map((member) => (
          <FamilyRow
            key={member.resident.id}
            member={member}
            isChosen={chosen.has(member.resident.id)}
            onToggle={manages ? toggle : undefined}
          />
        ))}
      </ul>
      {chosen.size > 0 && (
        <Button loading={raise.isPending} onClick={() => raise.mutate({ cardId, residentIds: [...chosen] })}>
          列入高危名单（{chosen.size} 人）
        </Button>
      )}
    </>
  );
}
