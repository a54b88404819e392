import type { PolicyRow } from '../../../contract/policy.ts';
import type { Coded } from '../../../domain/policy/sections/common.ts';
import { CERTAINTIES } from '../../../domain/policy/source.ts';
import { SECTION_WORDS } from '../../../domain/policy/words/section-words.ts';
import { valueLines } from '../../../domain/policy/words/value-lines.ts';
import facts from '../../ui/facts.module.css';
import ruled from '../../ui/ruled-table.module.css';
import { StatusMark } from '../../ui/status-mark.tsx';
import styles from './policy.module.css';

interface SectionTableProps {
  readonly row: PolicyRow;
  readonly packTitle: string;
  /** The codes of 'signing.groups'. */
  readonly groups: readonly Coded[];
}

/** One section: its figures, from when, by which pack and whose word. */
export function SectionTable({ row, packTitle, groups }: SectionTableProps) {
  const { section, value, source, from, packVersion } = row;
  const { document, place, certainty } = source;
  const isSure = certainty === 'published' || certainty === 'deployed';
  return (
    <article className={styles.section} aria-label={SECTION_WORDS[section]}>
      <h3>{SECTION_WORDS[section]}</h3>
      <dl className={facts.facts}>
        <dt>生效</dt>
        <dd>{from} 起</dd>
        <dt>出自</dt>
        <dd>
          {packTitle}　{packVersion} 版
        </dd>
        <dt>依据</dt>
        <dd>
          {document}
          {place !== undefined && `　${place}`}
        </dd>
        <dt>可信</dt>
        <dd>
          <StatusMark tone={isSure ? 'good' : 'warn'}>{CERTAINTIES[certainty]}</StatusMark>
        </dd>
      </dl>
      <table className={`${ruled.ruled} ${styles.lines}`}>
        <thead>
          <tr>
            <th scope="col">项目</th>
            <th scope="col">规定</th>
          </tr>
        </thead>
        <tbody>
          {valueLines(value, groups).map(({ path, label, text }) => (
            <tr key={path}>
              <th scope="row">{label}</th>
              <td>{text}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </article>
  );
}
