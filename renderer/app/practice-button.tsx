import { IdcardOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useShortcut } from '../ui/use-shortcut.ts';

const PracticeDrawer = lazy(() =>
  import('../features/devices/practice-drawer.tsx').then(({ PracticeDrawer }) => ({
    default: PracticeDrawer,
  })),
);

/** In the practice clinic a card can be laid on the simulated reader from every page. */
export function PracticeButton() {
  const [isOpen, setOpen] = useState(false);
  const [wasOpen, setWasOpen] = useState(false);
  const toggle = () => {
    setOpen(!isOpen);
    setWasOpen(true);
  };
  useShortcut('Alt+K', '模拟读卡器（演练）', toggle);
  return (
    <>
      <Button icon={<IdcardOutlined />} aria-expanded={isOpen} onClick={toggle}>
        模拟读卡器
      </Button>
      {wasOpen && (
        <Suspense>
          <PracticeDrawer isOpen={isOpen} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
