import { describe, expect, test } from 'vitest';
import { readSentence } from './read-sentence.ts';

const read = (sentence: string) => readSentence(sentence, { article: 1, sentence: 1, onlyTitle: false });

/** Value, unit and bound of each target, then what the case is about: a deadline, a subject … */
const short = (sentence: string) =>
  read(sentence).targets.map((target) => {
    const value = target.upTo === undefined ? `${target.value}` : `${target.value}-${target.upTo}`;
    return [`${value} ${target.unit} ${target.bound}`, target.deadline, target.subject]
      .filter((one) => one !== null)
      .join(' | ');
  });

describe('levels', () => {
  test.each([
    ['重大决策合法性审查率达到100%。', ['100 percent min | 重大决策合法性审查率']],
    ['出庭应诉率达到95％以上。', ['95 percent min | 出庭应诉率']],
    ['所占分值不低于考评总分数的15%。', ['15 percent min | 所占分值']],
    ['案卷合格率百分之九十五以上。', ['95 percent min | 案卷合格率']],
    ['复议纠错率控制在5%以内。', ['5 percent max | 复议纠错率']],
    ['三分之二以上的委员出席。', ['66.6667 percent min | 委员出席']],
    [
      '进驻率、办结率、公开率均达到100%。',
      ['100 percent min | 进驻率', '100 percent min | 办结率', '100 percent min | 公开率'],
    ],
    ['文件的报备率、及时率达到100%。', ['100 percent min | 文件的报备率', '100 percent min | 文件的及时率']],
    ['进驻率、办结率分别达到90%和95%以上。', ['90 percent min | 进驻率', '95 percent min | 办结率']],
    ['违法行为查处和责任追究率达到100%。', ['100 percent min | 违法行为查处和责任追究率']],
    [
      '调解成功率不低于百分之九十八，力争达到百分之百。',
      ['98 percent min | 调解成功率', '100 percent min | 调解成功率'],
    ],
    ['“最多跑一次”事项占比超过八成。', ['80 percent min | “最多跑一次”事项占比']],
    ['案件评查覆盖率100%。', ['100 percent exact | 案件评查覆盖率']],
    ['每村至少有1名法律顾问、3名联络员。', ['1 person min | 法律顾问', '3 person min | 联络员']],
    ['将100%的事项纳入网上办理。', ['100 percent exact | 事项纳入网上办理']],
  ])('%s', (sentence, targets) => {
    expect(short(sentence)).toEqual(targets);
  });
});

describe('changes', () => {
  test.each([
    ['以到2015年底群体性事件总量下降50%为目标。', ['50 percent-decrease by | 2015-12-31 | 群体性事件总量']],
    ['平均办理时限缩短50%以上。', ['50 percent-decrease min | 平均办理时限']],
    ['群众满意度每年提高2个百分点。', ['2 percentage-point-increase-per-year min | 群众满意度']],
    ['办件量比2020年增长30%左右。', ['30 percent-increase about | 办件量']],
    ['越级上访同比下降20%。', ['20 percent-decrease exact | 越级上访']],
    ['三年内审批事项减少三分之一以上。', ['3 year max | 审批事项减少', '33.3333 percent-decrease min | 审批事项']],
    ['事项减少三成以上。', ['30 percent-decrease min | 事项']],
    ['减少审批事项20项。', ['20 item exact | 审批事项']],
    ['出庭应诉率由80%提高到95%。', ['95 percent min | 出庭应诉率']],
    ['公众满意度逐年提高。', ['0 percent-increase-per-year min | 公众满意度']],
  ])('%s', (sentence, targets) => {
    expect(short(sentence)).toEqual(targets);
  });

  test('a level is no change, a change says which way', () => {
    expect(read('合格率提高到95%。').targets[0]!.change).toBeNull();
    expect(read('投诉下降50%。').targets[0]).toMatchObject({
      change: 'decrease',
      alsoAs: { value: 50, unit: 'percent' },
    });
    expect(read('满意度逐年提高。').targets[0]).toMatchObject({ change: 'increase', strict: true, implied: true });
  });
});

