import { type FormEvent, useState } from 'react';
import { regionSchema } from '../../../domain/clinic/events.ts';
import { isCountyCode } from '../../../domain/codes/division.ts';
import { loginNameSchema } from '../../../domain/staff/events.ts';
import { checkPassword } from '../../../domain/staff/rules.ts';
import { node, refreshStatus } from '../../client/node.ts';
import { enterSession } from '../../client/node-store.ts';
import { fieldSentence, useAttempt } from '../../client/use-attempt.ts';
import { Button } from '../../ui/plain/button.tsx';
import { TextField } from '../../ui/plain/field.tsx';
import plain from '../../ui/plain/plain.module.css';
import { Sentence } from '../../ui/sentence.tsx';
import styles from './entry.module.css';
import { RegionFields } from './region-fields.tsx';

const EMPTY = {
  name: '',
  seatName: '一号窗口',
  adminName: '',
  loginName: '',
  password: '',
  again: '',
} as const;
type Texts = { readonly [Key in keyof typeof EMPTY]: string };

/** Name, region and first administrator of a new clinic. */
export function FoundClinicForm() {
  const { busy, fault, attempt } = useAttempt();
  const [texts, setTexts] = useState<Texts>(EMPTY);
  const [region, setRegion] = useState({ countyCode: '', townshipCode: '', townshipName: '' });
  const text = (key: keyof Texts) => ({
    value: texts[key],
    onChange: (event: { readonly target: { readonly value: string } }) =>
      setTexts({ ...texts, [key]: event.target.value }),
  });

  const loginName = texts.loginName.trim();
  const badLoginName = loginName !== '' && !loginNameSchema.safeParse(loginName).success;
  const weakness = texts.password === '' ? undefined : checkPassword(texts.password, loginName);
  const differs = texts.again !== '' && texts.again !== texts.password;
  const isReady =
    Object.values(texts).every((value) => value.trim() !== '') &&
    regionSchema.safeParse(region).success &&
    isCountyCode(region.countyCode) &&
    !badLoginName &&
    !weakness &&
    !differs;

  function found(event: FormEvent) {
    event.preventDefault();
    if (!isReady) return;
    attempt(async () => {
      const administrator = { name: texts.adminName, loginName, password: texts.password };
      const { name, seatName } = texts;
      enterSession(await node.session.foundClinic({ name, seatName, region, administrator }));
      // The page was told of an empty store when it connected.
      await refreshStatus();
    });
  }

  return (
    <form className={plain.form} onSubmit={found}>
      <div className={styles.called}>
        <TextField label="卫生院名称" maxLength={60} autoFocus {...text('name')} />
        <TextField
          label="这台电脑的座位名称"
          maxLength={60}
          hint="例如：一号窗口、护士站"
          {...text('seatName')}
        />
      </div>
      <RegionFields region={region} onChange={setRegion} />
      <div className={styles.kept}>
        <TextField label="管理员姓名" maxLength={50} {...text('adminName')} />
        <TextField
          label="管理员登录名"
          hint="小写字母和数字，例如 zhangsan"
          autoCapitalize="none"
          autoComplete="username"
          spellCheck={false}
          maxLength={32}
          wrong={
            badLoginName ? '登录名用 2–32 个小写字母或数字，中间可有 ._-' : fieldSentence(fault, 'loginName')
          }
          {...text('loginName')}
        />
        <TextField
          label="管理员密码"
          hint="至少 8 位。请记在安全的地方。"
          type="password"
          autoComplete="new-password"
          maxLength={200}
          wrong={weakness?.sentence ?? fieldSentence(fault, 'password')}
          {...text('password')}
        />
        <TextField
          label="再输一次密码"
          type="password"
          autoComplete="new-password"
          maxLength={200}
          wrong={differs ? '两次输入的密码不一样。' : undefined}
          {...text('again')}
        />
      </div>
      {fault && fault.fields.length === 0 && <Sentence tone="danger">{fault.sentence}</Sentence>}
      <div className={styles.found}>
        <Button kind="primary" type="submit" busy={busy} disabled={!isReady}>
          {busy ? '正在建立…' : '建立卫生院并登录'}
        </Button>
        {!isReady && <p className={plain.hint}>填完所有格子后就可以建立。</p>}
      </div>
    </form>
  );
}
