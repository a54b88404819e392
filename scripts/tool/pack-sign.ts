import { createPrivateKey, type KeyObject } from 'node:crypto';
import { parseArgs } from 'node:util';
import { validatePack } from '../../domain/policy/validate.ts';
import { fingerprintOf, signPack } from '../../main/policy/signed-pack.ts';
import { readJson, readText, saveNew } from './files.ts';
import { printJson } from './print.ts';
import { ToolFault, type Verb } from './verb.ts';

/** Signs a pack that validates: what is written is the document that a clinic applies. */
export const packSign: Verb = {
  name: 'pack sign',
  usage: 'pack sign --key <密钥文件> --publisher <发布单位> <政策包> <新文件>',
  summary: '签发政策包；内容有误的不签。输出指纹，供卫生院电话核对',
  run: (args) => {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { key: { type: 'string' }, publisher: { type: 'string' } },
      allowPositionals: true,
    });
    const [from, to, ...others] = positionals;
    const { key, publisher } = values;
    if (!from || !to || !key || !publisher || others.length > 0)
      throw new ToolFault(`用法：${packSign.usage}`);
    const validation = validatePack(readJson(from));
    if (!validation.ok) {
      const [first] = validation.faults;
      throw new ToolFault(
        `政策包有误，没有签发：${first?.path} ${first?.sentence}（共 ${validation.faults.length} 处）`,
      );
    }
    const document = signPack(validation.pack, publisher, readKey(key));
    saveNew(to, document);
    printJson({ file: to, fingerprint: fingerprintOf(JSON.parse(document).publicKey) });
  },
};

function readKey(file: string): KeyObject {
  try {
    return createPrivateKey(readText(file));
  } catch (error) {
    if (error instanceof ToolFault) throw error;
    throw new ToolFault(`${file} 不是签发密钥。请用 pack key 生成的文件。`);
  }
}
