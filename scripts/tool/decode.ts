import { parseArgs } from 'node:util';
import { decodeLines } from './decode-lines.ts';
import { parseFedLines } from './feed-lines.ts';
import { findDriver, settingsOf } from './find-driver.ts';
import { printJson } from './print.ts';
import { onlyArgument, type Verb } from './verb.ts';

export const decode: Verb = {
  name: 'decode',
  usage: 'decode [--set 设置=值]… <设备>  < 十六进制字节',
  summary: '把标准输入的字节（每行一段；HID 每行一个报文；空行为停顿）交给设备的驱动程序，输出读数',
  run: async (args) => {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { set: { type: 'string', multiple: true, default: [] } },
    });
    const driver = findDriver(onlyArgument(positionals, decode.usage));
    const settings = settingsOf(driver, values.set);
    printJson(await decodeLines(driver, settings, parseFedLines(await standardInput())));
  },
};

async function standardInput(): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('utf8');
}
