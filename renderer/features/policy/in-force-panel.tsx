import type { PolicyView } from '../../../contract/policy.ts';
import { Panel } from '../../ui/page.tsx';
import styles from './policy.module.css';

/** The packs in force: the locality's before the national base. */
export function InForcePanel({ policy: { packs, date } }: { readonly policy: PolicyView }) {
  return (
    <Panel title="现行政策包">
      <ol className={styles.packs}>
        {packs.map(({ id, version, title, issuer }, at) => (
          <li key={id}>
            <b>{title}</b>　{version} 版　{issuer}
            <span className={styles.quiet}>{at < packs.length - 1 ? '　本地政策，优先' : '　国家基础'}</span>
          </li>
        ))}
      </ol>
      <p className={styles.quiet}>
        以下是 {date} 有效的规定。本地政策没有写的，按国家基础执行；以往的决定不因新政策改变。
      </p>
    </Panel>
  );
}
