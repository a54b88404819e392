/** What the first administrator types on the set-up page. */
export const testClinic = {
  name: '测试卫生院',
  region: { countyCode: '350426', townshipCode: '105', townshipName: '测试乡' },
  seatName: '前台',
  administrator: { name: '关理员', loginName: 'guanli', password: 'a long password' },
} as const;
