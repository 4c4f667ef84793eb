import type { Papers } from './frame.ts';

const differing = ['amend', 'against', 'abstain'] as const;

/** 文书：会议纪要由记录生成，只给可以看内部内容的人；本人的摘录、不同意见书只给本人。 */
export const papers = {
  minutes: {
    title: '集体讨论会议纪要',
    made: 'decide',
    inside: true,
    says: [
      '{meetingKind}于{meetingOn}讨论了“{title}”（承办单位：{unit}）。',
      '一、出席和列席',
      {
        shows: ['members'],
        rows: { columns: ['name', 'post', 'unit', 'seat', 'absentReason', 'recusalReason'] },
      },
      { shows: ['attendees'] },
      '二、承办单位的说明',
      '{presentation}',
      '三、合法性审查的说明',
      '{reviewView}',
      '四、讨论情况',
      {
        shows: ['members'],
        rows: {
          columns: ['order', 'name', 'opinion', 'statement', 'speech', 'recordNote'],
          by: 'order',
          only: ['opinion', 'agree', ...differing],
        },
      },
      '五、不同意见',
      {
        when: { not: { some: 'members', is: ['opinion', ...differing] } },
        says: '没有不同意见。',
      },
      {
        shows: ['members'],
        rows: { columns: ['order', 'name', 'opinion', 'statement'], by: 'order', only: ['opinion', ...differing] },
      },
      { shows: ['supplements'] },
      '六、行政首长的意见',
      '{headOpinion}',
      '七、决定',
      '{outcome}。',
      '与多数人意见不一致的理由：{departReason}',
      '依据：{$basis}。',
      { shows: ['minutes'] },
    ],
  },
  dissent: {
    title: '不同意见书',
    made: 'takeExtract',
    when: { column: ['opinion', ...differing] },
    own: true,
    says: [
      '{meetingKind}于{meetingOn}讨论“{title}”，本人{members.name}（{members.post}）的意见为：{members.opinion}。',
      '一、会上的发言（会议记录第{members.order}位）',
      '{members.statement}',
      '对记录的异议：{members.recordNote}',
      '二、会议的决定',
      '{outcome}。',
      '本摘录由会议记录生成，只供本人留存。',
    ],
  },
  extract: {
    title: '发言摘录',
    made: 'takeExtract',
    when: { column: ['opinion', 'agree'] },
    own: true,
    says: [
      '{meetingKind}于{meetingOn}讨论“{title}”，本人{members.name}（{members.post}）的意见为：{members.opinion}。',
      '一、会上的发言（会议记录第{members.order}位）',
      '{members.statement}',
      '对记录的异议：{members.recordNote}',
      '本摘录由会议记录生成，只供本人留存。',
    ],
  },
  supplement: {
    title: '会后补充意见',
    made: 'supplement',
    own: true,
    says: [
      '关于“{title}”，本人{members.name}在会上的意见为：{members.opinion}。会后补充如下。',
      '{supplements.text}',
      '补充的意见另记一项，不改动会上的记录。',
    ],
  },
} as const satisfies Papers;
