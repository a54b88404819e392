import type { PolicyPack } from '../pack.ts';
import { chengdu } from './localities/chengdu.ts';
import { dafeng } from './localities/dafeng.ts';
import { fuzhou } from './localities/fuzhou.ts';
import { hangzhou } from './localities/hangzhou.ts';
import { licheng } from './localities/licheng.ts';
import { nanan } from './localities/nanan.ts';
import { nanping } from './localities/nanping.ts';
import { sanming } from './localities/sanming.ts';
import { shanghai } from './localities/shanghai.ts';
import { xiamen } from './localities/xiamen.ts';
import { nationalBase } from './national-base.ts';

/** The variants that come with this program; a county publishes its own in the same form. */
export const localPacks: readonly PolicyPack[] = [
  sanming,
  nanping,
  fuzhou,
  xiamen,
  hangzhou,
  shanghai,
  chengdu,
  dafeng,
  licheng,
  nanan,
];
export const allPacks: readonly PolicyPack[] = [nationalBase, ...localPacks];
