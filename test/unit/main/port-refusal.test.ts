import { expect, it } from 'vitest';
import { portRefusal } from '../../../main/port-refusal.ts';

const failed = (code: string) => Object.assign(new Error(`listen ${code}`), { code });

it.each([
  ['EADDRINUSE', 'port-taken', /^端口 80 已被别的程序占用.*数据没有改动.*换一个端口。$/],
  ['EACCES', 'port-refused', /^端口 80 不能使用（系统不允许本账号使用）.*数据没有改动.*1024 以上/],
  ['EADDRNOTAVAIL', 'port-refused', /^端口 80 不能使用（.*EADDRNOTAVAIL）/],
])('%s is told apart', (code, told, sentence) => {
  expect(portRefusal(80, failed(code))).toEqual({ code: told, sentence: expect.stringMatching(sentence) });
});
