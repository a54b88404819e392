import { Component, type ReactNode } from 'react';
import { Button } from '../ui/plain/button.tsx';
import styles from './connecting.module.css';
import { PartNotLoaded } from './load-part.ts';

interface CrashProps {
  readonly children: ReactNode;
}

interface CrashState {
  readonly failed: 'to-load' | 'to-draw' | undefined;
}

/** Catches what a page threw while drawing. React knows error boundaries only as classes. */
export class Crash extends Component<CrashProps, CrashState> {
  override state: CrashState = { failed: undefined };

  static getDerivedStateFromError(error: unknown): CrashState {
    return { failed: error instanceof PartNotLoaded ? 'to-load' : 'to-draw' };
  }

  override render() {
    const { failed } = this.state;
    if (failed === undefined) return this.props.children;
    if (failed === 'to-load') return <OldPage />;
    return (
      <div className={styles.page} role="alert">
        <h1>这个页面出错了</h1>
        <p>已保存的记录都在，没有保存的输入需要重新填写。若再次出现，请告诉管理员。</p>
        <Button kind="primary" onClick={() => this.setState({ failed: undefined })}>
          重试
        </Button>
      </div>
    );
  }
}

/** Trying again would not help: React never asks again for code that once did not come. */
function OldPage() {
  return (
    <div className={styles.page} role="alert">
      <h1>这个页面没有打开</h1>
      <p>程序可能已经更新，这里开着的还是旧的。已保存的记录都在，请重新载入。</p>
      <Button kind="primary" onClick={() => location.reload()}>
        重新载入
      </Button>
    </div>
  );
}
