import { Link } from 'wouter';
import type { CountedPerson } from '../../../contract/indicators.ts';
import { sexCodes } from '../../../domain/codes/sex.ts';
import { headOf, type IndicatorId } from '../../../domain/reporting/indicators.ts';
import { ageText } from '../../../domain/residents/age.ts';
import { careRoles } from '../../../domain/staff/roles.ts';
import { useNode } from '../../client/node-store.ts';
import { clinicDate } from '../../ui/clinic-time.ts';
import ruled from '../../ui/ruled-table.module.css';
import { itemPath } from '../aed/paths.ts';
import { recordPath } from '../residents/record-path.ts';

interface PersonsTableProps {
  readonly indicator: IndicatorId;
  readonly rows: readonly CountedPerson[];
}

/** One line each: people, or the AEDs. Those who care for people go on to the record; the manager sees the list only. */
export function PersonsTable({ indicator, rows }: PersonsTableProps) {
  const { area, unit } = headOf(indicator);
  const isAeds = area === 'aed';
  const today = clinicDate(Date.now());
  return (
    <table className={ruled.ruled} aria-label="名单">
      <thead>
        <tr>
          <th scope="col">序</th>
          <th scope="col">{isAeds ? '安放地点和序列号' : '姓名'}</th>
          {!isAeds && <th scope="col">性别年龄</th>}
          <th scope="col">村（居）</th>
          <th scope="col">{isAeds ? '保管人电话' : '电话'}</th>
          <th scope="col">已计／应计（{unit}）</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.no}>
            <td>{row.no}</td>
            <th scope="row">
              <Name row={row} />
            </th>
            {!isAeds && (
              <td>
                {sexCodes.label(row.sex)} {ageText(row.birthDate, today)}
              </td>
            )}
            <td>{row.village === '' ? '—' : row.village}</td>
            <td>{row.phone ?? '—'}</td>
            <td>
              {row.share.numerator}／{row.share.denominator}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Name({ row: { id, residentId, name } }: { readonly row: CountedPerson }) {
  const role = useNode(({ session }) => session?.person.role);
  if (residentId === null) return <Link href={itemPath(id)}>{name}</Link>;
  const opensRecords = role !== undefined && careRoles.includes(role);
  return opensRecords ? <Link href={recordPath(residentId)}>{name}</Link> : name;
}
