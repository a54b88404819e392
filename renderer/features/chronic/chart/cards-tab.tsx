import type { Chart } from '../../../../contract/residents.ts';
import { Panel } from '../../../ui/page.tsx';
import { CardsList } from './cards-list.tsx';

/** The chronic-disease cards on a resident's page. */
export function CardsTab({ chart }: { readonly chart: Chart }) {
  return (
    <Panel>
      <CardsList residentId={chart.survivorId} name={chart.state.details.name} />
    </Panel>
  );
}
