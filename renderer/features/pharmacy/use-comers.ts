import { node } from '../../client/node.ts';
import { seatCards, useInbox } from '../../client/seat-inboxes.ts';
import { useScan } from '../../scanner/use-scan.ts';
import { useTell } from '../../ui/use-tell.ts';
import { nobodySentence, searchTextOf } from '../desk/scanned-person.ts';

/** Whoever's card is laid on the reader or whose number is scanned is shown. */
export function useComers(show: (residentId: string) => void): void {
  const tell = useTell();

  async function find(number: string, otherwise: (found: number) => string): Promise<void> {
    const { hits } = await node.residents.search({ text: number });
    const [only] = hits;
    if (only !== undefined && hits.length === 1) show(only.resident.id);
    else tell.nothing(otherwise(hits.length));
  }

  useInbox(seatCards, ({ card }) => {
    const otherwise = (found: number) =>
      found > 1
        ? `${card.name} 的证件号码有 ${found} 份档案，请按姓名查找后选择。`
        : `${card.name} 还没有健康档案，请先到挂号登记建档。`;
    void find(card.number, otherwise).catch(tell.fault);
  });
  useScan((scan) => {
    const text = searchTextOf(scan);
    if (text === undefined) tell.nothing(nobodySentence(scan, 0));
    else void find(text, (found) => nobodySentence(scan, found)).catch(tell.fault);
  });
}
