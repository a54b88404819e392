import { useLocation, useSearch } from 'wouter';
import { Empty } from '../../ui/empty.tsx';
import { Page, Panel } from '../../ui/page.tsx';
import { ResidentPicker } from '../residents/search/resident-picker.tsx';
import { PersonDrugs } from './person-drugs.tsx';
import { PHARMACY_PATH } from './pharmacy-path.ts';
import { useComers } from './use-comers.ts';

/** 用药核对: the pharmacist's home. Whom drugs are handed out to, what they must not have, and what they take already. */
export function PharmacyPage() {
  const [, navigate] = useLocation();
  const residentId = new URLSearchParams(useSearch()).get('resident');
  const show = (id: string) => navigate(`${PHARMACY_PATH}?resident=${encodeURIComponent(id)}`);
  useComers(show);
  return (
    <Page title="用药核对">
      <Panel>
        <ResidentPicker
          label="给谁发药"
          placeholder="给谁发药：姓名、拼音、证件号或电话；也可以放身份证、扫号码"
          onPick={({ id }) => show(id)}
        />
      </Panel>
      {residentId === null ? (
        <Panel>
          <Empty
            title="还没有选人"
            hint="选定后显示药物过敏、既往疾病，以及慢病随访时记录的用药。本工作站没有电子处方和药品库存，请按处方笺发药。"
          />
        </Panel>
      ) : (
        <PersonDrugs key={residentId} residentId={residentId} />
      )}
    </Page>
  );
}
