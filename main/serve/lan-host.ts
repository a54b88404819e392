import type { LanControl } from '../services.ts';
import type { HttpHost } from './http-host.ts';
import { type LanCertificate, lanCertificate } from './lan-certificate.ts';

export interface LanHostOptions {
  /** Where the clinic's certificate is kept. */
  readonly dataDir: string;
  readonly port: number;
  readonly start: (port: number, tls: LanCertificate) => Promise<HttpHost>;
}

export interface LanHost extends LanControl {
  readonly close: () => Promise<void>;
}

/** The clinic's door to its network. It is opened and shut by one at a time: two who open it at once open one. */
export function createLanHost({ dataDir, port, start }: LanHostOptions): LanHost {
  let host: HttpHost | undefined;
  let certificate: LanCertificate | undefined;
  let last: Promise<unknown> = Promise.resolve();

  function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const mine = last.then(work);
    last = mine.catch(() => undefined);
    return mine;
  }

  async function shut(): Promise<void> {
    await host?.close();
    host = undefined;
  }

  async function turnTo(open: boolean): Promise<string | undefined> {
    if (!open) await shut();
    if (!open || host) return undefined;
    certificate = await lanCertificate(dataDir);
    try {
      host = await start(port, certificate);
      return undefined;
    } catch (error) {
      if (!isPortTaken(error)) throw error;
      return `端口 ${port} 已被别的程序占用，没有向局域网开放；本机照常使用，记录都在。请关闭那个程序，再开放一次。`;
    }
  }

  return {
    set: (open, keep) =>
      inTurn(async () => {
        const wasOpen = host !== undefined;
        const sentence = await turnTo(open);
        if (sentence !== undefined) return sentence;
        try {
          keep();
          return undefined;
        } catch (error) {
          // What is not on record must not be in force.
          await turnTo(wasOpen);
          throw error;
        }
      }),
    urls: () => host?.urls() ?? [],
    fingerprint: () => (host ? (certificate?.fingerprint ?? null) : null),
    close: () => inTurn(shut),
  };
}

function isPortTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
}
