import { Page } from '../../ui/page.tsx';
import { LanPanel } from './lan-panel.tsx';
import { RoomsPanel } from './rooms-panel.tsx';
import { SeatsPanel } from './seats-panel.tsx';

/** The computers of the clinic, its rooms, and whether other computers may reach this one. */
export function SeatsPage() {
  return (
    <Page title="座位与诊室">
      <SeatsPanel />
      <RoomsPanel />
      <LanPanel />
    </Page>
  );
}
