import { useQuery } from '@tanstack/react-query';
import { Modal } from 'antd';
import { useEffect, useState } from 'react';
import { orpc } from '../../../client/query.ts';
import { FaultSentence } from '../../../ui/fault-sentence.tsx';
import styles from '../aed.module.css';

interface PhotoDialogProps {
  readonly aedId: string;
  readonly inspectionId: string;
  readonly onClose: () => void;
}

export function PhotoDialog({ aedId, inspectionId, onClose }: PhotoDialogProps) {
  const photo = useQuery(
    orpc.aed.inspectionPhoto.queryOptions({ input: { aedId, inspectionId }, gcTime: 0 }),
  );
  const url = useObjectUrl(photo.data);
  return (
    <Modal open title="巡检照片" footer={null} width={900} onCancel={onClose}>
      <FaultSentence error={photo.error} onRetry={() => void photo.refetch()} />
      {url !== undefined && <img className={styles.photo} src={url} alt="巡检时拍的 AED" />}
    </Modal>
  );
}

/** A URL of a file for as long as it is shown. */
function useObjectUrl(file: File | undefined): string | undefined {
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    if (!file) return;
    const made = URL.createObjectURL(file);
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [file]);
  return url;
}
