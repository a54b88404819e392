import { validatePack } from '../../domain/policy/validate.ts';
import { fingerprintOf, openSignedPack } from '../../main/policy/signed-pack.ts';
import { readJson, readText } from './files.ts';
import { printJson } from './print.ts';
import { onlyArgument, type Verb } from './verb.ts';

/** Whether a file is a pack, signed or not yet, and what is wrong with it. */
export const packCheck: Verb = {
  name: 'pack check',
  usage: 'pack check <文件>',
  summary: '检查政策包（签名前或签名后），列出每处错误的路径',
  run: (args) => printJson(check(onlyArgument(args, packCheck.usage))),
};

function check(file: string) {
  const document = readJson(file);
  const isSigned = typeof document === 'object' && document !== null && 'signature' in document;
  if (!isSigned) {
    const validation = validatePack(document);
    return validation.ok ? { ok: true, signed: false, ...headOf(validation.pack) } : validation;
  }
  const opened = openSignedPack(readText(file));
  if (!opened.ok) return opened;
  const { publisher, publicKey } = opened.publication;
  return { ok: true, signed: true, ...headOf(opened.pack), publisher, fingerprint: fingerprintOf(publicKey) };
}

const headOf = ({ id, version, title }: { id: string; version: string; title: string }) => ({
  id,
  version,
  title,
});
