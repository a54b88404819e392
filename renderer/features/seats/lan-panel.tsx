import { useMutation, useQuery } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { orpc, queryClient } from '../../client/query.ts';
import facts from '../../ui/facts.module.css';
import { FaultSentence } from '../../ui/fault-sentence.tsx';
import { Panel } from '../../ui/page.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import { useTell } from '../../ui/use-tell.ts';
import styles from './seats.module.css';

/** Opens this computer to the other seats of the clinic, and says how they recognise it. */
export function LanPanel() {
  const info = useQuery(orpc.node.info.queryOptions());
  const tell = useTell();
  const { modal } = App.useApp();
  const setLan = useMutation(
    orpc.node.setLan.mutationOptions({
      onSuccess: (_, { open }) => {
        tell.done(open ? '已向院内局域网开放' : '已关闭，只有本机可以使用');
        return queryClient.invalidateQueries({ queryKey: orpc.node.key() });
      },
      onError: tell.fault,
    }),
  );
  const isOpen = info.data?.lanOpen === true;
  /** Meant to be open, but at the last start another program held the port. */
  const isBarred = isOpen && info.data?.lanUrls.length === 0;

  const outside = (info.data?.lanUrls ?? []).filter((url) => !url.includes('//127.0.0.1'));

  function ask() {
    modal.confirm({
      title: isOpen ? '关闭局域网访问？' : '向院内局域网开放？',
      content: isOpen
        ? '别的座位会立即断开，直到重新开放。已保存的记录都在。'
        : '院内的电脑可以通过加密的网址打开工作站；每台电脑还要用配对码登记为座位，并且登录。',
      okText: isOpen ? '关闭' : '开放',
      okButtonProps: { danger: isOpen },
      onOk: () => setLan.mutateAsync({ open: !isOpen }).catch(() => {}),
    });
  }

  return (
    <Panel
      title="局域网"
      actions={
        <Button disabled={!info.data} loading={setLan.isPending} danger={isOpen} onClick={ask}>
          {isOpen ? '关闭局域网访问' : '开放局域网访问'}
        </Button>
      }
    >
      <FaultSentence error={info.error} onRetry={() => void info.refetch()} />
      {info.data && (
        <dl className={facts.facts}>
          <dt>状态</dt>
          <dd>
            <LanMark isOpen={isOpen} isBarred={isBarred} />
          </dd>
          {isBarred && (
            <>
              <dt>怎么办</dt>
              <dd>启动时端口被别的程序占用。请关闭那个程序，然后在这里先关闭、再开放局域网访问。</dd>
            </>
          )}
          {isOpen && !isBarred && (
            <>
              <dt>网址</dt>
              <dd>{outside.join('　') || '这台电脑现在没有院内网络的地址，请检查网线。'}</dd>
              <dt>证书指纹</dt>
              <dd className={styles.fingerprint}>{info.data.certificateFingerprint}</dd>
              <dt>怎样核对</dt>
              <dd>新电脑第一次打开网址时，浏览器会提示证书。请对照这里的指纹（SHA-256），一致才继续。</dd>
            </>
          )}
        </dl>
      )}
    </Panel>
  );
}

function LanMark({ isOpen, isBarred }: { readonly isOpen: boolean; readonly isBarred: boolean }) {
  if (isBarred) return <StatusMark tone="warn">没有开放成功，现在只有本机可以使用</StatusMark>;
  if (isOpen) return <StatusMark tone="info">院内电脑可以连接</StatusMark>;
  return <StatusMark tone="quiet">只有本机可以使用</StatusMark>;
}
