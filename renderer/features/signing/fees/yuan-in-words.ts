const DIGITS = '零壹贰叁肆伍陆柒捌玖';
const PLACES = ['', '拾', '佰', '仟'] as const;
const GROUPS = ['', '万', '亿'] as const;

const digit = (value: number) => DIGITS.charAt(value);

/** 大写金额 as receipts need it (《支付结算办法》附件一), for sums below one million million yuan. */
export function yuanInWords(fen: number): string {
  const yuan = Math.floor(fen / 100);
  const jiao = Math.floor((fen % 100) / 10);
  const rest = fen % 10;
  const whole = yuan === 0 && fen > 0 ? '' : `${integerInWords(yuan)}元`;
  if (jiao === 0 && rest === 0) return `${whole}整`;
  const tenths = jiao > 0 ? `${digit(jiao)}角` : whole === '' ? '' : '零';
  // After 角 the word 整 may stand or not; after 分 it never does.
  return `${whole}${tenths}${rest > 0 ? `${digit(rest)}分` : '整'}`;
}

/** Zeros within a number are said once, those at its end not at all. */
function integerInWords(value: number): string {
  if (value === 0) return '零';
  let left = value;
  let words = '';
  for (let group = 0; left > 0; group++) {
    const part = left % 10_000;
    const above = Math.floor(left / 10_000);
    if (part > 0) {
      const gap = above > 0 && part < 1_000 ? '零' : '';
      // A group that was left out has its zero said before what follows it.
      words = `${gap}${groupInWords(part)}${GROUPS[group] ?? ''}${words}`;
    } else if (words !== '' && !words.startsWith('零')) words = `零${words}`;
    left = above;
  }
  return words;
}

function groupInWords(part: number): string {
  let words = '';
  for (const [at, place] of PLACES.entries()) {
    const value = Math.floor(part / 10 ** at) % 10;
    if (value > 0) words = `${digit(value)}${place}${words}`;
    else if (words !== '' && !words.startsWith('零') && part >= 10 ** at) words = `零${words}`;
  }
  return words;
}
