import { node } from '../../client/node.ts';
import { useAttempt } from '../../client/use-attempt.ts';
import { Button } from '../../ui/plain/button.tsx';
import { Sentence } from '../../ui/sentence.tsx';
import styles from './entry.module.css';
import { EntryFrame } from './entry-frame.tsx';
import { FoundClinicForm } from './found-clinic-form.tsx';

/** First start: an empty store becomes a clinic, or gives way to the practice clinic. */
export function SetUpPage() {
  return (
    <EntryFrame
      title="欢迎使用乡镇卫生院工作站"
      subtitle="这台电脑上还没有卫生院的数据。请选择：建立卫生院，或者先演练。"
      width="wide"
    >
      <div className={styles.columnsWide}>
        <section className={styles.card}>
          <h2>建立卫生院</h2>
          <FoundClinicForm />
        </section>
        <PracticeCard />
      </div>
    </EntryFrame>
  );
}

function PracticeCard() {
  const { busy, fault, attempt } = useAttempt();
  const enter = async () => {
    await node.session.enterPractice();
  };
  return (
    <section className={styles.card}>
      <h2>先演练</h2>
      <p>
        打开一家演练卫生院：居民都是编造的，读卡器是模拟的，每个岗位有一个账号。可以放心操作，不影响以后建立卫生院。
      </p>
      {fault && <Sentence tone="danger">{fault.sentence}</Sentence>}
      <Button busy={busy} onClick={() => attempt(enter)}>
        {busy ? '正在准备演练诊所…' : '进入演练诊所'}
      </Button>
    </section>
  );
}
