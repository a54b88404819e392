import { once } from 'node:events';
import { createServer, type Server } from 'node:net';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { connect } from 'node:tls';
import type { Page } from '@playwright/test';
import { mustStart, type RunningNode } from '../support/running-node.ts';
import { administrator, foundClinic, signIn } from './support/clinic.ts';
import { test as base, expect, skipWhere } from './support/test.ts';

interface Founded {
  readonly node: RunningNode;
  /** A clinic that was founded on the set-up page, and its administrator's page. */
  readonly admin: Page;
}

const test = base.extend<Founded>({
  node: async ({ dir }, use) => {
    const node = await mustStart({ dataDir: join(dir, 'clinic') });
    await use(node);
    await node.stop();
  },
  admin: async ({ node, page }, use) => {
    await page.goto(node.url);
    await foundClinic(page);
    await expect(page.getByRole('heading', { name: '人员' })).toBeVisible();
    await use(page);
  },
});

const LAN_PORT = 7143;

const rowOf = (page: Page, name: string) => page.getByRole('row').filter({ hasText: name });
const openPage = (page: Page, title: string) =>
  page.getByRole('navigation').getByRole('link', { name: title }).click();

test('a nurse is taken on, chooses a password, locks herself out and is let in again', async ({
  node,
  admin,
  newSeat,
}) => {
  await admin.keyboard.press('Alt+N');
  const dialog = admin.getByRole('dialog', { name: '增加人员' });
  await expect(dialog.getByLabel('姓名')).toBeFocused();
  await admin.keyboard.type('江晓兰');
  await dialog.getByLabel('登录名').fill(administrator.loginName);
  await dialog.getByLabel('临时密码').fill('1234567');
  await admin.keyboard.press('Enter');
  await expect(dialog).toContainText('请至少选一个岗位。');
  await expect(dialog).toContainText('密码至少 8 位。');
  await dialog.getByLabel('护士').check();
  await dialog.getByLabel('挂号员').check();
  await dialog.getByLabel('临时密码').fill('welcome-here');
  await admin.keyboard.press('Enter');
  await expect(dialog.getByText('登录名 lin 已有人用，请换一个。').first()).toBeVisible();
  await dialog.getByLabel('登录名').fill('jiang');
  await admin.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(rowOf(admin, '江晓兰')).toContainText('挂号员、护士');

  // The temporary password opens nothing but the choice of an own one.
  const nurse = await newSeat();
  await nurse.goto(node.url);
  await signIn(nurse, 'jiang', 'welcome-here');
  await expect(nurse.getByRole('heading', { name: '江晓兰，请设置自己的密码' })).toBeVisible();
  await nurse.reload();
  await nurse.getByLabel('临时密码').fill('welcome-here');
  await nurse.getByLabel('新密码', { exact: true }).fill('jiang-2026');
  await expect(nurse.getByText('密码里不能包含登录名。')).toBeVisible();
  await nurse.getByLabel('新密码', { exact: true }).fill('bamboo and rain');
  await nurse.getByLabel('再输一次新密码').fill('bamboo and rain');
  await nurse.keyboard.press('Enter');
  // She has two roles and is asked, once at this computer; a reload is no answer.
  await expect(nurse.getByRole('heading', { name: '江晓兰，在这台电脑以哪个岗位工作？' })).toBeVisible();
  await nurse.reload();
  await expect(nurse.getByRole('button', { name: '挂号员' })).toBeVisible();
  await nurse.keyboard.press('1');
  await expect(nurse).toHaveURL(/\/desk$/);
  await nurse.getByRole('button', { name: '江晓兰（挂号员）' }).click();
  await nurse.getByRole('menuitem', { name: '换到岗位：护士' }).click();
  await expect(nurse).toHaveURL(/\/nurse$/);

  await nurse.getByRole('button', { name: '江晓兰（护士）' }).click();
  await nurse.getByRole('menuitem', { name: '退出登录' }).click();
  for (let tries = 1; tries <= 4; tries += 1) {
    await signIn(nurse, 'jiang', 'not her password');
    await expect(nurse.getByRole('alert')).toContainText('登录名或密码不对，请重新输入。');
    await expect(nurse.getByLabel('密码', { exact: true })).toHaveValue('');
  }
  await signIn(nurse, 'jiang', 'not her password');
  await expect(nurse.getByRole('alert')).toContainText('请 15 分钟后再试，或请管理员解锁');
  await signIn(nurse, 'jiang', 'bamboo and rain');
  await expect(nurse.getByLabel('密码', { exact: true })).toHaveValue('');
  await expect(nurse.getByRole('alert')).toContainText('请管理员解锁');

  // The administrator, with the page still open, sees it and helps.
  await expect(rowOf(admin, '江晓兰')).toContainText('输错密码，15 分钟后可再试');
  await rowOf(admin, '江晓兰').getByRole('button', { name: '解锁' }).click();
  await expect(rowOf(admin, '江晓兰')).toContainText('在用');
  await signIn(nurse, 'jiang', 'bamboo and rain');
  // As what she last worked here, and not as whatever role comes first.
  await expect(nurse.getByRole('button', { name: '江晓兰（护士）' })).toBeVisible();
  await expect(nurse).toHaveURL(/\/nurse$/);

  await rowOf(admin, '江晓兰').getByRole('button', { name: '停用' }).click();
  await admin.getByLabel('原因（会留下记录）').fill('调到县医院');
  await admin.keyboard.press('Enter');
  await expect(nurse.getByText('您的账号已停用，请联系管理员。')).toBeVisible();
  await expect(nurse.getByRole('navigation')).toBeHidden();
  await rowOf(admin, administrator.name).getByRole('button', { name: '停用' }).click();
  await admin.getByLabel('原因（会留下记录）').fill('误点');
  await admin.keyboard.press('Enter');
  await expect(admin.getByRole('dialog')).toContainText('这是最后一位管理员，请先指定另一位管理员。');
});

