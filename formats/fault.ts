/** Why a file cannot be read or written. */
export type FormatFaultCode =
  | 'unknown-format'
  | 'too-large'
  | 'truncated'
  | 'checksum'
  | 'damaged'
  | 'no-ecg'
  | 'unsupported'
  | 'companion-missing'
  | 'cannot-hold';

export interface FormatFault {
  readonly code: FormatFaultCode;
  /** For the person at the seat, in Chinese: what happened, what is safe, what to do now. */
  readonly sentence: string;
  /** For the log: which part of the file. Never what it says of a person. */
  readonly detail: string;
}

/** Thrown inside this room only; its doors hand the fault on as a value. */
export class FormatError extends Error {
  readonly fault: FormatFault;

  constructor(fault: FormatFault) {
    super(`${fault.code}: ${fault.detail}`);
    this.name = 'FormatError';
    this.fault = fault;
  }
}

const AGAIN = '文件没有导入，也没有改动；请在心电图机上重新导出。';

const SENTENCES: Readonly<
  Record<Exclude<FormatFaultCode, 'unsupported' | 'companion-missing' | 'cannot-hold'>, string>
> = {
  'unknown-format': `这不是本程序认识的心电图文件。${AGAIN}支持 SCP-ECG、HL7 aECG、DICOM、康泰 ECG90A、力康和 WFDB。`,
  'too-large': `文件太大，不像是一份心电图。文件没有导入，也没有改动；请核对文件。`,
  truncated: `心电图文件不完整，后面缺了一段。${AGAIN}`,
  checksum: `心电图文件的校验码不对，内容可能已损坏。${AGAIN}`,
  damaged: `心电图文件的内容前后矛盾，无法可靠地读取。${AGAIN}`,
  'no-ecg': `文件里没有心电图波形。${AGAIN}`,
};

export function refuse(code: keyof typeof SENTENCES, detail: string): never {
  throw new FormatError({ code, sentence: SENTENCES[code], detail });
}

/** For what is no damage but beyond us; `what` completes “这份心电图文件…”. */
export function refuseUnsupported(what: string, detail: string): never {
  throw new FormatError({
    code: 'unsupported',
    sentence: `这份心电图文件${what}，本程序不能可靠地读取，所以没有导入；文件没有改动。请在心电图机上换一种格式导出。`,
    detail,
  });
}

/** For what a format has no place for; `what` completes “这份心电图…”. */
export function refuseToWrite(what: string, detail: string): never {
  throw new FormatError({
    code: 'cannot-hold',
    sentence: `这份心电图${what}，这种文件格式不能原样保存它，所以没有导出；记录没有改动。请换一种格式（HL7 aECG 可以保存任何心电图）。`,
    detail,
  });
}

/** For a recording that no format can hold: of channels that are none of the twelve leads, or of nothing at all. */
export function refuseEmpty(): never {
  throw new FormatError({
    code: 'cannot-hold',
    sentence: '这份心电图没有十二导联中任何一个导联的波形，没有可以导出的内容，所以没有导出；记录没有改动。',
    detail: 'no samples',
  });
}

/** For what nobody foresaw: a library that gave up on hostile bytes. The error's name only, for its words may quote the file. */
export function unexpectedFault(error: unknown): FormatFault {
  const detail = error instanceof Error ? error.name : typeof error;
  return { code: 'damaged', sentence: SENTENCES.damaged, detail: `unexpected: ${detail}` };
}

/** For a header whose signal file is not there; its name may be a person's and stays out of the log. */
export function refuseCompanion(name: string): never {
  throw new FormatError({
    code: 'companion-missing',
    sentence: `缺少与它配套的数据文件“${name.slice(0, 80)}”，文件没有导入。请把头文件（.hea）和数据文件放在一起再试。`,
    detail: 'signal file of a header',
  });
}
