// Towns that the plan names, for orientation: seats of cities and counties, and a few mining towns.
// Points of general knowledge to about a minute; no boundary belongs to any of them.
import type { LonLat } from './sheet.ts';

export interface Place {
  zh: string;
  en: string;
  at: LonLat;
  rank: 1 | 2 | 3; // the higher, the nearer one must look
}

function towns(rank: Place['rank'], list: ReadonlyArray<[string, string, number, number]>) {
  return list.map(([zh, en, lon, lat]): Place => ({ zh, en, at: [lon, lat], rank }));
}

export const places: readonly Place[] = [
  ...towns(1, [
    ['长春', 'Changchun', 125.32, 43.88],
    ['吉林', 'Jilin', 126.55, 43.84],
    ['四平', 'Siping', 124.35, 43.17],
    ['辽源', 'Liaoyuan', 125.14, 42.89],
    ['通化', 'Tonghua', 125.94, 41.73],
    ['白山', 'Baishan', 126.42, 41.94],
    ['松原', 'Songyuan', 124.83, 45.14],
    ['白城', 'Baicheng', 122.84, 45.62],
  ]),
  ...towns(2, [
    ['双阳', 'Shuangyang', 125.66, 43.53],
    ['九台', 'Jiutai', 125.84, 44.15],
    ['榆树', 'Yushu', 126.53, 44.84],
    ['农安', "Nong'an", 125.18, 44.43],
    ['永吉', 'Yongji', 126.5, 43.67],
    ['蛟河', 'Jiaohe', 127.34, 43.72],
    ['桦甸', 'Huadian', 126.75, 42.97],
    ['舒兰', 'Shulan', 126.97, 44.41],
    ['磐石', 'Panshi', 126.06, 42.95],
    ['公主岭', 'Gongzhuling', 124.82, 43.5],
    ['梨树', 'Lishu', 124.34, 43.31],
    ['伊通', 'Yitong', 125.3, 43.35],
    ['东丰', 'Dongfeng', 125.53, 42.68],
    ['东辽', 'Dongliao', 124.99, 42.92],
    ['辉南', 'Huinan', 126.05, 42.68],
    ['抚松', 'Fusong', 127.28, 42.34],
    ['靖宇', 'Jingyu', 126.81, 42.39],
    ['长白', 'Changbai', 128.2, 41.42],
    ['临江', 'Linjiang', 126.92, 41.81],
    ['江源', 'Jiangyuan', 126.59, 42.06],
    ['前郭', 'Qianguo', 124.82, 45.12],
    ['长岭', 'Changling', 123.97, 44.28],
    ['扶余', 'Fuyu', 126.05, 44.99],
    ['图们', 'Tumen', 129.84, 42.97],
    ['敦化', 'Dunhua', 128.23, 43.37],
    ['珲春', 'Hunchun', 130.37, 42.86],
    ['和龙', 'Helong', 129.01, 42.55],
    ['汪清', 'Wangqing', 129.77, 43.31],
    ['安图', 'Antu', 128.9, 43.11],
  ]),
  ...towns(3, [
    ['红旗岭', 'Hongqiling', 126.42, 42.9],
    ['夹皮沟', 'Jiapigou', 127.51, 42.9],
    ['八道江', 'Badaojiang', 126.43, 41.93],
    ['明城', 'Mingcheng', 125.96, 43.15],
    ['官地', 'Guandi', 128.45, 43.54],
  ]),
];
