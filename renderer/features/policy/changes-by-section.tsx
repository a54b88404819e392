import { Collapse } from 'antd';
import type { Change } from '../../../domain/policy/compare.ts';
import { sourceText } from '../../../domain/policy/source.ts';
import { SECTION_WORDS } from '../../../domain/policy/words/section-words.ts';
import ruled from '../../ui/ruled-table.module.css';
import styles from './policy.module.css';

/** More lines than these of one section stay folded until somebody asks. */
const SHOWN_AT_ONCE = 24;
const NOTHING = '没有';

/** What changes, section by section; the long ones folded. */
export function ChangesBySection({ changes }: { readonly changes: readonly Change[] }) {
  const sections = [...Map.groupBy(changes, ({ section }) => section)];
  return (
    <Collapse
      defaultActiveKey={sections
        .filter(([, lines]) => lines.length <= SHOWN_AT_ONCE)
        .map(([section]) => section)}
      items={sections.map(([section, lines]) => ({
        key: section,
        label: `${SECTION_WORDS[section]}　${lines.length} 项变化`,
        children: <ChangeTable changes={lines} />,
      }))}
    />
  );
}

function ChangeTable({ changes }: { readonly changes: readonly Change[] }) {
  const sources = new Set(changes.map(({ source }) => sourceText(source)));
  return (
    <>
      <table className={`${ruled.ruled} ${styles.lines}`}>
        <thead>
          <tr>
            <th scope="col">项目</th>
            <th scope="col">现在</th>
            <th scope="col">换用后</th>
            <th scope="col">何时起</th>
          </tr>
        </thead>
        <tbody>
          {changes.map(({ path, label, was, becomes, from }) => (
            <tr key={`${from} ${path}`}>
              <th scope="row">{label}</th>
              <td>{was ?? NOTHING}</td>
              <td>
                <b>{becomes ?? NOTHING}</b>
              </td>
              <td className={styles.date}>{from}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.quiet}>依据：{[...sources].join('；')}</p>
    </>
  );
}
