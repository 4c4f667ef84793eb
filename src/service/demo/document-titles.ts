/** 演示数据: [title, drafting department, topic, touches market actors]. */
type Row = readonly [title: string, drafter: string, topic: string, market: boolean];

const rows: readonly Row[] = [
  ['居家养老服务补贴办法', 'civil-affairs', '民政', false],
  ['临时救助实施细则', 'civil-affairs', '民政', false],
  ['小餐饮登记管理办法', 'market', '市场监管', true],
  ['电梯安全责任保险试行办法', 'market', '市场监管', true],
  ['户外招牌设置指引', 'city-management', '城市管理', true],
  ['建筑垃圾运输管理办法', 'city-management', '城市管理', true],
  ['夜间经济街区管理试行办法', 'commerce', '商务', true],
  ['家政服务信用试行办法', 'commerce', '商务', true],
  ['老旧小区改造实施办法', 'housing', '住房', false],
  ['保障性租赁住房管理办法', 'housing', '住房', false],
  ['共享停车试行办法', 'transport', '交通', true],
  ['农村公路养护办法', 'transport', '交通', false],
  ['河道保洁管理办法', 'water', '水务', false],
  ['节水型单位奖励办法', 'water', '水务', false],
  ['扬尘污染防治办法', 'environment', '环境', true],
  ['餐饮油烟治理补助试行办法', 'environment', '环境', true],
  ['校外托管机构管理试行办法', 'education', '教育', true],
  ['课后服务经费管理办法', 'education', '教育', false],
  ['职业技能提升补贴办法', 'human-resources', '就业', false],
  ['灵活就业服务办法', 'human-resources', '就业', false],
  ['科技创新券试行办法', 'technology', '科技', true],
  ['中小企业纾困资金办法', 'industry', '工业', true],
  ['家庭医生签约服务办法', 'health', '卫生', false],
  ['公共场所急救设备配置办法', 'health', '卫生', false],
  ['农产品产地冷藏补助办法', 'agriculture', '农业', true],
  ['文化志愿服务激励办法', 'culture', '文化', false],
  ['安全生产举报奖励办法', 'emergency', '应急', false],
  ['财政资金绩效管理办法', 'finance', '财政', false],
  ['退役军人就业扶持办法', 'veterans', '退役军人', false],
  ['政府投资项目储备办法', 'development', '发展改革', false],
  ['社会救助对象认定办法', 'civil-affairs', '民政', false],
  ['地名管理实施细则', 'civil-affairs', '民政', false],
  ['网络餐饮服务监督办法', 'market', '市场监管', true],
  ['农贸市场管理办法', 'market', '市场监管', true],
  ['共享单车停放管理试行办法', 'city-management', '城市管理', true],
  ['生活垃圾分类实施办法', 'city-management', '城市管理', false],
  ['老字号扶持办法', 'commerce', '商务', true],
  ['外贸企业信用培育办法', 'commerce', '商务', true],
  ['房屋使用安全管理办法', 'housing', '住房', false],
  ['物业服务评价办法', 'housing', '住房', true],
  ['道路停车收费管理办法', 'transport', '交通', true],
  ['网约车管理实施细则', 'transport', '交通', true],
  ['农村供水管理办法', 'water', '水务', false],
  ['排水设施养护办法', 'water', '水务', false],
  ['噪声污染防治办法', 'environment', '环境', true],
  ['生态补偿资金办法', 'environment', '环境', false],
  ['学前教育管理办法', 'education', '教育', false],
  ['教师交流轮岗办法', 'education', '教育', false],
  ['劳动争议联合调处办法', 'human-resources', '就业', false],
  ['高层次人才服务办法', 'human-resources', '就业', false],
  ['知识产权奖励办法', 'technology', '科技', true],
  ['工业用地绩效评价办法', 'industry', '工业', true],
  ['社区卫生服务考核办法', 'health', '卫生', false],
  ['母婴设施建设办法', 'health', '卫生', false],
  ['种粮大户补贴办法', 'agriculture', '农业', true],
  ['文物保护单位开放办法', 'culture', '文化', false],
  ['应急物资储备办法', 'emergency', '应急', false],
  ['行政事业单位资产管理办法', 'finance', '财政', false],
  ['烈士纪念设施管理办法', 'veterans', '退役军人', false],
  ['招商引资项目管理办法', 'development', '发展改革', true],
];

export interface DemoDocument {
  readonly title: string;
  readonly drafter: string;
  readonly topic: string;
  readonly market: boolean;
  /** Filled in when it has been published. */
  entry?: string;
}

/** Sixty documents, none of them published yet. */
export const demoDocuments = (): readonly DemoDocument[] =>
  rows.map(([title, drafter, topic, market]) => ({ title, drafter, topic, market }));
