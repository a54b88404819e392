import { useQuery } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import type { VillageOnMap } from '../../../../contract/aed.ts';
import { parsePoint, pointText } from '../../../../domain/aed/parse-point.ts';
import { node } from '../../../client/node.ts';
import { orpc } from '../../../client/query.ts';
import { Empty } from '../../../ui/empty.tsx';
import { FaultSentence } from '../../../ui/fault-sentence.tsx';
import { Page, Panel } from '../../../ui/page.tsx';
import { PageSkeleton } from '../../../ui/page-skeleton.tsx';
import { checked, needed } from '../../../ui/text-rules.ts';
import { useAedAct } from '../use-aeds.ts';
import styles from './map.module.css';

/** Where the villages lie: once for each, by whoever has been there with a telephone. */
export function VillagesPage() {
  const coverage = useQuery(orpc.aed.coverage.queryOptions());
  const villages = coverage.data?.villages ?? [];
  return (
    <Page title="村的位置">
      <FaultSentence error={coverage.error} onRetry={() => void coverage.refetch()} />
      {coverage.isPending && !coverage.error && <PageSkeleton />}
      {coverage.data && (
        <Panel>
          {villages.length === 0 ? (
            <Empty title="还没有登记村（居）" hint="请管理员在“卫生院”页面添加。" />
          ) : (
            <p className={styles.quiet}>
              填村委会所在地的 GPS（WGS-84）坐标，十进制度，纬度在前，如 26.17010, 118.19010；可直接粘贴。
            </p>
          )}
          <div className={styles.villages}>
            {villages.map((village) => (
              <VillageForm key={village.code} village={village} />
            ))}
          </div>
        </Panel>
      )}
    </Page>
  );
}

interface Values {
  readonly point: string;
}

const pointFault = (text: string) =>
  parsePoint(text) ? undefined : '应为两个十进制度数，如 26.17010, 118.19010。';

function VillageForm({ village: { code, name, point } }: { readonly village: VillageOnMap }) {
  const place = useAedAct(async (values: Values) => {
    const parsed = parsePoint(values.point);
    if (parsed) await node.aed.placeVillage({ code, point: parsed });
  }, `${name}的位置已保存`);
  const id = `village-${code}`;
  return (
    <Form<Values> initialValues={{ point: point ? pointText(point) : '' }} onFinish={place.mutate}>
      <label htmlFor={id}>{name}</label>
      <Form.Item name="point" rules={[needed('请填写坐标。'), checked(pointFault)]}>
        <Input id={id} maxLength={80} autoComplete="off" />
      </Form.Item>
      <Button htmlType="submit" loading={place.isPending}>
        保存
      </Button>
      <FaultSentence error={place.error} />
    </Form>
  );
}
