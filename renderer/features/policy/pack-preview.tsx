import { useMutation } from '@tanstack/react-query';
import { Button, Checkbox, Modal } from 'antd';
import { useState } from 'react';
import type { PackInput, PackPreview as Preview } from '../../../contract/policy.ts';
import { orpc, queryClient } from '../../client/query.ts';
import { FaultSentence } from '../../ui/fault-sentence.tsx';
import { Sentence } from '../../ui/sentence.tsx';
import { useTell } from '../../ui/use-tell.ts';
import { ChangesBySection } from './changes-by-section.tsx';
import styles from './policy.module.css';

interface PackPreviewProps {
  readonly pack: PackInput;
  readonly preview: Extract<Preview, { readonly ok: true }>;
  readonly onApplied: () => void;
}

/** What a pack would change, whose it is, and the button that applies it. */
export function PackPreview({ pack, preview, onApplied }: PackPreviewProps) {
  const { pack: head, publisher, changes } = preview;
  const tell = useTell();
  const [trustsPublisher, setTrusts] = useState(false);
  const [isAsking, setAsking] = useState(false);
  const apply = useMutation(
    orpc.policy.apply.mutationOptions({
      onSuccess: async () => {
        await queryClient.invalidateQueries({ queryKey: orpc.policy.key() });
        tell.done(`已换用“${head.title}”${head.version} 版`);
        onApplied();
      },
      onSettled: () => setAsking(false),
    }),
  );
  const isUnknown = publisher !== null && !publisher.isKnown;
  return (
    <section className={styles.preview} aria-label="新政策包">
      <h3>
        {head.title}　{head.version} 版　{head.issuer}
      </h3>
      {publisher && (
        <p>
          发布单位：{publisher.name}　指纹 <code className={styles.fingerprint}>{publisher.fingerprint}</code>
          　{publisher.isKnown ? '签名有效，以前用过这个单位的政策包' : '签名有效，第一次收到'}
        </p>
      )}
      {isUnknown && (
        <Checkbox checked={trustsPublisher} onChange={({ target }) => setTrusts(target.checked)}>
          已打电话向发布单位核对过指纹，信任这个单位
        </Checkbox>
      )}
      {changes.length === 0 ? (
        <Sentence tone="info">与现行政策相同，没有变化。</Sentence>
      ) : (
        <ChangesBySection changes={changes} />
      )}
      <FaultSentence error={apply.error} />
      <div>
        <Button type="primary" disabled={isUnknown && !trustsPublisher} onClick={() => setAsking(true)}>
          换用这个政策包
        </Button>
      </div>
      <Modal
        open={isAsking}
        title={`换用“${head.title}”`}
        okText="换用"
        confirmLoading={apply.isPending}
        onOk={() => apply.mutate({ pack, trustsPublisher })}
        onCancel={() => setAsking(false)}
      >
        换用后，{changes.length} 项规定按新政策执行。以前的签约、随访和收费不会改变。
      </Modal>
    </section>
  );
}
