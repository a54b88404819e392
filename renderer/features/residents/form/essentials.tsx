import { ageAt } from '../../../../domain/residents/age.ts';
import { GUARDIAN_AGE_YEARS } from '../../../../domain/residents/guardian-rules.ts';
import { Field } from './field.tsx';
import styles from './form.module.css';
import { useFormState } from './form-store.ts';
import { typedDate } from './typed-date.ts';
import { VillageField } from './village-field.tsx';

/** What the desk asks for while somebody waits. The rest of the form can follow on any other day. */
export function Essentials() {
  const hasNumber = useFormState(({ draft }) => draft.idNumber.trim() !== '');
  const reason = useFormState(({ draft }) => draft.noPapersReason);
  const needsGuardian = useFormState(({ draft, today }) => {
    const age = ageAt(typedDate(draft.birthDate) ?? '', today);
    return (
      draft.guardian !== null || reason === 'newborn' || (age !== undefined && age.years < GUARDIAN_AGE_YEARS)
    );
  });
  return (
    <div className={styles.grid}>
      <Field name="name" needed />
      <Field name="idNumber" />
      <Field name="idKind" hint="不填按号码判断" />
      {!hasNumber && <Field name="noPapersReason" hint="没有证件号码时填写" />}
      {!hasNumber && reason !== '' && <Field name="noPapersNote" />}
      {!hasNumber && reason === 'newborn' && <Field name="birthCertificateNumber" />}
      <Field name="sex" needed width="half" />
      <Field name="birthDate" needed width="half" />
      <Field name="phone" />
      <VillageField />
      <Field name="nation" />
      <Field name="homeAddress" width="half" />
      <Field name="registeredAddress" width="half" />
      {needsGuardian && <Field name="guardian" />}
    </div>
  );
}
