import { art, defineProcedure, houseRule, plan } from '../../../kernel/index.ts';
import { facts, lists } from './facts.ts';

const autonomy = plan(4, '行政管理与基层群众自治有效衔接，发挥自治组织协助管理社区事务的作用');
const entrust = art(
  '中华人民共和国城市居民委员会组织法',
  43,
  '委托居民委员会协助的，应当合法合规，经费由委托的部门承担',
);

/** 社区事务准入与协助：一案一项任务，从申请准入到退出；社区也可以拒绝没有准入的任务。 */
export default defineProcedure({
  id: 'community-matters',
  mechanism: 'M05',
  title: { zh: '社区事务准入与协助', en: 'Tasks put on communities' },
  chapter: 'functions',
  planArticles: [4],
  version: 1,
  inForce: '2026-01-01',
  caseTitle: 'task',
  handledBy: { kind: 'office' },

  stages: {
    proposed: { title: '已申请，待审查' },
    consulting: { title: '听取社区意见' },
    approving: { title: '待审批' },
    publishing: { title: '已批准，待公布' },
    listed: { title: '已准入', final: true, requires: ['check', 'consult', 'approve', 'publish'] },
    declined: { title: '不予准入', final: true },
    ended: { title: '已退出', final: true, requires: ['publish'] },
    reported: { title: '社区反映未准入的任务，待处理' },
    settled: { title: '已处理', final: true, requires: ['refuseTask', 'settle'] },
  },
  roles: {
    department: { title: '申请部门承办人', post: 'handler', in: 'any' },
    owner: { title: '任务部门承办人', post: 'handler', in: { fact: 'applicant' } },
    checker: {
      title: '合法性与负担审查人',
      post: 'legal-reviewer',
      in: { kind: 'justice' },
      notSameAs: ['department'],
    },
    community: { title: '街道社区工作人员', post: 'handler', in: { kind: 'subdistrict' }, notSameAs: ['department'] },
    clerk: { title: '区政府办承办人', post: 'handler' },
    approver: { title: '审批人', post: ['district-head', 'deputy-head'], in: { kind: 'government' } },
    law: { title: '法定', law: true },
  },

  facts,
  lists,

  acts: {
    propose: {
      title: '申请社区事务准入',
      from: 'start',
      to: 'proposed',
      by: 'department',
      records: {
        task: 'required',
        applicant: 'required',
        content: 'required',
        legalBasis: 'required',
        workload: 'required',
        funds: 'required',
        powers: 'required',
      },
      basis: [autonomy, entrust],
    },
    check: {
      title: '合法性与负担审查',
      from: 'proposed',
      to: { by: 'checkResult', cases: { pass: 'consulting', unlawful: 'declined', tooHeavy: 'declined' } },
      by: 'checker',
      records: { checkResult: 'required', checkOpinion: 'required' },
      basis: [entrust, houseRule('部门不自己审自己的任务')],
    },
    hearCommunity: {
      title: '登记居民和居民委员会意见',
      from: 'consulting',
      by: 'community',
      adds: 'opinions',
      times: 'many',
      basis: autonomy,
    },
    consult: {
      title: '听取意见结束，报请审批',
      from: 'consulting',
      to: 'approving',
      by: 'clerk',
      basis: autonomy,
    },
    approve: {
      title: '审批',
      from: 'approving',
      to: { by: 'result', cases: { approved: 'publishing', declined: 'declined' } },
      by: 'approver',
      records: {
        result: 'required',
        reasons: 'required',
        minutes: { requiredIf: { is: ['result', 'approved'] } },
        endsOn: { requiredIf: { is: ['result', 'approved'] } },
      },
      basis: [autonomy, houseRule('准入由区政府统一审批，不由各部门分头布置')],
    },
    publish: {
      title: '公布准入目录',
      from: 'publishing',
      to: 'listed',
      by: 'clerk',
      effects: [
        {
          op: 'enter',
          register: 'community-tasks',
          entry: 'case',
          from: 'day',
          until: { fact: 'endsOn' },
          holder: { fact: 'applicant' },
          facts: {
            task: { fact: 'task' },
            applicant: { fact: 'applicant' },
            content: { fact: 'content' },
            legalBasis: { fact: 'legalBasis' },
            funds: { fact: 'funds' },
            powers: { fact: 'powers' },
          },
        },
      ],
      basis: [autonomy, houseRule('目录公布了，社区才知道哪些可以拒绝')],
    },
    assign: {
      title: '向社区布置',
      from: 'listed',
      by: 'owner',
      adds: 'assignments',
      times: 'many',
      basis: [entrust, houseRule('只有目录里的任务可以布置')],
    },
    yearlyReview: {
      title: '年度评估',
      from: 'listed',
      to: { by: 'reviewResult', cases: { keep: 'listed', end: 'ended' } },
      by: 'clerk',
      records: { reviewResult: 'required', fundsPaid: 'required', reviewNote: 'required' },
      times: 'many',
      effects: [
        {
          op: 'end',
          register: 'community-tasks',
          entry: 'case',
          from: 'day',
          why: 'withdrawn',
          when: { is: ['reviewResult', 'end'] },
        },
      ],
      basis: [autonomy, houseRule('准入的任务一年一评')],
    },
    lapse: { title: '准入期满', from: 'listed', to: 'ended', by: 'law', automatic: true, basis: autonomy },
    refuseTask: {
      title: '拒绝未准入的任务',
      from: 'start',
      to: 'reported',
      by: 'community',
      records: { task: 'required', applicant: 'required', refusal: 'required' },
      basis: [entrust, houseRule('目录之外的任务，社区有权拒绝')],
    },
    settle: {
      title: '处理并答复社区',
      from: 'reported',
      to: 'settled',
      by: 'clerk',
      records: { outcome: 'required', reasons: 'required' },
      basis: autonomy,
    },
  },

  clocks: {
    valid: {
      title: '准入有效期',
      kind: 'validity',
      against: 'other',
      starts: 'publish',
      limit: { until: 'endsOn' },
      expiry: { does: 'lapse' },
      basis: houseRule('准入有期限，到期要继续的重新申请'),
    },
    review: {
      title: '年度评估',
      kind: 'deadline',
      against: 'organ',
      starts: ['publish', 'yearlyReview'],
      stops: ['yearlyReview', 'lapse'],
      when: { any: [{ not: { known: 'reviewResult' } }, { is: ['reviewResult', 'keep'] }] },
      limit: { setting: 'community.review-months' },
      basis: [autonomy, houseRule('评估的间隔由本区规定')],
    },
    settle: {
      title: '答复社区',
      kind: 'deadline',
      against: 'organ',
      starts: 'refuseTask',
      stops: ['settle'],
      limit: { setting: 'community.reply-days' },
      basis: [autonomy, houseRule('答复社区的天数由本区规定')],
    },
  },

  gates: {
    communityHeard: {
      blocks: ['consult'],
      until: { count: 'opinions', atLeast: 1 },
      says: { zh: '还没有听取居民和居民委员会的意见', en: 'Residents and their committees have not been heard' },
      basis: autonomy,
    },
    fundsFollow: {
      blocks: ['approve'],
      only: ['result', 'approved'],
      until: { cmp: ['funds', '>', 0] },
      says: { zh: '没有随任务下达的经费，不能准入', en: 'No funds go with the task: it cannot be listed' },
      basis: [entrust, houseRule('权随责走、费随事转')],
    },
  },
  bounds: {
    endsLater: {
      on: ['approve'],
      fact: 'endsOn',
      is: 'atLeast',
      from: 'day',
      says: { zh: '准入至的日期不能早于批准之日', en: 'It cannot end before it is approved' },
      basis: houseRule('准入有期限'),
    },
  },

  publish: {
    list: {
      title: '社区事务准入目录',
      at: 'publish',
      shows: ['task', 'applicant', 'content', 'legalBasis', 'funds', 'powers', 'endsOn'],
      downBy: ['lapse'],
      when: { any: [{ not: { known: 'reviewResult' } }, { is: ['reviewResult', 'keep'] }] },
      basis: autonomy,
    },
  },

  indicators: {
    listed: { title: '准入的任务', measure: { kind: 'count', act: 'publish' }, better: 'neither', planArticle: 4 },
    refused: {
      title: '社区拒绝的未准入任务',
      measure: { kind: 'count', act: 'refuseTask' },
      better: 'neither',
      planArticle: 4,
    },
    stopped: {
      title: '停止布置的未准入任务',
      measure: { kind: 'count', act: 'settle', is: ['outcome', 'stopped'] },
      better: 'neither',
      planArticle: 4,
    },
    funded: {
      title: '经费到位率',
      measure: { kind: 'share', of: 'yearlyReview', is: ['fundsPaid', true] },
      better: 'up',
      planArticle: 4,
    },
    reviewedOnTime: { title: '按时评估率', measure: { kind: 'onTime', clock: 'review' }, better: 'up', planArticle: 4 },
  },
});
