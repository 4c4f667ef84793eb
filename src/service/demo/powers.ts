import { addDays } from '../../law/index.ts';
import type { ActResult } from '../act.ts';
import { demoRules, restingOnSafety } from './law-changes.ts';
import { demoDepartments } from './organisations.ts';
import { holderOf } from './people.ts';
import type { Story } from './story.ts';

/** 演示数据: what each department may do: [name, type, basis]; invented in wording, plausible in kind. */
type Power = readonly [name: string, type: string, basis: string];

const common: readonly Power[] = [
  ['行政相对人投诉举报处理', 'other', '本区权力清单'],
  ['双随机监督检查', 'check', '本区权力清单'],
];

const own: { readonly [org: string]: readonly Power[] } = {
  education: [
    ['民办学校设立许可', 'permit', '民办教育促进法'],
    ['校外培训机构办学许可', 'permit', '民办教育促进法'],
    ['教师资格认定', 'confirmation', '教师法'],
  ],
  industry: [
    ['技术改造项目奖励', 'reward', '本区权力清单'],
    ['小微企业稳岗补助给付', 'payment', '本区权力清单'],
  ],
  'public-security': [
    ['旅馆业特种行业许可', 'permit', '本区权力清单'],
    ['大型群众性活动安全许可', 'permit', '大型群众性活动安全管理条例'],
  ],
  'civil-affairs': [
    ['社会团体成立登记', 'permit', '社会团体登记管理条例'],
    ['养老机构备案', 'other', '老年人权益保障法'],
    ['最低生活保障金给付', 'payment', '社会救助暂行办法'],
    ['高龄津贴给付', 'payment', '本区权力清单'],
  ],
  'human-resources': [
    ['人力资源服务许可', 'permit', '人力资源市场暂行条例'],
    ['劳务派遣经营许可', 'permit', '劳动合同法'],
    ['拖欠工资行政处罚', 'penalty', '劳动保障监察条例'],
  ],
  'natural-resources': [
    ['建设工程规划许可', 'permit', '城乡规划法'],
    ['临时用地审批', 'permit', '土地管理法'],
    ['不动产权属争议裁决', 'adjudication', '土地管理法'],
  ],
  environment: [
    ['排污许可', 'permit', '排污许可管理条例'],
    ['超标排放行政处罚', 'penalty', '大气污染防治法'],
    ['污染源查封扣押', 'coercion', '环境保护法'],
  ],
  housing: [
    ['建筑工程施工许可', 'permit', '建筑法'],
    ['商品房预售许可', 'permit', '城市房地产管理法'],
    ['燃气经营许可', 'permit', '城镇燃气管理条例'],
    ['公共租赁住房保障资格确认', 'confirmation', '本区权力清单'],
  ],
  transport: [
    ['道路货物运输经营许可', 'permit', '道路运输条例'],
    ['网络预约出租汽车运输证核发', 'permit', '本区权力清单'],
    ['超限运输行政处罚', 'penalty', '公路法'],
  ],
  water: [
    ['取水许可', 'permit', '水法'],
    ['河道内建设方案审批', 'permit', '防洪法'],
    ['水资源费征收', 'levy', '水法'],
  ],
  agriculture: [
    ['动物防疫条件合格证核发', 'permit', '动物防疫法'],
    ['农药经营许可', 'permit', '农药管理条例'],
    ['耕地地力保护补贴给付', 'payment', '本区权力清单'],
  ],
  commerce: [
    ['成品油零售经营批准', 'permit', '本区权力清单'],
    ['商业预付卡备案检查', 'check', '本区权力清单'],
  ],
  culture: [
    ['娱乐场所经营许可', 'permit', '娱乐场所管理条例'],
    ['营业性演出许可', 'permit', '营业性演出管理条例'],
    ['文物保护单位建设控制地带工程审批', 'permit', '文物保护法'],
  ],
  health: [
    ['公共场所卫生许可', 'permit', '公共场所卫生管理条例'],
    ['医疗机构执业登记', 'permit', '医疗机构管理条例'],
    ['护士执业注册', 'permit', '护士条例'],
    ['非法行医行政处罚', 'penalty', '医师法'],
  ],
  emergency: [
    ['危险化学品经营许可', 'permit', '危险化学品安全管理条例'],
    ['烟花爆竹零售许可', 'permit', '烟花爆竹安全管理条例'],
    ['安全生产违法行政处罚', 'penalty', '安全生产法'],
    ['重大隐患设施停止使用', 'coercion', '安全生产法'],
  ],
  market: [
    ['食品经营许可', 'permit', '食品安全法'],
    ['特种设备使用登记', 'permit', '特种设备安全法'],
    ['药品零售许可', 'permit', '药品管理法'],
    ['计量标准器具核准', 'permit', '计量法'],
    ['无证经营行政处罚', 'penalty', '食品安全法'],
    ['不合格食品封存', 'coercion', '食品安全法'],
    ['企业年报信息检查', 'check', '企业信息公示暂行条例'],
  ],
  'city-management': [
    ['户外广告设置审批', 'permit', '市容和环境卫生管理条例'],
    ['建筑垃圾处置核准', 'permit', '市容和环境卫生管理条例'],
    ['占道经营行政处罚', 'penalty', '市容和环境卫生管理条例'],
    ['违法建筑强制拆除', 'coercion', '城乡规划法'],
  ],
  finance: [
    ['会计代理记账机构执业许可', 'permit', '会计法'],
    ['非税收入票据检查', 'check', '本区权力清单'],
  ],
  'medical-insurance': [
    ['医疗保险待遇给付', 'payment', '社会保险法'],
    ['骗取医疗保险基金行政处罚', 'penalty', '社会保险法'],
  ],
  veterans: [['优待抚恤金给付', 'payment', '军人抚恤优待条例']],
  development: [
    ['固定资产投资项目节能审查', 'permit', '节约能源法'],
    ['价格违法行政处罚', 'penalty', '价格法'],
  ],
  technology: [
    ['科技成果奖励', 'reward', '科学技术进步法'],
    ['高新技术企业培育入库确认', 'confirmation', '本区权力清单'],
  ],
  statistics: [['统计违法行政处罚', 'penalty', '统计法']],
  audit: [['审计违规行政处罚', 'penalty', '审计法']],
  'administrative-services': [
    ['政务服务事项进驻核准', 'other', '本区权力清单'],
    ['工程建设项目并联审批协调', 'other', '本区权力清单'],
  ],
};

