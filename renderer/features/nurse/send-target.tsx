import { Select } from 'antd';
import type { Room } from '../../../domain/clinic/events.ts';
import { useStaff } from '../../client/use-staff-name.ts';
import styles from './nurse.module.css';

export interface Target {
  readonly room: string | undefined;
  readonly doctorId: string | undefined;
}

export const whoeverIsFree: Target = { room: undefined, doctorId: undefined };

interface SendTargetProps {
  readonly rooms: readonly Room[];
  readonly target: Target;
  readonly onChange: (target: Target) => void;
}

/** Which room and doctor the person goes on to; left open, whoever is free first. */
export function SendTarget({ rooms, target, onChange }: SendTargetProps) {
  const { data: staff = [] } = useStaff();
  const consultRooms = rooms.filter(({ kind }) => kind === 'consult');
  const doctors = staff.filter(({ roles }) => roles.includes('doctor'));
  return (
    <div className={styles.target}>
      <span>转到</span>
      <Select
        aria-label="诊室"
        allowClear
        placeholder="任一诊室"
        value={target.room ?? null}
        options={consultRooms.map(({ name }) => ({ value: name, label: name }))}
        onChange={(room) => onChange({ ...target, room: room ?? undefined })}
      />
      <Select
        aria-label="医生"
        allowClear
        placeholder="任一医生"
        value={target.doctorId ?? null}
        options={doctors.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(doctorId) => onChange({ ...target, doctorId: doctorId ?? undefined })}
      />
    </div>
  );
}
