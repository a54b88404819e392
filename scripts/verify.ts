import { parseArgs } from 'node:util';
import { catalogue } from '../main/catalogue.ts';
import { describeDifference } from '../main/describe-difference.ts';
import { StoreRefusal } from '../main/store/refusal.ts';
import { openStore } from '../main/store/store.ts';
import { holdsStore } from '../main/store/store-info.ts';
import { DATA_OPTIONS, dataDirOf, keyOf } from './support/data-options.ts';

/**
 * `npm run verify -- [--data DIR] [--practice] [--key FILE]`: re-walks every chain, refolds every projection, and prints the first
 * difference. Exit code 0 only when everything agrees.
 */
function verify(): boolean {
  const { values } = parseArgs({ options: DATA_OPTIONS });
  const dir = dataDirOf(values);
  if (!holdsStore(dir)) throw new StoreRefusal('damaged', `目录 ${dir} 里没有工作站的数据，没有可核对的。`);
  const store = openStore({ dir, key: keyOf(dir, values), catalogue });
  try {
    const { entries, subjects, difference } = store.verify();
    if (difference) {
      const { where, what } = describeDifference(difference);
      console.error(`核对发现不一致，在${where}：${what}。数据没有改动；请保留这个目录并联系维护人员。`);
      return false;
    }
    console.log(`核对完成：${entries} 条记录、${subjects} 个对象全部一致。`);
    return true;
  } finally {
    store.close();
  }
}

try {
  if (!verify()) process.exitCode = 1;
} catch (error) {
  console.error(error instanceof StoreRefusal ? error.sentence : String(error));
  process.exitCode = 1;
}
