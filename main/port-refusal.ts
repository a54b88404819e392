import { resultCode } from './store/refusal.ts';

/** Why a port cannot be listened on; nothing was begun. */
export function portRefusal(
  port: number,
  error: unknown,
): { readonly code: string; readonly sentence: string } {
  if (resultCode(error) === 'EADDRINUSE') {
    return {
      code: 'port-taken',
      sentence: `端口 ${port} 已被别的程序占用，工作站没有启动，数据没有改动。请关闭那个程序，或用 --port 换一个端口。`,
    };
  }
  const reason = resultCode(error) === 'EACCES' ? '系统不允许本账号使用' : String(error);
  return {
    code: 'port-refused',
    sentence: `端口 ${port} 不能使用（${reason}），工作站没有启动，数据没有改动。请用 --port 换一个 1024 以上的端口。`,
  };
}
