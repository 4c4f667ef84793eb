import type { Words } from '../kernel/index.ts';

/**
 * When people come to the government, and words by which the inventory names what they then need. The inventory has no
 * field for it: names are all that its powers share.
 */
export interface LifeEvent {
  readonly id: string;
  readonly title: Words;
  readonly for: 'people' | 'enterprise';
  readonly words: readonly string[];
}

const event = (id: string, whom: LifeEvent['for'], zh: string, en: string, words: readonly string[]): LifeEvent => ({
  id,
  title: { zh, en },
  for: whom,
  words,
});

export const events: readonly LifeEvent[] = [
  event('birth', 'people', '生育、上户口', 'Birth, household registration', ['生育', '户口', '出生']),
  event('school', 'people', '上学', 'School', ['入学', '学校', '教育', '培训']),
  event('work', 'people', '就业、资格', 'Work and qualifications', ['就业', '资格', '职业', '执业']),
  event('marriage', 'people', '结婚、收养', 'Marriage, adoption', ['婚姻', '结婚', '收养']),
  event('home', 'people', '买房、建房、装电梯', 'Home and building', ['房屋', '住房', '建房', '电梯', '物业']),
  event('health', 'people', '看病、医保', 'Health', ['医疗', '卫生', '医师', '护士', '诊所']),
  event('hardship', 'people', '困难救助', 'Hardship', ['救助', '低保', '补助', '残疾']),
  event('old-age', 'people', '养老', 'Old age', ['养老', '老年', '高龄']),
  event('death', 'people', '身后事', 'After a death', ['殡葬', '遗产', '抚恤']),
  event('found', 'enterprise', '开办企业', 'Start a business', ['设立', '登记', '开办', '营业']),
  event('food', 'enterprise', '餐饮食品', 'Food and catering', ['食品', '餐饮', '小作坊']),
  event('shop', 'enterprise', '开店经营', 'Run a shop', ['经营', '零售', '户外广告', '招牌', '占道']),
  event('build', 'enterprise', '工程建设', 'Construction', ['建设', '施工', '工程', '规划', '消防', '排水', '渣土']),
  event('transport', 'enterprise', '运输、道路', 'Transport and roads', ['运输', '道路', '客运', '货运', '挖掘']),
  event('environment', 'enterprise', '排污、环保', 'Environment', ['排污', '环境', '垃圾', '污水', '水土']),
  event('staff', 'enterprise', '用工', 'Staff', ['劳务', '劳动', '用工', '人力资源']),
  event('close', 'enterprise', '变更、注销', 'Change or close', ['变更', '注销', '停业']),
];
