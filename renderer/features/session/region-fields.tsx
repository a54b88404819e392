import { useState } from 'react';
import { isCountyCode } from '../../../domain/codes/division.ts';
import { fujianDivisionCodes } from '../../../domain/codes/fujian-division.ts';
import { provinceCodes } from '../../../domain/codes/province.ts';
import { SelectField, TextField } from '../../ui/plain/field.tsx';
import styles from './entry.module.css';

export interface Region {
  readonly countyCode: string;
  readonly townshipCode: string;
  readonly townshipName: string;
}

interface RegionFieldsProps {
  readonly region: Region;
  readonly onChange: (region: Region) => void;
}

/** Fujian's counties are in the code table; elsewhere the county is typed as its six digits. */
const LISTED_PROVINCE = '35';

const counties = fujianDivisionCodes.entries
  .filter(({ code }) => !code.endsWith('00'))
  .map(({ code, label }) => ({
    code,
    name: `${fujianDivisionCodes.label(`${code.slice(0, 4)}00`)} ${label}`,
  }));

/** Province, county and township of the clinic (GB/T 2260, GB/T 10114). */
export function RegionFields({ region, onChange }: RegionFieldsProps) {
  const [province, setProvince] = useState<string>(LISTED_PROVINCE);
  const [typed, setTyped] = useState('');
  const setCounty = (countyCode: string) => onChange({ ...region, countyCode });
  // What is wrong is the page's own: as long as it stands there, no county is chosen.
  const enter = (code: string) => {
    setTyped(code);
    setCounty(countyFault(code, province) === undefined ? code : '');
  };
  return (
    <div className={styles.lies}>
      <SelectField
        label="省份"
        value={province}
        onChange={(event) => {
          setProvince(event.target.value);
          setTyped('');
          setCounty('');
        }}
      >
        {provinceCodes.entries.map(({ code, label }) => (
          <option key={code} value={code}>
            {label}
          </option>
        ))}
      </SelectField>
      {province === LISTED_PROVINCE ? (
        <SelectField
          label="县（市、区）"
          value={region.countyCode}
          onChange={(event) => setCounty(event.target.value)}
        >
          <option value="">请选择</option>
          {counties.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}（{code}）
            </option>
          ))}
        </SelectField>
      ) : (
        <TextField
          label="县（市、区）区划代码"
          hint="6 位数字，与身份证号前 6 位相同"
          inputMode="numeric"
          maxLength={6}
          value={typed}
          wrong={countyFault(typed, province)}
          onChange={(event) => enter(event.target.value.trim())}
        />
      )}
      <TextField
        label="乡镇（街道）名称"
        maxLength={60}
        value={region.townshipName}
        onChange={(event) => onChange({ ...region, townshipName: event.target.value })}
      />
      <TextField
        label="乡镇代码"
        hint="3 位数字：统计用区划代码的第 7–9 位，例如 100"
        inputMode="numeric"
        maxLength={3}
        value={region.townshipCode}
        onChange={(event) => onChange({ ...region, townshipCode: event.target.value.trim() })}
      />
    </div>
  );
}

function countyFault(code: string, province: string): string | undefined {
  if (code === '' || (isCountyCode(code) && code.startsWith(province))) return undefined;
  return `应是县（市、区）的 6 位代码，以 ${province} 开头。`;
}