export interface DemoPower {
  readonly key: string;
  readonly org: string;
  readonly name: string;
  readonly type: string;
  readonly basis: string;
  readonly joint: boolean;
  readonly onSpot: boolean;
  /** Filled in when its case has been published. */
  entry?: string;
}

/** One hundred and twenty powers over all departments. */
export function demoPowers(): DemoPower[] {
  const all = demoDepartments.flatMap((org) =>
    [...(own[org] ?? []), ...common].map(([name, type, basis]) => ({ org, name, type, basis })),
  );
  return all.slice(0, 120).map((power, n) => ({
    ...power,
    key: `power-${n + 1}`,
    joint: power.type === 'permit' && n % 17 === 3,
    onSpot: power.type === 'permit' && n % 6 === 0,
  }));
}

/** Proposed, reviewed, adopted and published, all within some weeks. */
export function* powerStory(power: DemoPower, n: number): Story {
  const permit = power.type === 'permit';
  const { joint, onSpot } = power;
  const facts = {
    code: `00${String(n + 1).padStart(3, '0')}${String(1000 + n)}000`.slice(0, 12),
    name: power.name,
    type: power.type,
    basis: [`《${power.basis}》`, ...(restingOnSafety.includes(power.name) ? [`《${demoRules.safety}》第八条`] : [])],
    procedure: permit ? 'approval' : 'none',
    steps: permit ? '申请、受理、审查、决定、送达' : '按本机关规程办理',
    risks: '接收材料不登记、超时办理；以收件编号和系统计时防控。（演示数据）',
    contact: '000-00000000',
    onlineLevel: n % 5 === 4 ? 'apply' : 'full',
    atCentre: n % 9 !== 8,
    ...(permit
      ? {
          handling: joint ? 'joint' : 'single',
          ...(joint ? { jointDepartments: ['清源区规划和自然资源局', '清源区生态环境局'] } : {}),
          promisedDays: joint ? 30 : 5 + (n % 4) * 3,
          onSpot,
          testing: false,
          materials: [
            { name: '申请书', required: true, source: 'applicant' },
            { name: '身份证明或者营业执照', required: true, source: 'shared' },
            { name: '场所使用证明', required: n % 2 === 0, source: 'applicant' },
          ],
        }
      : {}),
  };
  const proposed: ActResult = yield {
    who: holderOf(power.org, 'handler'),
    opens: 'power-inventory',
    command: { act: 'propose', facts },
  };
  const review = { legality: 'lawful', legalityOpinion: '依据充分，符合法定权限。（演示数据）' };
  yield {
    after: 2,
    who: holderOf('justice', 'legal-reviewer', n % 2),
    command: { act: 'checkLegality', facts: review },
  };
  yield {
    after: 2,
    who: holderOf('government', 'district-head'),
    command: {
      act: 'adopt',
      facts: { resolution: 'adopt', effectiveOn: addDays(proposed.events[0]?.at.slice(0, 10) ?? '', 21) },
    },
  };
  yield { after: 1, who: holderOf('office', 'registrar'), command: { act: 'publish' } };
  power.entry = proposed.case;
  for (let year = 0; year < 2; year++) {
    yield {
      after: 225,
      who: holderOf(power.org, 'handler'),
      command: {
        act: 'yearlyCheck',
        facts: {
          checkedUpTo: String(Number(proposed.events[0]?.at.slice(0, 4)) + year),
          inOrder: true,
          checkNote: '与现行规定一致。（演示数据）',
        },
      },
    };
  }
}
