import { Drawer } from 'antd';
import { PracticeReader } from './practice-reader.tsx';

interface PracticeDrawerProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** The simulated reader beside any page; the page stays usable, as a real reader on the table would leave it. */
export function PracticeDrawer({ isOpen, onClose }: PracticeDrawerProps) {
  return (
    <Drawer title="模拟读卡器" open={isOpen} onClose={onClose} mask={false} size={320} destroyOnHidden>
      <PracticeReader />
    </Drawer>
  );
}
