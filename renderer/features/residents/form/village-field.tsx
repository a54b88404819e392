import { useVillages } from '../../../client/use-villages.ts';
import { ComboBox } from './combo-box.tsx';
import styles from './form.module.css';
import { useForm, useFormState, writeField } from './form-store.ts';
import { villageOfAddress, withVillage } from './villages.ts';

/** 村（居）: written into the home address, and the third segment of the record number. */
export function VillageField() {
  const store = useForm();
  const { villages, home } = useVillages();
  const homeAddress = useFormState(({ draft }) => draft.homeAddress);
  const chosen = villageOfAddress(homeAddress, villages, home);
  const entries = villages.map(({ code, name }) => ({ key: code, code, label: name }));

  function pick(code: string) {
    const village = villages.find((known) => known.code === code);
    if (village) writeField(store, 'homeAddress', withVillage(homeAddress, village, home));
  }

  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor="village">
        村（居）
      </label>
      <ComboBox
        id="village"
        data-stop="village"
        data-derived={chosen && homeAddress !== null ? '' : undefined}
        aria-describedby="village-note"
        entries={entries}
        value={chosen?.code ?? ''}
        onPick={pick}
      />
      <div className={styles.note} id="village-note">
        {villages.length === 0
          ? '还没有设置村（居），请管理员在“卫生院”中填写。'
          : chosen
            ? ''
            : homeAddress !== null && '现住址不在本辖区的村（居）内，暂不编档案号。'}
      </div>
    </div>
  );
}
