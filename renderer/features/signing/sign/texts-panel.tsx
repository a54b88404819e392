import { Tabs } from 'antd';
import type { AgreementView, ContractView } from '../../../../contract/signing-views.ts';
import { Panel } from '../../../ui/page.tsx';
import { AgreementText } from '../document/agreement-text.tsx';
import styles from './sign.module.css';

interface TextsPanelProps {
  readonly agreements: readonly AgreementView[];
  readonly contracts: readonly ContractView[];
}

/** The texts that one signature stands under, each in full. */
export function TextsPanel({ agreements, contracts }: TextsPanelProps) {
  const [only, ...others] = agreements;
  if (!only) return null;
  if (others.length === 0) {
    return (
      <Panel title="协议全文">
        <div className={styles.scroll}>
          <AgreementText agreement={only} />
        </div>
      </Panel>
    );
  }
  const nameOf = (id: string) =>
    contracts.find(({ contractId }) => contractId === id)?.residentName ?? '协议';
  return (
    <Panel title="协议全文">
      <Tabs
        items={agreements.map((agreement) => ({
          key: agreement.contractId,
          label: nameOf(agreement.contractId),
          children: (
            <div className={styles.scroll}>
              <AgreementText agreement={agreement} />
            </div>
          ),
        }))}
      />
    </Panel>
  );
}
