import { seatKinds } from '../../domain/clinic/events.ts';
import { draft } from '../../domain/journal/index.ts';
import type { Services } from '../services.ts';
import { StoreRefusal } from '../store/refusal.ts';
import type { HttpHostOptions } from './http-host.ts';

/**
 * A browser that was told an administrator's code becomes the seat of that code, and whoever sits at the seat's former
 * computer is out. Never throws: behind it is a request from the network.
 */
export function pairSeat(
  { store, pairing, sessions, log }: Services,
  code: string,
  address: string,
): ReturnType<HttpHostOptions['pair']> {
  const result = pairing.redeem(code, address);
  if (!result.ok) return { sentence: result.sentence };
  const { seatId, secret, secretHash } = result;
  try {
    store.append({ staffId: 'node', role: 'node', seatId }, () => [
      draft(seatKinds.paired, seatId, { secretHash }),
    ]);
  } catch (error) {
    if (error instanceof StoreRefusal) return { sentence: error.sentence };
    return { sentence: `程序出错，没有配对。请记下编号 ${log.error('pair', error)} 并告诉管理员。` };
  }
  sessions.endAllAt(seatId, '这个座位已改由另一台电脑使用，请联系管理员。');
  return { secret };
}
