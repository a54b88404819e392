import type { DeviceFault } from '../fault.ts';

export type TransportFaultCode =
  | 'port-absent'
  | 'port-busy'
  | 'permission-denied'
  | 'host-refused'
  | 'host-unreachable'
  | 'connect-timeout'
  | 'library-missing'
  | 'bad-address'
  | 'open-failed'
  | 'port-lost'
  | 'replay-mismatch'
  | 'cancelled';

export type TransportFault = DeviceFault<TransportFaultCode>;

/** What happened and what to do now, by fault. What is safe is the same for all: no fault of a line touches what is saved. */
const SENTENCES: Readonly<Record<TransportFaultCode, readonly [happened: string, todo: string]>> = {
  'port-absent': ['找不到', '请检查数据线是否插好、设备是否通电、端口名是否正确；插好后会自动连接。'],
  'port-busy': ['正被其他程序占用', '请关闭占用它的程序（如厂家自带的读卡软件），随后会自动连接。'],
  'permission-denied': [
    '不允许本程序使用',
    '请管理员授予端口权限（Linux 需加入 dialout 组或设置 udev 规则）。',
  ],
  'host-refused': ['拒绝连接', '请检查串口服务器是否开启、端口号是否正确；恢复后会自动连接。'],
  'host-unreachable': ['连不上', '请检查网线、地址和串口服务器电源；恢复后会自动连接。'],
  'connect-timeout': ['没有回应', '请检查网线、地址和串口服务器电源；恢复后会自动连接。'],
  'library-missing': ['缺少访问所需的系统组件', '请管理员安装后重新启动本程序。'],
  'bad-address': ['地址填写有误', '请在设备页面改正端口和通信参数。'],
  'open-failed': ['打不开', '请重新插拔设备；仍不行请告诉管理员，原因记在运行日志里。'],
  'port-lost': ['连接中断', '请检查数据线和电源；插好后会自动重新连接，不必重启程序。'],
  'replay-mismatch': ['与录制内容不一致', '请检查所选的回放文件是否属于这种设备。'],
  cancelled: ['已停止连接', '需要时请在设备页面重新启用。'],
};

/** `what` names the port in the words of the user (`串口 COM3`), `detail` is for the log. */
export function transportFault(code: TransportFaultCode, what: string, detail: string): TransportFault {
  const [happened, todo] = SENTENCES[code];
  return { code, sentence: `${what}：${happened}。已保存的资料不受影响。${todo}`, detail };
}

/** The library that a transport needs cannot be loaded; `remedy` names the package to install. */
export function libraryMissing(what: string, remedy: string, detail: string): TransportFault {
  const sentence = `${what}：缺少访问所需的系统组件。已保存的资料不受影响，其他设备照常可用。${remedy}`;
  return { code: 'library-missing', sentence, detail };
}

export function cancelled(what: string): TransportFault {
  return transportFault('cancelled', what, 'aborted while opening');
}

export function errorText(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
