/**
 * Gives an administrator's one-time code to the node, which sets this browser's seat cookie. Over HTTP, not
 * over the wire: only an HTTP answer can set a cookie that no script can read.
 *
 * @returns why it was refused, or undefined when this browser is a seat now
 */
export async function pairSeat(code: string): Promise<string | undefined> {
  const response = await fetch('/seat', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ code }),
  }).catch(() => undefined);
  if (!response) return '连不上服务器，请检查网线后再试。';
  if (response.ok) return undefined;
  const sentence = (await response.text().catch(() => '')).trim();
  return sentence === '' ? '配对没有成功，请管理员重新生成配对码。' : sentence;
}
