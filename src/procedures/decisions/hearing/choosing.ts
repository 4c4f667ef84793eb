// 决策听证的报名、名册、抽签和递补：办法、名额、种子的来源先公布，名册先固定，种子后产生
import { houseRule } from '../../../kernel/index.ts';
import { decision } from './basis.ts';
import type { Acts, Bounds, Clocks, Gates } from './frame.ts';

const fair = decision(16, '提前公布遴选办法，公平公开组织遴选，相关各方都有代表');
const byLot = houseRule('按身份分名额，用名册公布以后才产生的公开种子抽签；谁都可以按公布的材料重算');

/** 从名册抽签：每一类抽到名额为止，有人退出就由同一顺序的下一个递补。 */
const lot = {
  into: 'participants',
  lot: 'roll',
  seed: 'seed',
  digest: 'rollDigest',
  kind: 'kind',
  seats: { table: 'seatPlan', places: 'places' },
  gone: 'declineSeat',
  columns: { number: 'number', kind: 'kind', name: 'name', represents: 'represents' },
} as const;

/** 没有一个符合条件的人报名：没有可抽的，可以邀请。 */
const nobody = {
  all: [
    { clock: 'signUp', state: 'ended' },
    { every: 'signUps', done: 'select', orEmpty: true },
    { not: { some: 'signUps', is: ['chosen', true] } },
  ],
} as const;

export const acts = {
  announceSignUp: {
    title: '公布遴选办法，接受报名',
    from: 'preparing',
    by: 'organiser',
    when: { all: [{ done: 'arrange' }, { is: ['selecting', true] }] },
    records: {
      selectionRule: 'required',
      seatPlan: 'required',
      signUpUntil: 'required',
      seedSource: 'required',
      seedOn: 'required',
    },
    computes: { seats: { sum: 'seatPlan', column: 'places' } },
    basis: [decision(16, '需要遴选参加人的，提前公布遴选办法'), byLot],
  },
  signUp: {
    title: '报名参加听证',
    from: 'preparing',
    by: 'public',
    adds: 'signUps',
    times: 'many',
    when: { done: 'announceSignUp' },
    basis: fair,
  },
  moveSeed: {
    title: '另定产生种子的日子',
    from: 'preparing',
    by: 'organiser',
    records: { seedSource: 'required', seedOn: 'required', seedReason: 'required' },
    times: 'many',
    when: { all: [{ done: 'announceSignUp' }, { not: { done: 'closeSignUp' } }] },
    basis: [byLot, houseRule('名册公布以后，种子的来源和日子就不能再改')],
  },
  select: {
    title: '核对报名条件',
    from: 'preparing',
    by: 'organiser',
    each: 'signUps',
    itemRecords: { chosen: 'required', why: 'required' },
    basis: [decision(16, '按公布的办法遴选'), houseRule('每一个报名的人都有结果和理由，在抽签之前定下来')],
  },
  closeSignUp: {
    title: '公布报名名册',
    from: 'preparing',
    by: 'organiser',
    draws: {
      into: 'roll',
      roll: 'signUps',
      only: ['chosen', true],
      once: 'phone',
      columns: { number: '$number', kind: 'kind', name: 'name', represents: 'represents', signUp: '$key' },
    },
    computes: {
      rollDigest: { digest: 'roll', columns: ['kind'] },
      rollClosedOn: { dayOf: 'closeSignUp' },
    },
    basis: [fair, houseRule('抽签以前把名册固定下来：公布报名号、身份和摘要值，不公布姓名；同一电话只算一次')],
  },
  drawLots: {
    title: '抽签',
    from: 'preparing',
    by: 'organiser',
    records: { seed: 'required', seedProof: 'required' },
    draws: lot,
    undoes: ['publishRoster'],
    basis: [fair, byLot],
  },
  declineSeat: {
    title: '参加人退出，依次递补',
    from: 'preparing',
    by: ['participant', 'organiser'],
    each: 'participants',
    itemRecords: { declinedOn: 'required', declineReason: 'required' },
    when: { done: 'drawLots' },
    draws: lot,
    undoes: ['publishRoster'],
    basis: [fair, houseRule('退出的由同一类抽签顺序的下一个递补；通知以后退出的，按没有到场记明')],
  },
} as const satisfies Acts;