describe('how often', () => {
  test.each([
    ['每年至少召开一次会议。', ['1 times-per-year min | 会议']],
    ['常务会议每年至少组织2次集体学法。', ['2 times-per-year min | 集体学法']],
    ['每半年听取一次工作汇报。', ['1 times-per-half-year min | 工作汇报']],
    ['每季度至少召开两次联席会议。', ['2 times-per-quarter min | 联席会议']],
    ['每月开展1次执法检查。', ['1 times-per-month min | 执法检查']],
    ['每年选取2件重大决策进行评估。', ['2 item-per-year min | 重大决策进行评估']],
    ['公务员每年保证40学时的法律知识培训。', ['40 class-hour-per-year min | 法律知识培训']],
    ['更新学习的时间每年不少于15天。', ['15 day-per-year min | 更新学习的时间']],
    ['培训不少于40学时/年。', ['40 class-hour-per-year min | 培训']],
    ['一年两次述法，每年1—2次培训。', ['2 times-per-year min | 述法', '1-2 times-per-year min | 培训']],
    ['每3年接受一次专门培训。', ['3 year-interval max | 专门培训']],
    ['每隔2年清理一次，结果公布。', ['2 year-interval max | 清理']],
    [
      '每两年开展一次集中清理，每5年进行一次全面评估。',
      ['2 year-interval max | 集中清理', '5 year-interval max | 全面评估'],
    ],
    ['区政府每年要向区委报告推进情况。', ['1 times-per-year min | 向区委报告推进情况']],
    ['年内至少召开两次联席会议。', ['2 times-per-year min | 联席会议']],
    ['实行一季一督查。', ['1 times-per-quarter min | 督查']],
    ['每周五公布结果。', ['1 times-per-week min | 公布结果']],
  ])('%s', (sentence, targets) => {
    expect(short(sentence)).toEqual(targets);
  });

  test('the law data counts by the year', () => {
    expect(read('每半年听取一次汇报。').targets[0]!.alsoAs).toEqual({ value: 2, unit: 'times-per-year' });
    expect(read('每季度检查2次。').targets[0]!.alsoAs).toEqual({ value: 8, unit: 'times-per-year' });
    expect(read('每年选取2件决策评估。').targets[0]!.alsoAs).toEqual({ value: 2, unit: 'times-per-year' });
    expect(read('每年组织2次学法。').targets[0]!.alsoAs).toBeUndefined();
  });

  test('who owes it, and whether a number stood there', () => {
    expect(read('常务会议每半年听取一次汇报。').targets[0]).toMatchObject({
      who: '常务会议',
      period: { every: 1, unit: 'half-year' },
    });
    expect(read('区政府每年向区委报告。').targets[0]).toMatchObject({ who: '区政府', implied: true });
    expect(read('每3年至少轮训2次。').targets[0]).toMatchObject({ value: 3, unit: 'year-interval', times: 2 });
    expect(short('向人大报告年度依法行政情况。')).toEqual(['1 times-per-year min | 向人大报告年度依法行政情况']);
  });
});

describe('how long', () => {
  test.each([
    ['再经过3年左右的努力，基本实现目标。', ['3 year about | 基本实现目标']],
    ['文件实施一年后，进行周年评估。', ['1 year after | 文件实施']],
    ['对文件进行周年评估。', ['1 year after | 文件进行周年评估']],
    ['已施行满5年的，应当评估。', ['5 year after | 施行']],
    ['有效期一般不超过5年。', ['5 year max | 有效期']],
    ['应当在三十个工作日内答复。', ['30 working-day max | 答复']],
    ['自收到申请之日起十五日内作出决定。', ['15 calendar-day max | 作出决定']],
    ['会议3日前送达材料，2小时内报告。', ['3 calendar-day before | 会议', '2 hour max | 报告']],
    ['办理时限压缩到3至5个工作日。', ['3-5 working-day max | 办理时限']],
    ['办理时限由15个工作日压缩至5个工作日以内。', ['5 working-day max | 办理时限']],
    ['试行期为半年。', ['0.5 year exact | 试行期']],
  ])('%s', (sentence, targets) => {
    expect(short(sentence)).toEqual(targets);
  });

  test('一般 makes a figure soft', () => {
    expect(read('有效期一般不超过5年。').targets[0]!.soft).toBe(true);
    expect(read('有效期不超过5年。').targets[0]!.soft).toBeUndefined();
  });
});

describe('dates', () => {
  test.each([
    ['2013年底前，全面完成建设任务。', ['2013 calendar-year by | 2013-12-31 | 全面完成建设任务']],
    ['2014年实现基本建成的目标。', ['2014 calendar-year by | 2014-12-31 | 实现基本建成的目标']],
    ['二〇二五年底前基本建成。', ['2025 calendar-year by | 2025-12-31 | 基本建成']],
    ['在2024年第三季度前完成。', ['2024 calendar-year by | 2024-09-30 | 完成']],
    ['2024年上半年完成清理。', ['2024 calendar-year by | 2024-06-30 | 完成清理']],
    ['2024年2月底前完成清理。', ['202402 calendar-month by | 2024-02-29 | 完成清理']],
    ['2026年6月30日前完成清理。', ['20260630 calendar-date by | 2026-06-30 | 完成清理']],
    ['2026-06-30前完成清理。', ['20260630 calendar-date by | 2026-06-30 | 完成清理']],
    ['本办法自2021年3月1日起施行。', ['20210301 calendar-date after | 2021-03-01 | 施行']],
    ['每年6月30日前报送情况。', ['630 annual-date by | 报送情况']],
    ['每年12月4日开展宣传。', ['1204 annual-date exact | 开展宣传']],
    ['第四季度组织考核。', ['1231 annual-date by | 组织考核']],
    ['2012年5月1日至12月31日为宣传阶段。', ['20120501-20121231 calendar-date by | 2012-12-31 | 为宣传阶段']],
    [
      '从2013年起，用3年时间建成。',
      ['3 year exact | 时间建成', '2013 calendar-year after | 2013-01-01 | 用3年时间建成'],
    ],
    ['2026—2028年全面推行。', ['2026-2028 calendar-year by | 2028-12-31 | 全面推行']],
    ['年底前完成整改。', ['1231 annual-date by | 完成整改']],
    [
      '到2025年底，满意度达到90%以上，办结率达到95%。',
      ['90 percent min | 2025-12-31 | 满意度', '95 percent min | 2025-12-31 | 办结率'],
    ],
    [
      '到2025年底完成清理；办结率达到95%。',
      ['95 percent min | 办结率', '2025 calendar-year by | 2025-12-31 | 完成清理'],
    ],
  ])('%s', (sentence, targets) => {
    expect(short(sentence)).toEqual(targets);
  });

  test.each(['2024年13月底前完成。', '2024年2月30日前完成。', '2023年2月29日前完成。'])(
    '%s has no such day',
    (sentence) => {
      expect(read(sentence).targets).toEqual([]);
      expect(read(sentence).notUnderstood).toEqual([
        expect.objectContaining({ kind: 'number', whyEn: 'there is no such day' }),
      ]);
    },
  );
});

