import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeEcg } from '../../formats/index.ts';
import { heartContent } from '../support/ecg/heart-content.ts';
import { mustStart } from '../support/running-node.ts';
import { foundClinic } from './support/clinic.ts';
import { expect, test } from './support/test.ts';

test('an administrator names the folder of an ECG machine, and what it exports is taken in', async ({
  dir,
  page,
}) => {
  const node = await mustStart({ dataDir: join(dir, 'clinic') });
  const folder = join(dir, 'ecg');
  try {
    await page.goto(node.url);
    await foundClinic(page);
    await page.getByRole('navigation').getByRole('link', { name: '座位与诊室' }).click();
    await page.getByRole('button', { name: '心电文件夹' }).click();
    const field = page.getByLabel('心电图机导出到主机的哪个文件夹');
    await expect(field).toBeFocused();
    await field.fill(folder);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog')).toContainText('主机上找不到这个文件夹');
    mkdirSync(folder);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog')).toBeHidden();

    const written = writeEcg('scp', heartContent());
    if (!written.ok) throw new Error(written.fault.detail);
    writeFileSync(join(folder, '0001.SCP'), written.bytes);
    writeFileSync(join(folder, 'notes.txt'), 'Guten Tag');
    await expect.poll(() => existsSync(join(folder, 'done', '0001.SCP')), { timeout: 30_000 }).toBe(true);
    await expect.poll(() => existsSync(join(folder, 'refused', 'notes.txt.txt'))).toBe(true);
  } finally {
    await node.stop();
  }
});
