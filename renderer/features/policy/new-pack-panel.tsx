import { useMutation } from '@tanstack/react-query';
import { Button, Select, Space } from 'antd';
import { useState } from 'react';
import type { PackInput, PolicyView } from '../../../contract/policy.ts';
import { orpc } from '../../client/query.ts';
import { FaultSentence } from '../../ui/fault-sentence.tsx';
import { Panel } from '../../ui/page.tsx';
import { PackFaults } from './pack-faults.tsx';
import { PackFile } from './pack-file.tsx';
import { PackPreview } from './pack-preview.tsx';

/** Another pack: of this program, or a file that the county signed. Shown first, applied only when confirmed. */
export function NewPackPanel({ policy }: { readonly policy: PolicyView }) {
  const [pack, setPack] = useState<PackInput>();
  const preview = useMutation(orpc.policy.preview.mutationOptions());
  function show(chosen: PackInput) {
    setPack(chosen);
    preview.mutate(chosen);
  }
  function leave() {
    setPack(undefined);
    preview.reset();
  }
  const shown = preview.data;
  return (
    <Panel title="换用新的政策包" actions={pack && <Button onClick={leave}>不换，收起</Button>}>
      <Space wrap size="middle">
        <Select
          aria-label="地方政策"
          placeholder="选择地方政策"
          style={{ width: 320 }}
          value={pack?.from === 'program' ? pack.id : null}
          options={policy.localities.map(({ id, title, version }) => ({
            value: id,
            label: `${title}（${version} 版）`,
          }))}
          onChange={(id: string) => show({ from: 'program', id })}
        />
        <span>或</span>
        <PackFile onText={(text) => show({ from: 'document', text })} />
      </Space>
      <FaultSentence error={preview.error} />
      {shown?.ok === false && <PackFaults faults={shown.faults} />}
      {shown?.ok === true && pack && <PackPreview pack={pack} preview={shown} onApplied={leave} />}
    </Panel>
  );
}
