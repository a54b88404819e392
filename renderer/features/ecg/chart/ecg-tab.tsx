import { Button } from 'antd';
import { useLocation } from 'wouter';
import { Panel } from '../../../ui/page.tsx';
import { capturePath } from '../ecg-path.ts';
import { EcgList } from './ecg-list.tsx';

/** The ECGs of a resident's record. */
export function EcgTab({ residentId }: { readonly residentId: string }) {
  const [, navigate] = useLocation();
  return (
    <Panel
      title="心电图"
      actions={<Button onClick={() => navigate(capturePath(residentId))}>采集心电图</Button>}
    >
      <EcgList residentId={residentId} />
    </Panel>
  );
}
