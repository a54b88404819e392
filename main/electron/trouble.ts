import { app, dialog } from 'electron';
import type { NodeRefusal } from './supervise-node.ts';

/** Says what happened on stdout, for whoever started us: lines like those of the plain node. */
export function tell(event: Readonly<Record<string, string>>): void {
  process.stdout.write(`${JSON.stringify(event)}\n`);
}

/** Ends the program with a sentence for the terminal and for the person at the seat. */
export function refuse(code: string, sentence: string): void {
  tell({ event: 'refused', code, sentence });
  dialog.showErrorBox('工作站没有打开', sentence);
  app.exit(1);
}

/** Where a backup can take the place of a damaged database, it is offered before the program ends. */
export async function answerRefusal(
  { code, sentence, backup }: NodeRefusal,
  restore: (backup: string) => Promise<string | undefined>,
): Promise<void> {
  if (backup === undefined) return refuse(code, sentence);
  tell({ event: 'refused', code, sentence });
  const { response } = await dialog.showMessageBox({
    type: 'error',
    message: '工作站没有打开',
    detail: `${sentence}\n\n恢复以后，这份备份之后的记录要重新录入；现在的文件会保留。`,
    buttons: [`从备份 ${backup} 恢复`, '退出'],
    defaultId: 1,
    cancelId: 1,
  });
  if (response !== 0) return app.exit(1);
  const failure = await restore(backup);
  if (failure !== undefined) return refuse('not-restored', failure);
  app.relaunch();
  app.exit(0);
}

/** The node died again and again. */
export function answerSurrender(): void {
  const detail = '已保存的记录都在。请重新打开工作站；若再次出现，请联系管理员。';
  tell({ event: 'refused', code: 'node-failed', sentence: `后台服务反复停止。${detail}` });
  void dialog
    .showMessageBox({ type: 'error', message: '后台服务反复停止', detail, buttons: ['重新打开', '退出'] })
    .then(({ response }) => {
      if (response === 0) app.relaunch();
      app.exit(1);
    });
}
