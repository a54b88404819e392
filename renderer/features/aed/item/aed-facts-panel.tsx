import type { Part } from '../../../../domain/aed/events.ts';
import type { AedState } from '../../../../domain/aed/state.ts';
import { useVillages } from '../../../client/use-villages.ts';
import styles from '../../../ui/facts.module.css';
import { Panel } from '../../../ui/page.tsx';
import { fieldText } from '../field-words.ts';

const partText = ({ expiresOn, lot }: Part) =>
  `有效期至 ${expiresOn}${lot === undefined ? '' : `，批号 ${lot}`}`;

/** What is known of a machine. */
export function AedFactsPanel({ aed }: { readonly aed: AedState }) {
  const { villages } = useVillages();
  const village = villages.find(({ code }) => code === aed.villageCode);
  const facts: readonly (readonly [label: string, text: string | undefined])[] = [
    ['设备', `${aed.maker} ${aed.model}`],
    ['序列号', aed.serial],
    ['UDI', aed.udi],
    ['位置', [village?.name, aed.place, aed.building, aed.floor].filter(Boolean).join(' ')],
    ['坐标', aed.point && fieldText(aed.point)],
    ['保管人', `${aed.custodianName} ${aed.custodianPhone}`],
    ['成人电极片', partText(aed.adultPads)],
    ['儿童电极片', aed.childPads && partText(aed.childPads)],
    ['电池', partText(aed.battery)],
  ];
  return (
    <Panel title="登记内容">
      <dl className={styles.facts}>
        {facts.map(([label, text]) => (
          <Fact key={label} label={label} text={text ?? '未登记'} />
        ))}
      </dl>
    </Panel>
  );
}

function Fact({ label, text }: { readonly label: string; readonly text: string }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{text}</dd>
    </>
  );
}
