import { Link } from 'wouter';
import type { CountedPerson } from '../../../contract/indicators.ts';
import { sexCodes } from '../../../domain/codes/sex.ts';
import { ageText } from '../../../domain/residents/age.ts';
import { careRoles } from '../../../domain/staff/roles.ts';
import { useNode } from '../../client/node-store.ts';
import { clinicDate } from '../../ui/clinic-time.ts';
import { recordPath } from '../residents/record-path.ts';
import styles from './dashboard.module.css';

/** One line each. Those who care for people go on to the record; the manager sees the list only. */
export function PersonsTable({ rows }: { readonly rows: readonly CountedPerson[] }) {
  const role = useNode(({ session }) => session?.person.role);
  const opensRecords = role !== undefined && careRoles.includes(role);
  const today = clinicDate(Date.now());
  return (
    <table className={styles.groups} aria-label="名单">
      <thead>
        <tr>
          <th scope="col">序</th>
          <th scope="col">姓名</th>
          <th scope="col">性别年龄</th>
          <th scope="col">村（居）</th>
          <th scope="col">电话</th>
          <th scope="col">已计／应计</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ no, residentId, name, sex, birthDate, village, phone, share }) => (
          <tr key={no}>
            <td>{no}</td>
            <th scope="row">
              {opensRecords && residentId !== null ? <Link href={recordPath(residentId)}>{name}</Link> : name}
            </th>
            <td>
              {sex !== '' && sexCodes.label(sex)} {ageText(birthDate, today)}
            </td>
            <td>{village === '' ? '—' : village}</td>
            <td>{phone ?? '—'}</td>
            <td>
              {share.numerator}／{share.denominator}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
