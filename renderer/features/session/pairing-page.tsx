import { type FormEvent, useState } from 'react';
import { reconnect } from '../../client/node.ts';
import { useNode } from '../../client/node-store.ts';
import { pairSeat } from '../../client/pair-seat.ts';
import { Button } from '../../ui/plain/button.tsx';
import { TextField } from '../../ui/plain/field.tsx';
import plain from '../../ui/plain/plain.module.css';
import { Sentence } from '../../ui/sentence.tsx';
import styles from './entry.module.css';
import { EntryFrame } from './entry-frame.tsx';

/** This browser is no seat yet: an administrator's one-time code makes it one. */
export function PairingPage() {
  const [code, setCode] = useState('');
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string>();
  const endedSentence = useNode((state) => state.endedSentence);
  const digits = code.replaceAll(/\D/g, '');

  async function pair(event: FormEvent) {
    event.preventDefault();
    setBusy(true);
    const sentence = await pairSeat(digits);
    setRefusal(sentence);
    setBusy(false);
    if (sentence === undefined) reconnect();
  }

  return (
    <EntryFrame
      title="这台电脑还不是座位"
      subtitle="请管理员在“座位与诊室”里为这个座位生成 8 位配对码。"
      width="narrow"
    >
      {endedSentence !== undefined && <Sentence tone="info">{endedSentence}</Sentence>}
      <form className={`${styles.card} ${plain.form}`} onSubmit={pair}>
        <TextField
          label="配对码"
          hint="8 位数字，10 分钟内有效，只能用一次。"
          inputMode="numeric"
          autoComplete="off"
          autoFocus
          maxLength={12}
          value={code}
          onChange={(event) => setCode(event.target.value)}
        />
        {refusal !== undefined && <Sentence tone="danger">{refusal}</Sentence>}
        <Button kind="primary" type="submit" busy={busy} disabled={digits.length !== 8}>
          配对
        </Button>
      </form>
    </EntryFrame>
  );
}
