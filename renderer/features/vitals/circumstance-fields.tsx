import { Radio } from 'antd';
import styles from './vitals.module.css';
import type { Circumstances, VitalsDraft } from './vitals-draft.ts';
import { armLabels, siteLabels, timingLabels } from './vitals-words.ts';

const options = (labels: Readonly<Record<string, string>>) =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));

/** Which measure each belongs to. */
const questions = [
  { name: 'bpArm', needs: 'systolicMmHg', label: '测压', options: options(armLabels) },
  {
    name: 'temperatureSite',
    needs: 'temperatureC',
    label: '测温',
    options: options(siteLabels),
  },
  {
    name: 'glucoseTiming',
    needs: 'glucoseMmolL',
    label: '血糖',
    options: options(timingLabels),
  },
] as const;

interface CircumstanceFieldsProps {
  readonly draft: Pick<VitalsDraft, 'texts' | 'circumstances'>;
  readonly onChange: (circumstances: Circumstances) => void;
}

/** How it was measured, asked only of what was measured. */
export function CircumstanceFields({ draft, onChange }: CircumstanceFieldsProps) {
  const asked = questions.filter(({ needs }) => (draft.texts[needs] ?? '') !== '');
  if (asked.length === 0) return null;
  return (
    <div className={styles.circumstances}>
      {asked.map(({ name, label, options: choices }) => (
        <div key={name} className={styles.circumstance}>
          <span>{label}</span>
          <Radio.Group
            aria-label={label}
            size="small"
            optionType="button"
            options={choices}
            value={draft.circumstances[name] ?? null}
            onChange={({ target }) => onChange({ ...draft.circumstances, [name]: target.value })}
          />
        </div>
      ))}
    </div>
  );
}
