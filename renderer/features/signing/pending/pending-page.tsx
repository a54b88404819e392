import { SigningPage } from '../signing-page.tsx';
import { ClashesPanel } from './clashes-panel.tsx';
import { EndProposalsPanel } from './end-proposals-panel.tsx';

/** 待处理: what a rule must not decide alone. */
export function PendingPage() {
  return (
    <SigningPage>
      <ClashesPanel />
      <EndProposalsPanel />
    </SigningPage>
  );
}
