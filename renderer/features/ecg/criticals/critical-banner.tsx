import { Link } from 'wouter';
import { ecgPath, INBOX_PATH } from '../ecg-path.ts';
import styles from './critical-banner.module.css';
import { useOpenCriticals } from './use-open-criticals.ts';

/** Stands on every page of those who treat, as long as a critical value has no answer. */
export function CriticalBanner() {
  const open = useOpenCriticals() ?? [];
  const [first] = open;
  if (!first) return null;
  return (
    <div className={styles.banner} role="alert">
      <span>
        心电危急值未处理：{first.residentName ?? '受检者未认领'}，
        {first.prompts[0]?.sentence ?? '见县中心报告'}
      </span>
      <Link href={ecgPath(first.ecgId)}>看图并处理</Link>
      {open.length > 1 && <Link href={INBOX_PATH}>共 {open.length} 例</Link>}
    </div>
  );
}
