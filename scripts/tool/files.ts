import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ToolFault } from './verb.ts';

/** A path as the caller means it: npm changes the directory before it starts the tool. */
export function givenPath(file: string): string {
  return path.resolve(process.env.INIT_CWD ?? process.cwd(), file);
}

/** The JSON in a file that the caller named. */
export function readJson(file: string): unknown {
  const text = readText(file);
  try {
    return JSON.parse(text);
  } catch {
    throw new ToolFault(`${file} 不是 JSON 文件。请核对文件名。`);
  }
}

export function readText(file: string): string {
  try {
    return readFileSync(givenPath(file), 'utf8');
  } catch {
    throw new ToolFault(`没有文件 ${file}，或者不能读取。请核对路径和权限。`);
  }
}

/** Writes a file that must not exist yet: nothing is ever overwritten. */
export function saveNew(file: string, content: Uint8Array | string, mode = 0o644): void {
  try {
    writeFileSync(givenPath(file), content, { flag: 'wx', mode });
  } catch (error) {
    const exists = error instanceof Error && 'code' in error && error.code === 'EEXIST';
    throw new ToolFault(
      exists
        ? `${file} 已存在，没有覆盖。请换一个文件名。`
        : `不能写入 ${file}，什么都没有写。请检查文件夹和权限。`,
    );
  }
}
