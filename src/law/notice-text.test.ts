import { expect, test } from 'vitest';
import { readNotice } from './notice-text.ts';
import { checkYear } from './year.ts';

/** 演示数据: an invented arrangement in the form that the notices have. */
const invented = `演办发明电［2030］9号

关于2031年部分节假日安排的通知
现将2031年元旦、春节等的放假调休日期通知如下。
一、元旦：2030年12月31日（周二）至2031年1月2日（周四）放假调休，共3天。1月4日（周六）上班。
二、春节：1月22日（农历除夕、周三）至29日（周三）放假，共8天。1月19日（周日）、2月1日（周六）上班。
三、清明节：4月5日（周六）放假，与周末连休。
四、劳动节：5月1日（周四）、2日（周五）放假。
五、端午节：6月24日（周二）放假1天，不调休。
六、国庆节、中秋节：9月29日至10月6日放假调休；9月28日（周日）上班。
节日期间请妥善安排值班。
国务院办公厅
2030年11月5日`;

test('the words of a notice become a year that stands the check', () => {
  const read = readNotice(invented);
  expect(read).toMatchObject({ year: 2031, number: '演办发明电〔2030〕9号', issued: '2030-11-05' });
  expect(read.workdays).toEqual(['2031-01-04', '2031-01-19', '2031-02-01', '2031-09-28']);
  expect(read.holidays.filter((day) => day < '2031-02')).toEqual([
    '2030-12-31',
    ...['01', '02', '22', '23', '24', '25', '26', '27', '28', '29'].map((d) => `2031-01-${d}`),
  ]);
  expect(read.holidays).toHaveLength(3 + 8 + 1 + 2 + 1 + 8);
  expect(read.occasions[5]).toEqual({ name: '国庆节、中秋节', from: '2031-09-28', to: '2031-10-06' });
  const { year = 0, number = '', ...days } = read;
  expect(() => checkYear({ year, notices: [{ number }], ...days })).not.toThrow();
});

test('what is no notice gives nothing, and impossible days are left out', () => {
  expect(readNotice('今天天气很好')).toEqual({ holidays: [], workdays: [], occasions: [] });
  expect(readNotice('').holidays).toEqual([]);
  expect(readNotice('2031年元旦安排 一、元旦：2月30日、3月1日放假。').holidays).toEqual(['2031-03-01']);
});
