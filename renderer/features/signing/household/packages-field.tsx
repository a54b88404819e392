import { Checkbox, InputNumber } from 'antd';
import type { PackageChoice } from '../../../../contract/signing-views.ts';
import { yuanText } from '../signing-words.ts';
import type { PersonChoice } from './choices.ts';
import styles from './household.module.css';

interface PackagesFieldProps {
  readonly packages: readonly PackageChoice[];
  readonly choice: PersonChoice;
  readonly onChoice: (choice: PersonChoice) => void;
}

/** Those that fit the person stand first; what a package holds is said beneath it. */
export function PackagesField({ packages, choice, onChoice }: PackagesFieldProps) {
  const ordered = [...packages.filter(({ fits }) => fits), ...packages.filter(({ fits }) => !fits)];
  const toggle = (id: string) => {
    const has = choice.packageIds.includes(id);
    const packageIds = has ? choice.packageIds.filter((one) => one !== id) : [...choice.packageIds, id];
    onChoice({ ...choice, packageIds });
  };
  return (
    <ul className={styles.packages}>
      {ordered.map((one) => {
        const isChosen = choice.packageIds.includes(one.id);
        return (
          <li key={one.id} data-fits={one.fits}>
            <Checkbox checked={isChosen} onChange={() => toggle(one.id)}>
              {one.title}
            </Checkbox>
            <span className={styles.price}>
              {isChosen && one.feeMostFen !== null ? (
                <AgreedPrice one={one} choice={choice} onChoice={onChoice} />
              ) : (
                priceText(one)
              )}
            </span>
            {isChosen && <p className={styles.why}>{itemsText(one)}</p>}
          </li>
        );
      })}
    </ul>
  );
}

function priceText({ feeFen, feeMostFen }: PackageChoice): string {
  if (feeMostFen !== null) return `${yuanText(feeFen)}–${yuanText(feeMostFen)}`;
  return feeFen === 0 ? '' : yuanText(feeFen);
}

function itemsText({ items }: PackageChoice): string {
  return items
    .map(({ content, timesPerYear }) =>
      timesPerYear === null ? `${content} 按需` : `${content} ${timesPerYear} 次/年`,
    )
    .join('；');
}

function AgreedPrice({
  one,
  choice,
  onChoice,
}: Pick<PackagesFieldProps, 'choice' | 'onChoice'> & { readonly one: PackageChoice }) {
  return (
    <InputNumber
      size="small"
      aria-label={`${one.title}约定价（元）`}
      addonAfter="元"
      min={one.feeFen / 100}
      max={(one.feeMostFen ?? one.feeFen) / 100}
      precision={2}
      value={(choice.agreedFen[one.id] ?? one.feeFen) / 100}
      onChange={(yuan) =>
        onChoice({
          ...choice,
          agreedFen: { ...choice.agreedFen, [one.id]: Math.round((yuan ?? 0) * 100) },
        })
      }
    />
  );
}
