import { Button } from 'antd';
import { FaultSentence } from '../../ui/fault-sentence.tsx';
import { Panel } from '../../ui/page.tsx';
import { Sentence } from '../../ui/sentence.tsx';
import { useVerify, type Verification } from './use-verify.ts';

export function VerifyPanel() {
  const { verification, start } = useVerify();
  const isRunning = verification.is === 'running';
  return (
    <Panel
      title="核对"
      actions={
        <Button loading={isRunning} onClick={start}>
          {isRunning ? '正在核对' : '开始核对'}
        </Button>
      }
    >
      <p>
        逐条核对所有记录有没有被改动、缺失，以及每位居民的档案是否与记录一致。可能需要几分钟，期间可以照常工作。
      </p>
      <Outcome verification={verification} />
    </Panel>
  );
}

function Outcome({ verification }: { readonly verification: Verification }) {
  switch (verification.is) {
    case 'idle':
      return null;
    case 'running':
      return <Sentence tone="info">已核对 {verification.checked.toLocaleString('zh-CN')} 条…</Sentence>;
    case 'failed':
      return <FaultSentence error={verification.error} />;
    case 'done':
      return verification.difference === null ? (
        <Sentence tone="good">
          全部一致：核对了 {verification.entries.toLocaleString('zh-CN')} 条记录，以及由它们得出的{' '}
          {verification.subjects.toLocaleString('zh-CN')} 份资料，没有发现改动或缺失。
        </Sentence>
      ) : (
        <Sentence tone="danger">
          发现不一致，在{verification.difference.where}：{verification.difference.what}。
          请不要继续录入，保留这台电脑的现状，并联系技术支持；备份没有受影响。
        </Sentence>
      );
  }
}
