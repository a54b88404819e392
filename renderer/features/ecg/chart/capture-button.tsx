import { Button } from 'antd';
import { useLocation } from 'wouter';
import { KeyHint } from '../../../ui/key-hint.tsx';
import { useShortcut } from '../../../ui/use-shortcut.ts';
import { capturePath } from '../ecg-path.ts';

interface CaptureButtonProps {
  readonly residentId: string;
  readonly visitId: string;
  readonly enabled: boolean;
}

/** From the person in the chair to their ECG. */
export function CaptureButton({ residentId, visitId, enabled }: CaptureButtonProps) {
  const [, navigate] = useLocation();
  const capture = () => navigate(capturePath(residentId, visitId));
  useShortcut('Alt+E', '采集心电图', capture, { enabled });
  return (
    <Button size="small" disabled={!enabled} onClick={capture}>
      采集心电图
      <KeyHint keys="Alt+E" />
    </Button>
  );
}
