import type { Address } from '../../domain/residents/address.ts';

/** The county and township of the practice clinic: 福建省三明市尤溪县, and a township that does not exist. */
export const PRACTICE_REGION = { countyCode: '350426', townshipCode: '105', townshipName: '青山镇' } as const;

export interface Village {
  /** First twelve digits of its residents' record numbers. */
  readonly code: string;
  readonly township: string;
  readonly name: string;
}

const VILLAGE_STEMS =
  '溪口 上坂 下坂 后山 前楼 梅岭 竹林 石桥 双里 东坑 西洋 南阳 龙井 凤山 长汀头 大乾 新厝 古楼 莲塘 松岭 坪寨 华口 联合 光明'.split(
    ' ',
  );
const TOWNSHIPS =
  '青山镇 白云镇 清溪镇 金竹乡 岭头乡 汤泉乡 云峰镇 双江镇 桂峰乡 台上乡 乐村镇 杏林镇 西岭乡 东湖镇 北坑乡 坂头镇 玉泉乡 高台乡 长坪镇 半山乡'.split(
    ' ',
  );
/** A township of a clinic's size has a dozen villages or two. */
const PER_TOWNSHIP = 24;
/** 村民委员会 are numbered 101–199 (国家基本公共卫生服务规范 第三版). */
const FIRST_VILLAGE = 101;
const FEWEST_VILLAGES = 12;
const PEOPLE_PER_VILLAGE = 1_500;

/** As many villages as so many people fill, those of the practice township first. */
export function villagesFor(people: number): readonly [Village, ...Village[]] {
  const count = Math.max(FEWEST_VILLAGES, Math.ceil(people / PEOPLE_PER_VILLAGE));
  const [first, ...rest] = Array.from({ length: count }, (_, index) => village(index));
  return [first ?? village(0), ...rest];
}

function village(index: number): Village {
  const townshipNo = Math.floor(index / PER_TOWNSHIP);
  const inTownship = index % PER_TOWNSHIP;
  const townshipCode = Number(PRACTICE_REGION.townshipCode) + townshipNo;
  return {
    code: `${PRACTICE_REGION.countyCode}${townshipCode}${FIRST_VILLAGE + inTownship}`,
    township: TOWNSHIPS[townshipNo % TOWNSHIPS.length] ?? PRACTICE_REGION.townshipName,
    name: `${VILLAGE_STEMS[inTownship] ?? ''}村`,
  };
}

/** An address as identity cards print it: without the prefecture. */
export function addressIn({ township, name }: Village, houseNumber: number): Address {
  return {
    province: '福建省',
    city: '',
    county: '尤溪县',
    township,
    village: name,
    detail: `${houseNumber}号`,
  };
}
