import { ageAt } from '../../../../domain/residents/age.ts';
import { GUARDIAN_AGE_YEARS } from '../../../../domain/residents/guardian-rules.ts';
import { typedDate } from '../../../ui/typed-date.ts';
import type { Draft } from './draft.ts';
import { Field } from './field.tsx';
import styles from './form.module.css';
import { useFormState } from './form-store.ts';
import { VillageField } from './village-field.tsx';

interface EssentialsProps {
  /** A record's guardian is changed by itself, with a reason of its own. */
  readonly withGuardian?: boolean;
}

function asksGuardian({ guardian, noPapersReason, birthDate }: Draft, today: string): boolean {
  const age = ageAt(typedDate(birthDate) ?? '', today);
  const isChild = age !== undefined && age.years < GUARDIAN_AGE_YEARS;
  return guardian !== null || noPapersReason === 'newborn' || isChild;
}

/** What the desk asks for while somebody waits. The rest of the form can follow on any other day. */
export function Essentials({ withGuardian = true }: EssentialsProps) {
  const hasNumber = useFormState(({ draft }) => draft.idNumber.trim() !== '');
  const reason = useFormState(({ draft }) => draft.noPapersReason);
  const needsGuardian = useFormState(({ draft, today }) => asksGuardian(draft, today));
  return (
    <>
      <div className={styles.grid}>
        <Field name="name" needed />
        <Field name="idNumber" />
        {hasNumber ? <Field name="idKind" /> : <Field name="noPapersReason" hint="没有证件号码时填写" />}
      </div>
      {!hasNumber && reason !== '' && (
        <div className={styles.grid}>
          {reason === 'newborn' ? (
            <Field name="birthCertificateNumber" hint="没有可不填" />
          ) : (
            <Field name="noPapersNote" width="wide" />
          )}
        </div>
      )}
      <div className={styles.grid}>
        <Field name="sex" needed width="broad" />
        <Field name="birthDate" needed />
      </div>
      <div className={styles.grid}>
        <Field name="phone" />
        <VillageField />
        <Field name="nation" />
      </div>
      <div className={styles.grid}>
        <Field name="homeAddress" width="half" />
        <Field name="registeredAddress" width="half" />
        {withGuardian && needsGuardian && <Field name="guardian" />}
      </div>
    </>
  );
}