test('rooms, villages and the name of the clinic are kept up by its administrator', async ({ admin }) => {
  await openPage(admin, '座位与诊室');
  const rooms = admin.getByRole('region', { name: '房间' });
  await rooms.getByRole('button', { name: '增加房间' }).click();
  await expect(admin.getByLabel('房间名称')).toBeFocused();
  await admin.keyboard.type('中医馆');
  await admin.keyboard.press('Enter');
  await expect(rowOf(admin, '中医馆')).toContainText('诊室');
  await rowOf(admin, '中医馆').getByRole('button', { name: '修改' }).click();
  await admin.getByLabel('房间名称').fill('中医诊室');
  await admin.keyboard.press('Enter');
  await expect(rowOf(admin, '中医诊室')).toBeVisible();
  await rowOf(admin, '分诊台').getByRole('button', { name: '停用' }).click();
  await admin.getByRole('dialog').getByRole('button', { name: '停用' }).click();
  await expect(rowOf(rooms.page(), '分诊台')).toBeHidden();

  await openPage(admin, '卫生院');
  const villages = admin.getByRole('region', { name: '村（居）委会' });
  for (const [at, [code, name]] of [
    ['101', '东村村委会'],
    ['101', '西村村委会'],
  ].entries()) {
    await villages.getByRole('button', { name: '增加一行' }).click();
    await villages
      .getByLabel('代码')
      .nth(at)
      .fill(code ?? '');
    await villages
      .getByLabel('名称')
      .nth(at)
      .fill(name ?? '');
  }
  await villages.getByRole('button', { name: '保存' }).click();
  await expect(villages.getByRole('alert')).toContainText('村（居）编号 101 用了两次');
  await villages.getByLabel('代码').nth(1).fill('200');
  await expect(villages.getByText('居委会 001–099，村委会 101–199，其他 901–999。')).toBeVisible();
  await villages.getByLabel('代码').nth(1).fill('102');
  await villages.getByRole('button', { name: '保存' }).click();
  await expect(admin.getByText('村（居）委会已保存')).toBeVisible();

  const naming = admin.getByRole('region', { name: '名称与地区' });
  await naming.getByLabel('名称').fill('青溪镇中心卫生院');
  await naming.getByRole('button', { name: '修改名称' }).click();
  await expect(admin.getByRole('banner')).toContainText('青溪镇中心卫生院');
  await admin.reload();
  await expect(villages.getByLabel('名称').nth(1)).toHaveValue('西村村委会');
  await expect(villages.getByLabel('代码').nth(1)).toHaveValue('102');
});

