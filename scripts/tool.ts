import { decode } from './tool/decode.ts';
import { ecgBeats } from './tool/ecg-beats.ts';
import { ecgConvert } from './tool/ecg-convert.ts';
import { ecgInfo } from './tool/ecg-info.ts';
import { ecgMeasure } from './tool/ecg-measure.ts';
import { ecgSamples } from './tool/ecg-samples.ts';
import { idNumber } from './tool/id-number.ts';
import { listen } from './tool/listen.ts';
import { packCheck } from './tool/pack-check.ts';
import { packExample } from './tool/pack-example.ts';
import { packKey } from './tool/pack-key.ts';
import { packSign } from './tool/pack-sign.ts';
import { ports } from './tool/ports.ts';
import { scan } from './tool/scan.ts';
import { ToolFault, type Verb } from './tool/verb.ts';

/** `npm run --silent tool -- <verb>`: for technicians in the field and for their scripts. docs/technician.md. */
const verbs: readonly Verb[] = [
  ports,
  listen,
  decode,
  scan,
  idNumber,
  ecgInfo,
  ecgSamples,
  ecgBeats,
  ecgMeasure,
  ecgConvert,
  packExample,
  packCheck,
  packKey,
  packSign,
];

function help(): string {
  const lines = verbs.map(({ usage, summary }) => `  ${usage}\n      ${summary}`);
  return `用法：npm run --silent tool -- <命令>\n\n${lines.join('\n')}\n\n结果以 JSON 输出；出错时在标准错误输出一句话，退出码为 1。详见 docs/technician.md。\n`;
}

/** The verb that a command line begins with, of one word or of two, and what follows it. */
function chosen(words: readonly string[]): {
  readonly verb: Verb | undefined;
  readonly args: readonly string[];
} {
  const verb = verbs.find(({ name }) => words.slice(0, name.split(' ').length).join(' ') === name);
  return { verb, args: words.slice(verb?.name.split(' ').length ?? 1) };
}

async function run(words: readonly string[]): Promise<void> {
  const { verb, args } = chosen(words);
  const asksHelp = words[0] === '--help' || words[0] === 'help' || args[0] === '--help';
  if (asksHelp) process.stdout.write(verb ? `用法：${verb.usage}\n${verb.summary}\n` : help());
  else if (verb === undefined) {
    const names = verbs.map((one) => one.name).join('、');
    throw new ToolFault(`没有“${words[0] ?? ''}”这个命令。可用的有：${names}；用 --help 查看说明。`);
  } else await verb.run(args);
}

/** What parseArgs throws is the caller's mistake; anything else is ours. */
function sentenceOf(error: unknown): string {
  if (error instanceof ToolFault) return error.sentence;
  if (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'))
    return `参数有误：${error.message.split('\n')[0] ?? ''}`;
  return `工具出错：${error instanceof Error ? error.message : String(error)}`;
}

// A reader that has seen enough (`| head -1`) closes the pipe.
process.stdout.on('error', () => process.exit(0));
run(process.argv.slice(2)).catch((error: unknown) => {
  console.error(sentenceOf(error));
  process.exitCode = 1;
});
