import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useRef } from 'react';
import { useLocation } from 'wouter';
import { MAX_UPLOAD_BYTES } from '../../../../contract/ecg-upload.ts';
import { node } from '../../../client/node.ts';
import { useTell } from '../../../ui/use-tell.ts';
import { ecgPath } from '../ecg-path.ts';
import { refreshEcgs } from '../use-ecg-changes.ts';

const TOO_LARGE = `文件超过 ${MAX_UPLOAD_BYTES / 1024 / 1024} MB，没有导入，原文件没有改动。请放进本座位的心电文件夹，工作站会自动导入。`;

/** Takes over a file of another maker's ECG machine. */
export function ImportButton() {
  const input = useRef<HTMLInputElement>(null);
  const [, navigate] = useLocation();
  const tell = useTell();
  const take = useMutation({
    mutationFn: (file: File) => node.ecg.import({ file }),
    onSuccess: (ecg) => {
      refreshEcgs();
      if (ecg.residentId === null) tell.done('已导入，请认领：这份心电图是谁的？');
      else navigate(ecgPath(ecg.ecgId));
    },
    onError: tell.fault,
  });
  function choose(file: File) {
    if (file.size <= MAX_UPLOAD_BYTES) take.mutate(file);
    else tell.nothing(TOO_LARGE);
  }
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        aria-label="心电图文件"
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) choose(file);
          // The same file may be chosen again after it was refused.
          target.value = '';
        }}
      />
      <Button loading={take.isPending} onClick={() => input.current?.click()}>
        导入心电图文件
      </Button>
    </>
  );
}
