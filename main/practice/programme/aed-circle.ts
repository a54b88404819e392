export interface PracticeAed {
  readonly id: string;
  readonly place: string;
  readonly villageCode: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly custodianName: string;
  readonly padsDaysLeft: number;
  readonly batteryDaysLeft: number;
  readonly inspectedDaysAgo: number;
  readonly fault?: string;
}

/** Ready and to be inspected today; pads expired; battery soon to expire; ready; faulty. */
export const AEDS: readonly PracticeAed[] = [
  aed('1', '卫生院门诊大厅', '101', [26.1703, 118.1896], '池雪琴', [420, 900, 1]),
  aed('2', '后山村文化礼堂', '104', [26.1901, 118.1823], '区少军', [-12, 500, 0]),
  aed('3', '梅岭小学门卫室', '106', [26.1482, 118.1951], '游泽勇', [300, 25, 0]),
  aed('4', '石桥村卫生所', '108', [26.2021, 118.1982], '蓝水仙', [510, 1_100, 0]),
  {
    ...aed('5', '竹林村委会', '107', [26.1758, 118.1652], '陈朝辰', [260, 700, 2]),
    fault: '开机自检不通过，提示需要维修',
  },
];

function aed(
  no: string,
  place: string,
  villageCode: string,
  [latitude, longitude]: readonly [number, number],
  custodianName: string,
  [padsDaysLeft, batteryDaysLeft, inspectedDaysAgo]: readonly [number, number, number],
): PracticeAed {
  const id = `practice-aed-${no}`;
  return {
    id,
    place,
    villageCode,
    latitude,
    longitude,
    custodianName,
    padsDaysLeft,
    batteryDaysLeft,
    inspectedDaysAgo,
  };
}

/** Where the villages lie. The others are left for a trainee to place. */
export const VILLAGES: readonly (readonly [code: string, latitude: number, longitude: number])[] = [
  ['101', 26.17, 118.19],
  ['102', 26.182, 118.205],
  ['103', 26.158, 118.178],
  ['104', 26.19, 118.182],
  ['105', 26.164, 118.208],
  ['106', 26.148, 118.195],
  ['107', 26.176, 118.165],
  ['108', 26.202, 118.198],
];

export const RESCUERS = [
  { id: 'practice-rescuer-1', name: '池雪琴', phone: '17000009001', villageCode: '101', validDays: 420 },
  { id: 'practice-rescuer-2', name: '区少军', phone: '17000009002', villageCode: '104', validDays: 60 },
  { id: 'practice-rescuer-3', name: '游泽勇', phone: '17000009003', villageCode: '106', validDays: -30 },
] as const;
/** 救护员 certificates hold for three years. */
export const CERTIFICATE_DAYS = 3 * 365;
