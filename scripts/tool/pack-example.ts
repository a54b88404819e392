import { allPacks } from '../../domain/policy/packs/index.ts';
import { printJson } from './print.ts';
import { onlyArgument, ToolFault, type Verb } from './verb.ts';

/** A pack of this program as a county begins with it: to be changed, given a newer version and signed. */
export const packExample: Verb = {
  name: 'pack example',
  usage: 'pack example <编号>',
  summary: `输出本程序自带的政策包（${allPacks.map(({ id }) => id).join('、')}），供县级修改`,
  run: (args) => {
    const id = onlyArgument(args, packExample.usage);
    const pack = allPacks.find((each) => each.id === id);
    if (pack === undefined) throw new ToolFault(`没有编号为“${id}”的政策包。用法：${packExample.usage}`);
    printJson(pack);
  },
};
