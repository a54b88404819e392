import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { ContractView } from '../../../../contract/signing-views.ts';
import { Panel } from '../../../ui/page.tsx';
import { recordPath } from '../../residents/record-path.ts';
import { sexAndAge } from '../../residents/search/hit-words.ts';
import { ContractStatusMark } from '../contract-status-mark.tsx';
import { termText, yuanText } from '../signing-words.ts';
import styles from './contract.module.css';

interface ContractFactsProps {
  readonly contract: ContractView;
  /** What can be done with it. */
  readonly children: ReactNode;
}

/** With whom, for what, until when, and in which state. */
export function ContractFacts({ contract, children }: ContractFactsProps) {
  const { resident, number, teamName, doctorName, adviserName, waiver, ending } = contract;
  const hospitals = [contract.districtHospital, contract.cityHospital].filter((one) => one !== null);
  return (
    <Panel>
      <div className={styles.head}>
        <h2>
          <Link href={recordPath(resident.id)}>{resident.name}</Link>
        </h2>
        <span>{sexAndAge(resident)}</span>
        <ContractStatusMark line={contract} />
        <span className={styles.quiet}>{number === null ? '未编号' : `协议编号 ${number}`}</span>
        <div className={styles.acts}>{children}</div>
      </div>
      <dl className={styles.facts}>
        <Fact name="家庭医生">
          {teamName}　{doctorName}
        </Fact>
        {adviserName !== null && <Fact name="健康顾问">{adviserName}</Fact>}
        {hospitals.length > 0 && <Fact name="签约医院">{hospitals.join('、')}</Fact>}
        <Fact name="期限">{termText(contract)}</Fact>
        <Fact name="服务包">{contract.packageTitles.join('、')}</Fact>
        <Fact name="人群">{contract.groups.map(({ label }) => label).join('、')}</Fact>
        {waiver && (
          <Fact name="困难减免">
            每年 {yuanText(waiver.fen)}（{waiver.reason}）
          </Fact>
        )}
        {ending && (
          <Fact name="终止">
            {ending.on}　{ending.label}
            {ending.note !== null && `　${ending.note}`}
          </Fact>
        )}
      </dl>
    </Panel>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
