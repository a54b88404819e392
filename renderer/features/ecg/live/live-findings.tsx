import { useEffect, useState } from 'react';
import { assessQuality } from '../../../../domain/ecg/quality/assess-quality.ts';
import type { QualityFinding } from '../../../../domain/ecg/quality/finding.ts';
import { FindingList } from '../finding-list.tsx';
import type { LiveSignal } from './live-signal.ts';
import type { LiveState } from './use-live-signal.ts';

const JUDGED_SECONDS = 5;
const LEAST_SECONDS = 2;
const EVERY_MS = 1_500;

/** What is wrong with the curve at this moment; undefined before there is enough of it to tell. */
function findingsOf({ recent, range }: LiveSignal): readonly QualityFinding[] | undefined {
  const window = recent(JUDGED_SECONDS);
  const samples = window.leads[0]?.samples.length ?? 0;
  if (samples < LEAST_SECONDS * window.rateHz) return undefined;
  return assessQuality(window, { range }).findings;
}

/** The quality of the running curve, judged anew all the while, with what to do about it. */
export function LiveFindings({ live }: { readonly live: LiveState }) {
  const { signal, phase } = live;
  const [findings, setFindings] = useState<readonly QualityFinding[]>();
  useEffect(() => {
    setFindings(undefined);
    if (!signal || phase !== 'streaming') return;
    const timer = setInterval(() => setFindings(findingsOf(signal)), EVERY_MS);
    return () => clearInterval(timer);
  }, [signal, phase]);
  if (!findings) return phase === 'streaming' ? <p>正在检查信号质量…</p> : null;
  return findings.length === 0 ? <p>✓ 信号质量合格，可以采集。</p> : <FindingList findings={findings} />;
}
