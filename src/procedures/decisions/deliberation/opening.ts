// 列入议程、点名、列席、回避
import { art, houseRule } from '../../../kernel/index.ts';
import { compulsory, interest, order, recorded } from './basis.ts';
import type { Acts, Gates } from './frame.ts';

const body = art(
  '中华人民共和国地方各级人民代表大会和地方各级人民政府组织法',
  78,
  '常务会议由区长、副区长组成，全体会议由全体组成人员组成',
);
const named = houseRule('组成人员按岗位取齐，不由人填写：不能漏、不能添，一人一项；部门会议由班子成员组成');
const declared = interest(77, '有应当回避情形的，本人申请；机关审查后决定，也可以不经申请直接决定');

export const acts = {
  list: {
    title: '列入议程',
    from: 'start',
    to: 'listed',
    by: 'law',
    automatic: true,
    records: {
      decision: 'required',
      title: 'required',
      unit: 'required',
      text: 'required',
      meetingKind: 'required',
      secretariat: 'required',
      legalOpinion: 'optional',
    },
    basis: [...compulsory, order(29, '提交决策机关讨论')],
  },
  nameMember: {
    title: '取齐会议组成人员',
    from: 'listed',
    by: 'clerk',
    times: 'many',
    draws: {
      into: 'members',
      holders: {
        by: 'meetingKind',
        cases: {
          executive: [{ post: 'deputy-head', in: { kind: 'government' } }],
          plenary: [
            { post: 'deputy-head', in: { kind: 'government' } },
            { post: 'head', in: { kind: 'office' } },
            { post: 'head', in: { kind: 'justice' } },
            { post: 'head', in: { kind: 'department' } },
          ],
          department: [{ post: 'deputy-director', in: 'handling' }],
        },
      },
      except: [{ post: ['district-head', 'head'], in: 'handling' }],
      columns: { name: '$name', post: '$post', unit: '$org' },
    },
    sets: { pending: false, speech: 'none' },
    basis: [body, named],
  },
  markSeat: {
    title: '登记到会、缺席',
    from: ['listed', 'meeting'],
    by: 'clerk',
    each: 'members',
    itemRecords: { seat: 'required', absentReason: { requiredIf: { column: ['seat', 'absent'] } } },
    times: 'many',
    basis: [order(30, '由会议组成人员讨论'), recorded],
  },
  addAttendee: {
    title: '登记列席人员',
    from: ['listed', 'meeting'],
    by: 'clerk',
    adds: 'attendees',
    times: 'many',
    basis: houseRule('列席的承办单位、审查机构、公众代表等如实登记，不计入组成人员'),
  },
  attendeeSays: {
    title: '记录列席人员的发言',
    from: 'meeting',
    by: 'clerk',
    each: 'attendees',
    itemRecords: { said: 'required' },
    basis: recorded,
  },
  declareConflict: {
    title: '申请回避',
    from: ['listed', 'meeting'],
    by: ['member', 'clerk'],
    each: 'members',
    itemRecords: { conflict: 'required' },
    sets: { pending: true },
    basis: [interest(76, '涉及本人、亲属利害关系或者可能影响公正的，应当回避'), declared],
  },
  recuse: {
    title: '决定回避',
    from: ['listed', 'meeting'],
    by: 'head',
    each: 'members',
    itemRecords: { recusalReason: 'required' },
    sets: { seat: 'recused', speech: 'recused', pending: false },
    recuses: true,
    basis: declared,
  },
  declineRecusal: {
    title: '决定不回避',
    from: ['listed', 'meeting'],
    by: 'head',
    each: 'members',
    itemRecords: { recusalReason: 'required' },
    sets: { pending: false },
    basis: declared,
  },
} as const satisfies Acts;

export const gates = {
  seatKinds: {
    blocks: ['markSeat'],
    until: { column: ['seat', 'present', 'absent'] },
    says: {
      zh: '回避由行政首长决定，不由会议秘书登记',
      en: 'The head decides on recusal; the secretary does not record it',
    },
    basis: declared,
  },
  beforeSpeech: {
    blocks: ['markSeat', 'declareConflict', 'recuse'],
    until: { column: ['speech', 'none'] },
    says: {
      zh: '已经就本事项发言，不能再登记缺席或者回避；应当回避的另行开会重新讨论',
      en: 'The member has spoken on the matter: adjourn to another meeting if recusal is due',
    },
    basis: houseRule('回避在发言以前决定；发言以后才知道的，另行开会'),
  },
  asked: {
    blocks: ['declineRecusal'],
    until: { column: ['pending', true] },
    says: { zh: '没有待决定的回避申请', en: 'There is no plea to decide on' },
    basis: declared,
  },
  pleasDecided: {
    blocks: ['convene', 'headSpeak'],
    until: { not: { some: 'members', is: ['pending', true] } },
    says: { zh: '还有回避申请没有决定', en: 'A plea for recusal has not been decided' },
    basis: declared,
  },
  rollComplete: {
    blocks: ['convene'],
    until: { every: 'members', is: ['seat', 'present', 'absent', 'recused'] },
    says: { zh: '还有组成人员没有登记到会或者缺席', en: 'The roll is not complete' },
    basis: recorded,
  },
  quorum: {
    blocks: ['convene'],
    until: {
      count: 'members',
      is: ['seat', 'present'],
      of: ['seat', 'present', 'absent'],
      over: { setting: 'meeting.quorum-percent' },
    },
    says: { zh: '到会人数没有超过规定的比例，不能讨论', en: 'There is no quorum' },
    basis: houseRule('到会人数的比例由本区规定，不低于过半数；回避的不计入；条例没有规定人数'),
  },
} as const satisfies Gates;
