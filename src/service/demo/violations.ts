/** 演示数据: what each organ punishes. Fines in fen: from, to of the ordinary grade. */
export interface DemoViolation {
  readonly org: string;
  readonly matter: string;
  readonly conduct: string;
  readonly code: string;
  readonly basis: string;
  readonly fine: number;
  /** On the spot, where small enough. */
  readonly spot: boolean;
}

type Row = readonly [
  org: string,
  matter: string,
  conduct: string,
  code: string,
  basis: string,
  yuan: number,
  spot: boolean,
];

const rows: readonly Row[] = [
  ['city-management', '占道经营', '在人行道上摆摊设点', '示-城-01', '市容管理规定', 200, true],
  ['market', '未办理登记从事经营', '没有办理登记开设餐饮店', '示-市-01', '经营登记规定', 5_000, true],
  ['transport', '超限运输', '货车载重超过限定标准', '示-交-01', '公路超限规定', 3_000, true],
  ['market', '销售超过保质期的食品', '货架上有超过保质期的食品', '示-市-02', '食品安全规定', 8_000, false],
  ['city-management', '擅自设置户外广告', '没有经过审批设置户外招牌', '示-城-02', '户外广告规定', 3_000, true],
  ['environment', '超标排放油烟', '餐饮油烟超过排放标准', '示-环-01', '大气污染防治规定', 10_000, false],
  ['emergency', '没有按规定设置安全标志', '危险部位没有安全警示标志', '示-应-01', '安全生产规定', 6_000, false],
  ['health', '公共场所没有卫生许可', '美容店没有取得卫生许可', '示-卫-01', '公共场所卫生规定', 3_000, true],
  ['human-resources', '没有按月支付工资', '拖欠职工工资两个月', '示-人-01', '工资支付规定', 9_000, false],
  ['development', '不按规定明码标价', '商品没有标明价格', '示-发-01', '价格管理规定', 2_000, true],
  ['medical-insurance', '虚记医药服务项目', '虚记诊疗项目领取基金', '示-医-01', '医疗保障基金规定', 12_000, false],
  ['statistics', '迟报统计资料', '超过期限没有报送统计报表', '示-统-01', '统计管理规定', 2_000, false],
];

export const demoViolations: readonly DemoViolation[] = rows.map(([org, matter, conduct, code, basis, yuan, spot]) => ({
  org,
  matter,
  conduct,
  code,
  basis: `${basis}第十条（演示数据）`,
  fine: yuan * 100,
  spot,
}));

/** How a case of a penalty goes. */
export type PenaltyWay =
  | 'ordinary'
  | 'defended'
  | 'lighter'
  | 'reviewed'
  | 'grave'
  | 'heard'
  | 'hearingWaived'
  | 'deferred'
  | 'urged'
  | 'court'
  | 'spared'
  | 'barred'
  | 'notFiled'
  | 'handedOver'
  | 'withdrawn'
  | 'preserved'
  | 'spot'
  | 'spotCash'
  | 'attacked'
  | 'attackedSpot';

/** Thirty cases, over and over; one in seven or eight is attacked. */
export const penaltyWays: readonly PenaltyWay[] = [
  'attacked',
  'spot',
  'ordinary',
  'heard',
  'spotCash',
  'spared',
  'deferred',
  'attackedSpot',
  'defended',
  'barred',
  'ordinary',
  'spotCash',
  'reviewed',
  'urged',
  'attacked',
  'spot',
  'notFiled',
  'lighter',
  'ordinary',
  'court',
  'spotCash',
  'hearingWaived',
  'ordinary',
  'attacked',
  'handedOver',
  'spot',
  'preserved',
  'grave',
  'withdrawn',
  'spared',
];