test('another computer becomes a seat by a one-time code, and stops being one when it is revoked', async ({
  admin,
  newSeat,
}) => {
  const lanAddress = Object.values(networkInterfaces())
    .flatMap((list) => list ?? [])
    .find(({ family, internal }) => family === 'IPv4' && !internal)?.address;
  skipWhere(lanAddress === undefined, 'this machine has no address on a LAN');
  const url = `https://${lanAddress}:${LAN_PORT}`;
  const squatter = await holdPort();
  skipWhere(squatter === undefined, `port ${LAN_PORT} of this machine is in use`);

  await openPage(admin, '座位与诊室');
  await admin.getByRole('button', { name: '增加座位' }).click();
  const dialog = admin.getByRole('dialog', { name: '增加座位' });
  await dialog.getByLabel('座位名称').fill('护士站电脑');
  await dialog.getByLabel('号头').fill('a');
  await admin.keyboard.press('Enter');
  await expect(dialog.getByText('号头 A 已有座位用，请换一个。').first()).toBeVisible();
  await dialog.getByLabel('号头').fill('b');
  await admin.keyboard.press('Enter');
  await expect(rowOf(admin, '护士站电脑')).toContainText('还没有电脑');

  // Another program on the port: said in words, and the clinic stays closed.
  const lan = admin.getByRole('region', { name: '局域网' });
  await lan.getByRole('button', { name: '开放局域网访问' }).click();
  await admin.getByRole('dialog').getByRole('button', { name: '开放' }).click();
  const refusal = admin.getByRole('alert').filter({ hasText: `端口 ${LAN_PORT} 已被别的程序占用` });
  await expect(refusal).toBeVisible();
  await expect(lan).toContainText('只有本机可以使用');
  await new Promise((resolve) => squatter?.close(resolve));
  await refusal.getByRole('button').click();

  await lan.getByRole('button', { name: '开放局域网访问' }).click();
  await admin.getByRole('dialog').getByRole('button', { name: '开放' }).click();
  await expect(lan).toContainText('院内电脑可以连接');
  await expect(lan).toContainText(url);
  await expect(lan).not.toContainText('127.0.0.1');
  await expect(lan).toContainText(await fingerprintAt(lanAddress ?? ''));

  const other = await newSeat({ ignoreHTTPSErrors: true });
  await other.goto(url);
  await expect(other.getByRole('heading', { name: '这台电脑还不是座位' })).toBeVisible();
  await other.getByLabel('配对码').fill('12345678');
  await other.keyboard.press('Enter');
  await expect(other.getByRole('alert')).toContainText('配对码不对或已过期，请管理员重新生成。');

  await rowOf(admin, '护士站电脑').getByRole('button', { name: '配对码' }).click();
  const shown = admin.getByRole('dialog', { name: '护士站电脑 的配对码' });
  const code = await shown.getByText(/^\d{4} \d{4}$/).innerText();
  await other.getByLabel('配对码').fill(code);
  await other.keyboard.press('Enter');
  await expect(other.getByText('座位：护士站电脑')).toBeVisible();
  await shown.getByRole('button', { name: '关闭' }).last().click();
  await expect(rowOf(admin, '护士站电脑')).toContainText('已配对');
  await signIn(other, administrator.loginName, administrator.password);
  await expect(other.getByRole('banner')).toContainText('护士站电脑');

  const third = await newSeat({ ignoreHTTPSErrors: true });
  await third.goto(url);
  await third.getByLabel('配对码').fill(code);
  await third.keyboard.press('Enter');
  await expect(third.getByRole('alert')).toContainText('配对码不对或已过期');

  await rowOf(admin, '护士站电脑').getByRole('button', { name: '撤销' }).click();
  await admin.getByLabel('原因（会留下记录）').fill('电脑报废');
  await admin.keyboard.press('Enter');
  await expect(rowOf(admin, '护士站电脑')).toContainText('还没有电脑');
  await expect(other.getByRole('heading', { name: '这台电脑还不是座位' })).toBeVisible();
  await expect(other.getByText('这个座位已由管理员撤销，请联系管理员。')).toBeVisible();
  await expect(other.getByRole('navigation')).toBeHidden();
  await other.reload();
  await expect(other.getByRole('heading', { name: '这台电脑还不是座位' })).toBeVisible();

  await lan.getByRole('button', { name: '关闭局域网访问' }).click();
  await admin.getByRole('dialog').getByRole('button', { name: '关闭', exact: true }).last().click();
  await expect(lan).toContainText('只有本机可以使用');
  await expect(other.getByText('与服务器的连接中断，正在自动重新连接。')).toBeVisible();
});

/** Takes the port as another program would; undefined when one has it already. */
async function holdPort(): Promise<Server | undefined> {
  const server = createServer().listen(LAN_PORT, '0.0.0.0');
  return once(server, 'listening').then(
    () => server,
    () => undefined,
  );
}

/** SHA-256 of the certificate that stands at the clinic's LAN address. */
function fingerprintAt(address: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host: address, port: LAN_PORT, rejectUnauthorized: false });
    socket.once('error', reject);
    socket.once('secureConnect', () => {
      resolve(socket.getPeerCertificate().fingerprint256);
      socket.destroy();
    });
  });
}
