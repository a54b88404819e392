import type { Coded } from '../identity-card.ts';

/** GB/T 2261.1 */
const SEX: Readonly<Record<string, string>> = { '0': '未知', '1': '男', '2': '女', '9': '未说明' };

/** GB 3304, in the order of its codes 01–56; 97 and 98 are used on cards besides. */
const NATIONS =
  '汉 蒙古 回 藏 维吾尔 苗 彝 壮 布依 朝鲜 满 侗 瑶 白 土家 哈尼 哈萨克 傣 黎 傈僳 佤 畲 高山 拉祜 水 东乡 纳西 景颇 柯尔克孜 土 达斡尔 仫佬 羌 布朗 撒拉 毛南 仡佬 锡伯 阿昌 普米 塔吉克 怒 乌孜别克 俄罗斯 鄂温克 德昂 保安 裕固 京 塔塔尔 独龙 鄂伦春 赫哲 门巴 珞巴 基诺'.split(
    ' ',
  );
const OTHER_NATIONS: Readonly<Record<string, string>> = { '97': '其他', '98': '外国血统中国籍人士' };

export function sexOf(code: string): Coded {
  return { code, name: SEX[code] ?? null };
}

export function nationOf(code: string): Coded {
  return { code, name: NATIONS[Number(code) - 1] ?? OTHER_NATIONS[code] ?? null };
}
