import { createReadStream, statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import { contentSecurityPolicy } from './csp.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
};

/** Of a request whose address is none: no file is called so. */
const NO_PATH = '\0';

/** Sent with every answer of the HTTP host. */
export const securityHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': contentSecurityPolicy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'X-Frame-Options': 'DENY',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), usb=(), serial=(), hid=()',
};

/**
 * The file that a path names, or undefined. The path must stay inside the folder; a path without an extension is
 * a route of the interface, which index.html answers.
 */
export function fileFor(folder: string, urlPath: string): string | undefined {
  let path: string;
  try {
    path = decodeURIComponent(urlPath);
  } catch {
    return undefined;
  }
  if (path.includes('\0') || path.includes('\\')) return undefined;
  const root = resolve(folder);
  const target = extname(path) === '' ? join(root, 'index.html') : resolve(root, `.${path}`);
  if (!target.startsWith(root + sep)) return undefined;
  return isFile(target) ? target : undefined;
}

function isFile(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
  } catch {
    // A name that is too long, a folder that may not be read: nothing to serve, and no reason to fall over.
    return false;
  }
}

/** What the file's extension says it is; browsers are told not to guess. */
export function mediaTypeOf(file: string): string {
  return TYPES[extname(file)] ?? 'application/octet-stream';
}

/** Serves the built interface. Hashed assets may be kept for ever, the page itself never. */
export function serveStatic(folder: string, request: IncomingMessage, response: ServerResponse): void {
  const pathname = URL.parse(request.url ?? '/', 'http://host')?.pathname ?? NO_PATH;
  const readable = request.method === 'GET' || request.method === 'HEAD';
  const file = readable ? fileFor(folder, pathname) : undefined;
  if (!file) {
    response.writeHead(readable ? 404 : 405, {
      ...securityHeaders,
      'Content-Type': 'text/plain; charset=utf-8',
    });
    response.end(readable ? '没有这个页面。' : '不支持这种请求。');
    return;
  }
  response.writeHead(200, {
    ...securityHeaders,
    'Content-Type': mediaTypeOf(file),
    'Cache-Control': pathname.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
  });
  if (request.method === 'HEAD') response.end();
  else
    createReadStream(file)
      .on('error', () => response.destroy())
      .pipe(response);
}
