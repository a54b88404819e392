import chart from '../../doctor/chart.module.css';
import { CardsList } from './cards-list.tsx';

interface CardsPanelProps {
  readonly residentId: string;
  readonly visitId: string;
  readonly name: string;
  readonly onDialog: (isOpen: boolean) => void;
}

/** The chronic-disease cards in a doctor's chart. */
export function CardsPanel(props: CardsPanelProps) {
  return (
    <section className={chart.panel} aria-label="慢病卡">
      <h3>慢病卡</h3>
      <CardsList {...props} />
    </section>
  );
}
