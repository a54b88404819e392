import { maskName } from '../residents/masking.ts';

export interface Announcement {
  /** For the waiting-room screen. */
  readonly screen: string;
  /** For speech synthesis: digits one by one, and 某 for what the mask hides. */
  readonly voice: string;
}

const spokenDigits = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** What the waiting room sees and hears when somebody is called; the whole name is in neither. */
export function announcement(called: {
  readonly ticket: string;
  readonly residentName: string;
  readonly room: string;
}): Announcement {
  const { ticket, residentName, room } = called;
  const masked = maskName(residentName);
  const spokenTicket = ticket.replace(/\d/g, (digit) => spokenDigits[Number(digit)] ?? digit);
  return {
    screen: `请 ${ticket} 号 ${masked} 到 ${room}`,
    voice: `请，${spokenTicket}号，${masked.replace(/\*+/g, '某')}，到${room}`,
  };
}
