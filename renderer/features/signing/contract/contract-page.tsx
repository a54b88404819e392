import { Button } from 'antd';
import { Link, useParams } from 'wouter';
import { Page } from '../../../ui/page.tsx';
import { useSigningChanges } from '../refresh-signing.ts';
import { SIGNING_PATH } from '../signing-path.ts';
import { ContractDetail } from './contract-detail.tsx';

/** 签约协议: one contract from its text to its end. */
export function ContractPage() {
  const { id = '' } = useParams();
  useSigningChanges();
  return (
    <Page
      title="签约协议"
      actions={
        <Link href={SIGNING_PATH}>
          <Button>回到签约</Button>
        </Link>
      }
    >
      <ContractDetail key={id} contractId={id} />
    </Page>
  );
}
