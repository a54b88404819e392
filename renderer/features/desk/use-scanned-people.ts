import { useLocation } from 'wouter';
import type { DecodedScan } from '../../../domain/barcodes/decoded-scan.ts';
import { node } from '../../client/node.ts';
import { useScan } from '../../scanner/use-scan.ts';
import { useTell } from '../../ui/use-tell.ts';
import { deskActs } from './desk-acts.ts';
import { DESK_PATH } from './desk-path.ts';
import { nobodySentence, searchTextOf } from './scanned-person.ts';

/** Whoever's number is scanned comes to the desk as if they had been chosen in the search. */
export function useScannedPeople(): void {
  const [path] = useLocation();
  const tell = useTell();

  async function bring(scan: DecodedScan): Promise<void> {
    const text = searchTextOf(scan);
    const hits = text === undefined ? [] : (await node.residents.search({ text })).hits;
    const [only, ...others] = hits.map(({ resident }) => resident);
    if (only === undefined || others.length > 0) {
      tell.nothing(nobodySentence(scan, hits.length));
      return;
    }
    deskActs.arrive({ by: 'search', residentId: only.id });
    if (path !== DESK_PATH) tell.done(`已扫到 ${only.name} 的号码，按 Alt+1 到“挂号登记”办理。`);
  }
  useScan((scan) => void bring(scan).catch(tell.fault));
}
