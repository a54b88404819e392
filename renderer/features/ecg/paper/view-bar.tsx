import { Button, Segmented, Select } from 'antd';
import { useState } from 'react';
import { HIGH_PASS_HZ, LOW_PASS_HZ } from '../../../../domain/ecg/filters/settings.ts';
import { useShortcut } from '../../../ui/use-shortcut.ts';
import styles from './paper.module.css';
import { ScreenScaleDialog } from './screen-scale-dialog.tsx';
import { changeFilters, changeView, useView } from './use-view.ts';
import { GAINS, LAYOUT_IDS, layoutLabels, nextOf, SPEEDS } from './view-settings.ts';

const OFF = 0;

/** The choices of a filter; 0 is off, for a Select knows no null. */
const choicesOf = (hz: readonly number[]) => [
  { value: OFF, label: '关' },
  ...hz.map((value) => ({ value, label: `${value} Hz` })),
];

/** How the paper runs and what is filtered out of the view; each by one key as well. */
export function ViewBar() {
  const view = useView();
  const { filters } = view;
  const [isMeasuring, setMeasuring] = useState(false);
  useShortcut('v', '心电布局', () => changeView({ layout: nextOf(LAYOUT_IDS, view.layout) }));
  useShortcut('s', '走纸速度', () => changeView({ mmPerSecond: nextOf(SPEEDS, view.mmPerSecond) }));
  useShortcut('g', '增益', () => changeView({ mmPerMillivolt: nextOf(GAINS, view.mmPerMillivolt) }));
  useShortcut('n', '50 Hz 陷波', () => changeFilters({ notchHz: filters.notchHz === null ? 50 : null }));
  return (
    <div className={styles.bar} role="toolbar" aria-label="显示设置">
      <Segmented
        size="small"
        aria-label="布局"
        options={LAYOUT_IDS.map((value) => ({ value, label: layoutLabels[value] }))}
        value={view.layout}
        onChange={(layout) => changeView({ layout })}
      />
      <Segmented
        size="small"
        aria-label="走纸速度"
        options={SPEEDS.map((value) => ({ value, label: value === 50 ? '50 mm/s' : `${value}` }))}
        value={view.mmPerSecond}
        onChange={(mmPerSecond) => changeView({ mmPerSecond })}
      />
      <Segmented
        size="small"
        aria-label="增益"
        options={GAINS.map((value) => ({ value, label: value === 20 ? '20 mm/mV' : `${value}` }))}
        value={view.mmPerMillivolt}
        onChange={(mmPerMillivolt) => changeView({ mmPerMillivolt })}
      />
      <Choice
        label="高通"
        hz={HIGH_PASS_HZ}
        value={filters.highPassHz}
        onChange={(highPassHz) => changeFilters({ highPassHz })}
      />
      <Choice
        label="低通"
        hz={LOW_PASS_HZ}
        value={filters.lowPassHz}
        onChange={(lowPassHz) => changeFilters({ lowPassHz })}
      />
      <Choice
        label="陷波"
        hz={[50] as const}
        value={filters.notchHz}
        onChange={(notchHz) => changeFilters({ notchHz })}
      />
      <Button size="small" onClick={() => setMeasuring(true)}>
        屏幕校准
      </Button>
      {isMeasuring && <ScreenScaleDialog onClose={() => setMeasuring(false)} />}
    </div>
  );
}

interface ChoiceProps<Hz extends number> {
  readonly label: string;
  readonly hz: readonly Hz[];
  readonly value: Hz | null;
  readonly onChange: (hz: Hz | null) => void;
}

function Choice<Hz extends number>({ label, hz, value, onChange }: ChoiceProps<Hz>) {
  return (
    <span className={styles.choice}>
      {label}
      <Select
        size="small"
        aria-label={label}
        style={{ width: 92 }}
        options={choicesOf(hz)}
        value={value ?? OFF}
        onChange={(chosen: number) => onChange(hz.find((each) => each === chosen) ?? null)}
      />
    </span>
  );
}