export const clocks = {
  signUp: {
    title: '听证报名',
    kind: 'window',
    against: 'other',
    starts: 'announceSignUp',
    limit: { until: 'signUpUntil' },
    blocks: ['signUp'],
    basis: decision(16, '遴选办法提前公布，按公布的时间报名'),
  },
} as const satisfies Clocks;

export const gates = {
  signUpClosed: {
    blocks: ['select', 'closeSignUp'],
    until: { clock: 'signUp', state: 'ended' },
    says: { zh: '报名还没有截止，不能遴选', en: 'Sign-up has not closed' },
    basis: decision(16, '公平公开组织遴选'),
  },
  everyoneChecked: {
    blocks: ['closeSignUp'],
    until: { every: 'signUps', done: 'select', orEmpty: true },
    says: { zh: '还有报名的人没有核对条件', en: 'Somebody who signed up has no answer yet' },
    basis: decision(16, '公平公开组织遴选'),
  },
  seedLater: {
    blocks: ['closeSignUp'],
    until: { cmp: ['seedOn', '>', { fact: 'rollClosedOn' }] },
    says: {
      zh: '种子要在名册公布之后的日子才产生，应当另定日子',
      en: 'The seed must come on a day after the roll is public: fix another day',
    },
    basis: byLot,
  },
  rollFixed: {
    blocks: ['drawLots'],
    until: { done: 'closeSignUp' },
    says: { zh: '报名名册还没有公布，不能抽签', en: 'The roll is not public yet: no lot can be drawn' },
    basis: byLot,
  },
  lotOnly: {
    blocks: ['seat'],
    only: ['capacity', 'interested', 'resident', 'business', 'other'],
    until: {
      any: [{ is: ['opener', 'approval', 'penalty', 'reconsideration'] }, { is: ['selecting', false] }, nobody],
    },
    says: {
      zh: '报名的各方面代表由抽签产生，不能指定',
      en: 'Those who signed up are chosen by lot, not named',
    },
    basis: fair,
  },
  selected: {
    blocks: ['publishRoster'],
    until: {
      all: [
        { count: 'participants', atLeast: 1 },
        { any: [{ is: ['selecting', false] }, { done: 'drawLots' }, nobody] },
      ],
    },
    says: {
      zh: '报名没有截止、没有抽签，或者还没有参加人，不能公布名单',
      en: 'Sign-up is open, no lot is drawn, or nobody is seated: the list cannot be published',
    },
    basis: decision(16, '按公布的办法公平公开遴选，名单提前公布'),
  },
} as const satisfies Gates;

export const bounds = {
  signUpDays: {
    on: ['announceSignUp'],
    fact: 'signUpUntil',
    is: 'atLeast',
    from: 'day',
    limit: { setting: 'decision.hearing-signup-days' },
    says: { zh: '报名的天数少于本区规定', en: 'Fewer days to sign up than the district sets' },
    basis: [decision(16, '提前公布遴选办法'), houseRule('报名天数由本区规定')],
  },
  seedAhead: {
    on: ['announceSignUp', 'moveSeed'],
    fact: 'seedOn',
    is: 'atLeast',
    from: 'signUpUntil',
    says: { zh: '种子在报名截止以前就产生了', en: 'The seed would be known before sign-up closes' },
    basis: byLot,
  },
  seedAheadOfToday: {
    on: ['moveSeed'],
    fact: 'seedOn',
    is: 'atLeast',
    from: 'day',
    says: { zh: '种子产生之日已经过去', en: 'The day of the seed is past' },
    basis: byLot,
  },
  seedCame: {
    on: ['drawLots'],
    fact: 'seedOn',
    is: 'atMost',
    from: 'day',
    says: { zh: '种子还没有产生', en: 'The seed is not known yet' },
    basis: byLot,
  },
} as const satisfies Bounds;
