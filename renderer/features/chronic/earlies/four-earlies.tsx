import { useQuery } from '@tanstack/react-query';
import { useLocation, useSearch } from 'wouter';
import { cardEarlies, type Early, earlies, FOUR_EARLIES } from '../../../../domain/chronic/four-earlies.ts';
import { orpc } from '../../../client/query.ts';
import { DUE_PATH, SCREENING_PATH } from '../chronic-path.ts';
import styles from './four-earlies.module.css';

interface FourEarliesProps<Own extends Early> {
  /** Those whose list is on this page; the others lead to theirs. */
  readonly own: readonly Own[];
  readonly chosen: Own | undefined;
  readonly onChoose: (early: Own) => void;
}

/** 四早: four lists with how many stand on each, over both pages that show them. */
export function FourEarlies<Own extends Early>({ own, chosen, onChoose }: FourEarliesProps<Own>) {
  const counts = useQuery(orpc.chronic.fourEarlies.queryOptions());
  const [, navigate] = useLocation();

  function choose(early: Early) {
    const here = own.find((each) => each === early);
    if (here) onChoose(here);
    else navigate(`${pathOf(early)}?early=${early}`);
  }

  return (
    <nav className={styles.four} aria-label="四早">
      {earlies.map((early) => (
        <button
          key={early}
          type="button"
          aria-current={early === chosen ? 'true' : undefined}
          onClick={() => choose(early)}
        >
          <b>{FOUR_EARLIES[early].title}</b>{' '}
          <span className={styles.count}>{counts.data?.[early] ?? ''}</span>
          <span className={styles.who}>{FOUR_EARLIES[early].who}</span>
        </button>
      ))}
    </nav>
  );
}

function pathOf(early: Early): string {
  return cardEarlies.some((each) => each === early) ? DUE_PATH : SCREENING_PATH;
}

/** The list that the address asks for, of those that this page has. */
export function useAskedEarly<Own extends Early>(own: readonly Own[]): Own | undefined {
  const asked = new URLSearchParams(useSearch()).get('early');
  return own.find((early) => early === asked);
}