describe('numbers that are no targets', () => {
  test.each([
    ['落实国发〔2010〕33号文件。', ['a document number']],
    ['依照《行政许可法》第二十条的规定。', ['an article reference']],
    ['贯彻《2020年工作要点》。', ['a number inside a document title']],
    ['“德、能、勤、绩、廉、法”六位一体。', ['a number in a set phrase, not an amount']],
    ['建立“三统一”制度。', ['a catchphrase in quotation marks, not an amount']],
    ['第一责任人负责。', ['an ordinal']],
    ['“七五”普法启动。', ['the name of a five-year programme']],
    [
      '党的十八大和十八届三中全会精神。',
      ['the number of a congress or session', 'the number of a congress or session'],
    ],
    ['2010年以来制定的文件。', ['a time in the past']],
    ['执行GB/T33358标准。', ['a code or standard number']],
    ['拨打12345热线。', ['a telephone number or code']],
    ['位居全市前三名。', ['a rank']],
    ['市县乡三级联动。', ['no known unit stands behind the number']],
    ['十几个部门参加。', ['a rough number, not a definite amount']],
    ['建设一个平台。', ['一 may only mean "a", not an amount']],
  ])('%s', (sentence, reasons) => {
    expect(read(sentence).targets).toEqual([]);
    expect(read(sentence).notUnderstood.map((one) => one.whyEn)).toEqual(reasons);
  });

  test('everyday words with a numeral are passed over', () => {
    const read1 = read('十分重视，统一部署，进一步加强，一律公开，一级抓一级，当前和今后一个时期，千方百计服务百姓。');
    expect(read1).toEqual({ targets: [], lists: [], notUnderstood: [] });
  });

  test('the place and both languages are given', () => {
    const [one] = readSentence('第一责任人负责。', { article: 20, sentence: 0, onlyTitle: true }).notUnderstood;
    expect(one).toEqual({
      kind: 'not-a-target',
      where: '第20条标题',
      whereEn: 'article 20, title',
      article: 20,
      text: '第一',
      why: '序数',
      whyEn: 'an ordinal',
    });
  });
});

describe('own characters', () => {
  test('text, subject and phrase are as given, labels are simplified', () => {
    const [target] = read('　常務會議每年至少組織　２次集體學法。').targets;
    expect(target).toMatchObject({
      value: 2,
      unit: 'times-per-year',
      subject: '集體學法',
      subjectSimplified: '集体学法',
      who: '常務會議',
      phrase: '每年至少組織　２次',
      text: '　常務會議每年至少組織　２次集體學法。',
    });
  });
});

describe('lists', () => {
  const lists = (sentence: string) =>
    read(sentence).lists.map((list) => `${list.value} ${list.unit}: ${list.items.join(' ')}`);
  test.each([
    [
      '执行决策中的听取意见、专家咨询、风险评估、合法性审查和集体讨论决定的必经程序。',
      ['5 step: 听取意见 专家咨询 风险评估 合法性审查 集体讨论决定'],
    ],
    ['都要进行合法性、合理性、可行性和可控性评估。', ['4 criterion: 合法性 合理性 可行性 可控性']],
    ['保证公民、法人的知情权、陈述权和申辩权的权利。', ['3 right: 知情权 陈述权 申辩权']],
    ['落实复议听证、协调和解、责任追究等制度。', ['3 system: 复议听证 协调和解 责任追究']],
    ['建立“外网受理、内网办理、外网反馈”的工作机制。', ['3 step: 外网受理 内网办理 外网反馈']],
    ['落实公开、公正的制度。', []],
  ])('%s', (sentence, found) => {
    expect(lists(sentence)).toEqual(found);
  });
});
