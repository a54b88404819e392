import type { Random } from './random.ts';

type Words = readonly [string, ...string[]];

function words(text: string): Words {
  const [first = '', ...rest] = text.trim().split(/\s+/);
  return [first, ...rest];
}

/** Those of the county's many; often repeated, as in life. */
const COMMON = words(
  '陈 陈 陈 林 林 林 黄 黄 张 张 吴 吴 李 李 郑 郑 王 王 刘 刘 詹 肖 杨 叶 周 蔡 许 郭 谢 卢 池 纪 胡 罗 廖 邱 游 洪 傅 温 江 余 严 田 魏 方 何 高 朱 徐 邓 赖 饶 甘 上官',
);
/** Surnames that read otherwise than the character alone: Shàn Xiè Zēng Qiú Ōu Zhā Rén Gě Piáo Yuè Huà Yùchí … */
const MANY_SOUNDED = words('单 解 曾 仇 区 查 任 盖 朴 乐 华 尉迟 长孙 万俟 缪 员 召 翟 应 石');
/** Surnames of the She, who live in these hills. */
const SHE = words('蓝 雷 钟 蓝 雷');

const OLD_MALE = words('建国 国强 志明 德旺 水生 福海 金土 大山 永福 长根 天赐 有财 来发 文彬 宗富 进兴');
const OLD_FEMALE = words('秀英 桂兰 玉珍 金花 月娥 美珠 凤英 阿香 淑贞 招娣 水仙 菊妹 翠莲 春妹 宝珠 丽华');
const MALE_FIRST = words('志 建 文 国 永 晓 伟 俊 宏 明 海 少 家 庆 朝 长 泽 宇 浩 子 梓 一 嘉 承');
const MALE_SECOND = words('强 华 军 平 斌 辉 勇 鹏 杰 峰 龙 亮 行 重 轩 宇 涵 睿 乐 辰 博 远 航 城');
const FEMALE_FIRST = words('丽 秀 美 晓 玉 雅 淑 燕 春 雪 小 佳 思 诗 欣 梓 语 一 若 可 婉 凤 秋 海');
const FEMALE_SECOND = words('芳 娟 敏 燕 萍 玲 霞 娜 琴 珍 婷 怡 涵 萱 彤 妍 莹 琪 洁 蓉 兰 曦 乐 宁');
const ONE_MALE = words('伟 强 军 勇 涛 超 磊 鹏 斌 波 鑫 行 乐 朝 冲 冠');
const ONE_FEMALE = words('芳 娜 静 敏 艳 丽 娟 霞 婷 雪 倩 莉 乐 茜 晟 好');

/** Born before this year, people bear the names of another time. */
const OLD_NAMES_UNTIL = 1965;

export function surname(random: Random, isShe: boolean): string {
  if (isShe) return random.pick(SHE);
  return random.chance(0.12) ? random.pick(MANY_SOUNDED) : random.pick(COMMON);
}

/** A given name of one or two characters, after the fashion of the birth year. */
export function givenName(random: Random, isMale: boolean, birthYear: number): string {
  if (birthYear < OLD_NAMES_UNTIL && random.chance(0.7)) return random.pick(isMale ? OLD_MALE : OLD_FEMALE);
  if (random.chance(0.15)) return random.pick(isMale ? ONE_MALE : ONE_FEMALE);
  return isMale
    ? random.pick(MALE_FIRST) + random.pick(MALE_SECOND)
    : random.pick(FEMALE_FIRST) + random.pick(FEMALE_SECOND);
}
