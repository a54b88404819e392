/**
 * The Node major that Electron embeds and that `npm ci` brings. Plain JavaScript, because an older Node
 * cannot parse our TypeScript, and better-sqlite3 does not fail there but crashes the process: whatever
 * starts this program asks here first and loads the rest only afterwards.
 */
const NODE_MAJOR = 24;

/**
 * @param {string} version as in `process.versions.node`
 * @returns {string | undefined} a sentence for the person at the terminal, or nothing when Node suits
 */
export function nodeRefusal(version) {
  if (Number.parseInt(version, 10) === NODE_MAJOR) return undefined;
  return (
    `本程序需要 Node ${NODE_MAJOR}，当前是 Node ${version}，未启动，数据没有改动。` +
    '请先运行 npm ci（不要加 --ignore-scripts），再用 npm start 或 npm test 启动。 ' +
    `(Needs Node ${NODE_MAJOR}, found ${version}; nothing was started. ` +
    '`npm ci`, with install scripts, brings it; then use `npm start` or `npm test`.)'
  );
}
