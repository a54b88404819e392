import path from 'node:path';
import { APP_ORIGIN, originOf } from './origin.ts';

const ENCODED_SEPARATOR_OR_NUL = /%(?:2f|5c|00)/i;
const START_PAGE = 'index.html';

/**
 * The file that answers an `app://` URL, always inside `folder`. A path without a file extension is a route
 * of the interface, which the start page answers.
 *
 * @param folder absolute path of the built renderer
 * @returns nothing when the URL is of another scheme or host, or would lead out of the folder
 */
export function fileForAppUrl(url: string, folder: string): string | undefined {
  if (originOf(url) !== APP_ORIGIN) return undefined;
  const { pathname } = new URL(url);
  if (ENCODED_SEPARATOR_OR_NUL.test(pathname)) return undefined;
  const decoded = decode(pathname);
  if (decoded === undefined || /[\\\0]/.test(decoded)) return undefined;
  const file = path.resolve(folder, `.${decoded}`);
  if (path.extname(decoded) === '') return path.join(folder, START_PAGE);
  return file.startsWith(folder + path.sep) ? file : undefined;
}

function decode(pathname: string): string | undefined {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return undefined;
  }
}
