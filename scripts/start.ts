import { NODE_FLAGS } from '../main/node-flags.ts';
import { build } from './support/build-output.ts';
import { isBuilt } from './support/build-stamp.ts';
import { fetchedElectron, hasDisplay, installedElectron, isRootOnLinux } from './support/electron-binary.ts';
import { openBrowser } from './support/open-browser.ts';
import { inRoot, ROOT } from './support/root.ts';
import { runUntilEnd } from './support/start-child.ts';
import { nodeArgs, type StartOptions, startOptions } from './support/start-options.ts';

async function start(options: StartOptions): Promise<number> {
  if (!(await isBuilt())) {
    console.log('正在构建工作站（只在首次启动或更新后）……');
    if (!(await build('warn'))) {
      console.error('构建没有成功，工作站没有启动，数据没有改动。请把上面的信息交给维护人员。');
      return 1;
    }
  }
  if (options.browser) return serve(options);
  const electron = await usableElectron();
  if (electron.program === undefined) {
    console.log(`${electron.because}，改为在浏览器里提供同样的界面。`);
    return serve(options);
  }
  return openWindow(electron.program, options);
}

type UsableElectron = { readonly program: string } | { readonly program?: never; readonly because: string };

async function usableElectron(): Promise<UsableElectron> {
  const installed = installedElectron();
  if (!hasDisplay(process)) {
    const absent = installed === undefined ? '没有 Electron 程序，也' : '';
    return { because: `这台机器上${absent}没有图形桌面` };
  }
  if (isRootOnLinux()) return { because: 'Electron 的安全沙箱不允许以 root 身份打开窗口' };
  if (installed !== undefined) return { program: installed };
  console.log('正在下载 Electron（约 120 MB，只此一次；不想等可按 Ctrl+C，改用 npm start -- --browser）……');
  const program = await fetchedElectron();
  return program === undefined ? { because: 'Electron 程序下载不到' } : { program };
}

async function openWindow(program: string, options: StartOptions): Promise<number> {
  const { code, events } = await runUntilEnd(program, [ROOT, ...nodeArgs(options)], (event) => {
    if (event.event === 'refused') console.error(event.sentence);
  });
  if (code === 0 || events.length > 0) return code;
  console.log(`Electron 没能打开窗口（退出码 ${code}），改为在浏览器里提供同样的界面。`);
  return serve(options);
}

async function serve(options: StartOptions): Promise<number> {
  const args = [
    ...NODE_FLAGS,
    inRoot('out/main/node.js'),
    ...nodeArgs(options),
    '--port',
    String(options.port),
  ];
  const { code } = await runUntilEnd(process.execPath, args, (event) => {
    if (event.event === 'refused') console.error(event.sentence);
    if (event.event === 'rebuilding')
      console.log(`程序更新后正在整理数据：${event.percent}%。记录没有改动，请稍候……`);
    if (event.event !== 'listening') return;
    console.log(`工作站已启动：${event.url} （数据目录 ${options.dataDir}；按 Ctrl+C 停止）`);
    openBrowser(event.url);
  });
  return code;
}

try {
  process.exitCode = await start(startOptions(process.argv.slice(2), process.env.INIT_CWD ?? process.cwd()));
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
}
