/** 演示数据: forty invented organisations: id, name, kind, short name in document numbers. */
type Row = readonly [id: string, name: string, kind: string, code: string];

const top: readonly Row[] = [
  ['government', '清源区人民政府', 'government', '清源府'],
  ['office', '清源区人民政府办公室', 'office', '清源府办'],
  ['justice', '清源区司法局', 'justice', '清源司'],
  ['supervision', '清源区监察委员会', 'supervision', '清源监'],
  ['congress', '清源区人民代表大会常务委员会办公室', 'congress', '清源人'],
];

const departments: readonly (readonly [id: string, name: string, code: string])[] = [
  ['development', '发展和改革局', '发改'],
  ['education', '教育局', '教'],
  ['technology', '科学技术局', '科'],
  ['industry', '工业和信息化局', '工信'],
  ['public-security', '公安分局', '公'],
  ['civil-affairs', '民政局', '民'],
  ['finance', '财政局', '财'],
  ['human-resources', '人力资源和社会保障局', '人社'],
  ['natural-resources', '规划和自然资源局', '规资'],
  ['environment', '生态环境局', '环'],
  ['housing', '住房和城乡建设局', '住建'],
  ['transport', '交通运输局', '交'],
  ['water', '水务局', '水'],
  ['agriculture', '农业农村局', '农'],
  ['commerce', '商务局', '商'],
  ['culture', '文化和旅游局', '文'],
  ['health', '卫生健康局', '卫'],
  ['veterans', '退役军人事务局', '退役'],
  ['emergency', '应急管理局', '应急'],
  ['audit', '审计局', '审'],
  ['market', '市场监督管理局', '市监'],
  ['statistics', '统计局', '统'],
  ['medical-insurance', '医疗保障局', '医保'],
  ['city-management', '综合行政执法局', '综执'],
  ['administrative-services', '行政审批和政务服务局', '审批'],
];

const subdistricts = ['望江', '石桥', '青柳', '河口', '新桥', '东湖', '南园', '北苑', '永安', '松山'];

export const demoOrganisations = [
  ...top.map(([id, name, kind, code]) => ({ id, name, kind, code })),
  ...departments.map(([id, name, code]) => ({ id, name: `清源区${name}`, kind: 'department', code: `清源${code}` })),
  ...subdistricts.map((name, n) => ({
    id: `subdistrict-${n + 1}`,
    name: `清源区${name}街道办事处`,
    kind: 'subdistrict',
    code: `清源${name}`,
  })),
].map((org) => ({ ...org, parent: org.id === 'government' || org.id === 'congress' ? null : 'government' }));

export const demoDepartments: readonly string[] = departments.map(([id]) => id);
