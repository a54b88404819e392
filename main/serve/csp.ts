const directives = {
  'default-src': "'none'",
  'script-src': "'self'",
  // antd writes its styles at run time, as <style> elements and style attributes.
  'style-src': "'self' 'unsafe-inline'",
  'img-src': "'self' data: blob:",
  'font-src': "'self' data:",
  'media-src': "'self' blob:",
  'worker-src': "'self'",
  'manifest-src': "'self'",
  // The browser seat's WebSocket: same host, which CSP 3 counts as 'self' for ws: and wss: too.
  'connect-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
  'object-src': "'none'",
} as const;

/** The one Content-Security-Policy of the interface, sent by the HTTP host and by Electron's `app://`. */
export const contentSecurityPolicy = Object.entries(directives)
  .map(([name, sources]) => `${name} ${sources}`)
  .join('; ');
