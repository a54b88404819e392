import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { _electron, type ElectronApplication, expect, type Page, test } from '@playwright/test';
import { installedElectron } from '../../scripts/support/electron-binary.ts';
import { ROOT } from '../../scripts/support/root.ts';

interface Shell {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly complaints: readonly string[];
}

let folder = '';
const open: ElectronApplication[] = [];

test.beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'shell-'));
});
test.afterEach(async () => {
  for (const app of open.splice(0)) await app.close();
  await rm(folder, { recursive: true });
});

async function launch(...options: string[]): Promise<Shell> {
  const executablePath = installedElectron();
  if (executablePath === undefined) throw new Error('no Electron on this machine');
  const app = await _electron.launch({
    executablePath,
    args: [ROOT, '--data', path.join(folder, 'clinic'), ...options],
  });
  open.push(app);
  const page = await app.firstWindow();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  return { app, page, complaints };
}

async function signInForPractice(page: Page): Promise<void> {
  const accounts = page.getByRole('region', { name: '演练账号' });
  await accounts.getByRole('button').first().click();
  await expect(accounts).toBeHidden();
  await expect(page.getByRole('navigation')).toBeVisible();
}

test('first start offers to set up a clinic, and enters the practice clinic', async () => {
  const { page, complaints } = await launch();
  await expect(page.getByRole('heading', { name: '欢迎使用乡镇卫生院工作站' })).toBeVisible();
  expect(await page.evaluate(() => navigator.language)).toBe('zh-CN');
  await page.getByRole('button', { name: '进入演练诊所' }).click();
  await signInForPractice(page);
  expect(complaints).toEqual([]);
});

test('practice starts at its log-in page, and a reload comes back to the desk', async () => {
  const { page, complaints } = await launch('--practice');
  await signInForPractice(page);
  await page.reload();
  await expect(page.getByRole('navigation')).toBeVisible();
  expect(complaints).toEqual([]);
});

test('the page is locked in: own origin, sandbox, no Node, no way out', async () => {
  const { app, page } = await launch('--practice');
  await expect(page.getByRole('heading', { name: '演练账号' })).toBeVisible();
  expect(page.url()).toMatch(/^app:\/\/seat\//);

  const inPage = await page.evaluate(async () => ({
    globals: ['require', 'process', 'module', 'Buffer', 'ipcRenderer'].filter((name) => name in globalThis),
    opened: window.open('https://www.example.com/') !== null,
    policy: (await fetch(location.href)).headers.get('content-security-policy'),
    evaluated: await new Promise((resolve) => {
      const script = document.createElement('script');
      script.textContent = 'document.title = "run"';
      document.addEventListener('securitypolicyviolation', () => resolve(document.title === 'run'));
      document.head.append(script);
    }),
    notifications: await Notification.requestPermission(),
  }));
  expect(inPage).toEqual({
    globals: [],
    opened: false,
    policy: expect.stringContaining("default-src 'none'; script-src 'self'"),
    evaluated: false,
    notifications: 'denied',
  });

  await page.evaluate(() => {
    location.href = 'https://www.example.com/';
  });
  await expect(page.getByRole('heading', { name: '演练账号' })).toBeVisible();
  expect(page.url()).toMatch(/^app:\/\/seat\//);
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

test('a node that is killed comes back, and the page with it', async () => {
  const { app, page } = await launch('--practice');
  await signInForPractice(page);
  const nodeId = await app.evaluate(({ app: main }) => {
    return main.getAppMetrics().find((metric) => metric.name === 'clinic-node')?.pid;
  });
  expect(nodeId).toBeDefined();
  if (nodeId !== undefined) process.kill(nodeId, 'SIGKILL');
  await expect
    .poll(() =>
      app.evaluate(
        ({ app: main }) => main.getAppMetrics().find((metric) => metric.name === 'clinic-node')?.pid,
      ),
    )
    .not.toBe(nodeId);
  await expect(page.getByRole('navigation').or(page.getByRole('heading', { name: '登录' }))).toBeVisible();
});
