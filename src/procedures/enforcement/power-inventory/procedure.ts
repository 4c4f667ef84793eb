import { defineProcedure, houseRule, plan } from '../../../kernel/index.ts';
import { acts, entering } from './acts.ts';
import { business, licensing } from './basis.ts';
import { type Clocks, facts, type Gates, roles, stages } from './frame.ts';

const clocks = {
  adjust: {
    title: '依据变化后调整',
    kind: 'deadline',
    against: 'organ',
    starts: 'takeUp',
    stops: ['publish', 'drop'],
    when: { is: ['occasion', 'lawChanged'] },
    limit: { setting: 'power.adjust-days' },
    basis: [business(40, '清单适时调整'), houseRule('依据变化后调整入库的天数由本区规定')],
  },
  yearlyCheck: {
    title: '年度核对',
    kind: 'deadline',
    against: 'organ',
    starts: ['publish', 'yearlyCheck'],
    stops: ['yearlyCheck', 'endLife'],
    when: entering,
    limit: { setting: 'power.check-months' },
    basis: [plan(13, '管好权力库'), houseRule('每项权力至少一年核对一次')],
  },
} as const satisfies Clocks;

const gates = {
  stillThere: {
    blocks: ['draft', 'publish'],
    until: { any: [entering, { entry: 'power', in: ['inForce', 'suspended'] }] },
    says: { zh: '这项权力已经不在权力库中，不能再调整', en: 'This power is no longer in the inventory' },
    basis: business(40, '已取消的不得继续实施'),
  },
  basisStands: {
    blocks: ['publish'],
    until: { any: [{ is: ['change', 'withdraw'] }, { not: { known: 'basis' } }, { stands: 'basis' }] },
    says: { zh: '实施依据已经失去效力，不能入库', en: 'The power rests on a basis that is no longer in force' },
    basis: business(40, '清单依据法律、法规、规章编制，适时调整'),
  },
  notPassedOn: {
    blocks: ['draft'],
    only: ['delegation', 'assign', 'entrust'],
    until: { entryFact: ['power', 'delegation', 'none'] },
    says: { zh: '已经下放或者委托的权力不得再下放、再委托', en: 'A power already passed down cannot be passed on' },
    basis: licensing(24, '受委托的机关不得再委托'),
  },
} as const satisfies Gates;

const bounds = {
  effectNotBack: {
    on: ['adopt', 'publish'],
    fact: 'effectiveOn',
    is: 'atLeast',
    from: 'day',
    says: {
      zh: '生效日期不能早于审定和公布之日；公布晚了的重新审定日期',
      en: 'It cannot take effect before it is adopted and published; a late one gets a new day',
    },
    basis: business(40, '清单及其调整向社会公布，清单之外不得实施'),
  },
} as const;

/** 行政权力库的编制与调整：一案入库一项；以后的调整各自成案，由入库的案件发起。 */
export default defineProcedure({
  id: 'power-inventory',
  mechanism: 'M33',
  title: { zh: '行政权力库管理', en: 'Inventory of powers' },
  chapter: 'enforcement',
  planArticles: [5, 13],
  version: 1,
  inForce: '2020-01-01',
  caseTitle: 'name',
  handledBy: 'opener',
  stages,
  facts,
  roles,
  acts,
  clocks,
  gates,
  bounds,

  publish: {
    power: {
      title: '行政权力公布',
      at: 'publish',
      shows: [
        'code',
        'name',
        'type',
        'basis',
        'procedure',
        'steps',
        'handling',
        'jointDepartments',
        'promisedDays',
        'onSpot',
        'materials',
        'fee',
        'contact',
        'onlineLevel',
        'atCentre',
        'change',
        'endWhy',
        'delegatedTo',
        'delegation',
        'effectiveOn',
      ],
      basis: business(40, '清单向社会公布'),
    },
  },

  openedBy: [
    {
      procedure: 'power-inventory',
      act: 'startChange',
      does: 'takeUp',
      link: 'entry',
      backLink: 'changes',
      copies: {
        power: '$case',
        name: 'name',
        change: 'wanted',
        occasion: 'occasion',
        lawChangedOn: 'lawChangedOn',
      },
      handledBy: 'source',
    },
  ],
  on: [{ link: 'changes', act: 'publish', when: { fact: 'change', is: 'withdraw' }, does: 'endLife' }],

  indicators: {
    published: {
      title: '公布的入库和调整',
      measure: { kind: 'count', act: 'publish' },
      better: 'neither',
      planArticle: 13,
    },
    online: {
      title: '全程网上办理率',
      measure: { kind: 'standing', register: 'powers', is: ['onlineLevel', 'full'] },
      target: 'plan.approvals.online-rate',
      better: 'up',
      planArticle: 13,
    },
    atCentre: {
      title: '进驻政务服务中心率',
      measure: { kind: 'standing', register: 'powers', is: ['atCentre', true] },
      target: 'plan.approvals.centre-rate',
      better: 'up',
      planArticle: 5,
    },
    covered: {
      title: '有运行程序的权力',
      measure: { kind: 'standing', register: 'powers', isNot: ['procedure', 'none'] },
      better: 'up',
      planArticle: 13,
    },
    delegated: {
      title: '下放、委托的权力',
      measure: { kind: 'count', act: 'publish', is: ['delegation', 'assign', 'entrust'] },
      better: 'neither',
      planArticle: 13,
    },
    withdrawn: {
      title: '取消的权力',
      measure: { kind: 'count', act: 'publish', is: ['change', 'withdraw'] },
      better: 'neither',
      planArticle: 5,
    },
    adjustedOnTime: { title: '依据变化后按时调整率', measure: { kind: 'onTime', clock: 'adjust' }, better: 'up' },
    checkedOnTime: { title: '年度按时核对率', measure: { kind: 'onTime', clock: 'yearlyCheck' }, better: 'up' },
  },
});
