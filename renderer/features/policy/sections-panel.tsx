import { Select } from 'antd';
import { useState } from 'react';
import type { PolicyRow, PolicyView } from '../../../contract/policy.ts';
import type { SectionValue } from '../../../domain/policy/sections/index.ts';
import { SECTION_WORDS } from '../../../domain/policy/words/section-words.ts';
import { Panel } from '../../ui/page.tsx';
import styles from './policy.module.css';
import { SectionTable } from './section-table.tsx';

function groupsIn(rows: readonly PolicyRow[]) {
  const row = rows.find(({ section }) => section === 'signing.groups');
  return (row?.value as SectionValue<'signing.groups'> | undefined)?.groups ?? [];
}

/** Every section in force: a list at the left, the chosen one's figures at the right. */
export function SectionsPanel({ policy: { rows, packs } }: { readonly policy: PolicyView }) {
  const [chosen, setChosen] = useState<PolicyRow['section']>('signing.fee');
  const row = rows.find(({ section }) => section === chosen);
  const titleOf = (packId: string) => packs.find(({ id }) => id === packId)?.title ?? packId;
  return (
    <Panel
      title="规定的内容"
      actions={
        <Select
          aria-label="查找规定"
          showSearch={{ optionFilterProp: 'label' }}
          style={{ width: 260 }}
          value={chosen}
          options={rows.map(({ section }) => ({ value: section, label: SECTION_WORDS[section] }))}
          onChange={setChosen}
        />
      }
    >
      <div className={styles.sections}>
        <nav aria-label="规定" className={styles.list}>
          {rows.map(({ section }) => (
            <button
              key={section}
              type="button"
              aria-current={section === chosen ? 'true' : undefined}
              onClick={() => setChosen(section)}
            >
              {SECTION_WORDS[section]}
            </button>
          ))}
        </nav>
        {row && <SectionTable row={row} packTitle={titleOf(row.packId)} groups={groupsIn(rows)} />}
      </div>
    </Panel>
  );
}
