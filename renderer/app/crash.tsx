import { Component, type ReactNode } from 'react';
import { Button } from '../ui/plain/button.tsx';
import styles from './connecting.module.css';

interface CrashProps {
  readonly children: ReactNode;
}

interface CrashState {
  readonly hasFailed: boolean;
}

/** Catches what a page threw while drawing. React knows error boundaries only as classes. */
export class Crash extends Component<CrashProps, CrashState> {
  override state: CrashState = { hasFailed: false };

  static getDerivedStateFromError(): CrashState {
    return { hasFailed: true };
  }

  override render() {
    if (!this.state.hasFailed) return this.props.children;
    return (
      <div className={styles.page} role="alert">
        <h1>这个页面出错了</h1>
        <p>已保存的记录都在，没有保存的输入需要重新填写。若再次出现，请告诉管理员。</p>
        <Button kind="primary" onClick={() => this.setState({ hasFailed: false })}>
          重试
        </Button>
      </div>
    );
  }
}
