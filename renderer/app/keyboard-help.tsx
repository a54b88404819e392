import { Modal } from 'antd';
import { KeyHint } from '../ui/key-hint.tsx';
import { useShownShortcuts } from '../ui/use-shortcut.ts';
import styles from './keyboard-help.module.css';

interface KeyboardHelpProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** Every key that works on the page behind it. */
export function KeyboardHelp({ isOpen, onClose }: KeyboardHelpProps) {
  const shown = useShownShortcuts((state) => state.shown);
  return (
    <Modal title="快捷键" open={isOpen} onCancel={onClose} footer={null} width={860} destroyOnHidden>
      <dl className={styles.list}>
        {shown.map(({ keys, does }) => (
          <div className={styles.row} key={`${keys} ${does}`}>
            <dt>
              <KeyHint keys={keys} />
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
        <div className={styles.row}>
          <dt>
            <KeyHint keys="Tab" />
          </dt>
          <dd>下一个格子；加 Shift 回到上一个</dd>
        </div>
        <div className={styles.row}>
          <dt>
            <KeyHint keys="Esc" />
          </dt>
          <dd>关闭对话框</dd>
        </div>
      </dl>
    </Modal>
  );
}
