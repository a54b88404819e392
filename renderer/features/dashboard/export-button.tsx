import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import type { PersonsInput } from '../../../contract/indicators.ts';
import { node } from '../../client/node.ts';
import { saveFile } from '../../ui/save-file.ts';
import { useTell } from '../../ui/use-tell.ts';

type ExportButtonProps =
  | { readonly what: 'overview' }
  | { readonly what: 'persons'; readonly asked: PersonsInput };

/** Saves the numbers, or the list of people, as an .xlsx that the node wrote. */
export function ExportButton(props: ExportButtonProps) {
  const tell = useTell();
  const make = useMutation({
    mutationFn: () =>
      props.what === 'overview'
        ? node.indicators.exportOverview()
        : node.indicators.exportPersons(props.asked),
    onSuccess: (file) => {
      saveFile(file);
      tell.done(`已导出：${file.name}`);
    },
    onError: tell.fault,
  });
  return (
    <Button loading={make.isPending} onClick={() => make.mutate()}>
      导出 Excel
    </Button>
  );
}
