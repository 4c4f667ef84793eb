import { type DemoPerson, holderOf } from './people.ts';
import { does, type Story } from './story.ts';

/** 演示数据: a debate of the executive meeting. */
export interface DemoDebate {
  readonly id: string;
  readonly clerk: DemoPerson;
  /** Of the members who take part, in the order of the roll; the rest agree. */
  readonly opinions: readonly string[];
  readonly outcome?: 'adopted' | 'rejected';
  /** The last of the roll has an interest in the matter and withdraws. */
  readonly recused?: boolean;
  /** Still being debated: the head has not spoken. */
  readonly underWay?: boolean;
}

const nothing = undefined;

/** The roll, a recusal, each speech, the head last, the record checked by each, one dissent kept, the minutes signed. */
export function* debated({ id, clerk, opinions, outcome = 'adopted', recused, underWay }: DemoDebate): Story {
  const mayor = holderOf('government', 'district-head');
  const roll = [0, 1, 2].map((nth) => holderOf('government', 'deputy-head', nth));
  const at = { in: id };
  const drawn = yield does(clerk, 'nameMember', nothing, { ...at, after: 2 });
  if (drawn.case !== id) throw new Error('demo: the roll was drawn elsewhere');
  const away = recused ? roll.at(-1) : undefined;
  const sitting = roll.filter((member) => member !== away);
  for (const { id: item } of sitting)
    yield does(clerk, 'markSeat', nothing, { ...at, item, columns: { seat: 'present' } });
  if (away) {
    const conflict = { conflict: '配偶在相关企业任职，申请回避。（演示数据）' };
    yield does(away, 'declareConflict', nothing, { ...at, item: away.id, columns: conflict });
    const recusalReason = '存在利害关系，应当回避。（演示数据）';
    yield does(mayor, 'recuse', nothing, { ...at, item: away.id, columns: { recusalReason } });
  }
  const justice = { name: `${holderOf('justice', 'head').name}`, from: '区司法局', capacity: 'justice' };
  yield does(clerk, 'addAttendee', nothing, { ...at, items: [{ key: '列席1', columns: justice }] });
  yield does(clerk, 'convene', (t) => ({ meetingOn: t.day }), at);
  yield does(clerk, 'present', { presentation: '汇报起草经过和主要内容。（演示数据）' }, at);
  yield does(clerk, 'readReview', { reviewView: '权限、程序、内容合法。（演示数据）' }, at);
  for (const [n, { id: item }] of sitting.entries()) {
    const opinion = opinions[n] ?? 'agree';
    const statement = opinion === 'agree' ? '同意。（演示数据）' : '资金没有落实，不同意。（演示数据）';
    yield does(clerk, 'speak', nothing, { ...at, item, columns: { opinion, statement } });
  }
  if (underWay) return;
  yield does(mayor, 'headSpeak', { headOpinion: outcome === 'adopted' ? '同意。' : '暂不通过。' }, at);
  yield does(mayor, 'resolve', { outcome }, at);
  for (const member of sitting) yield does(member, 'confirmSpeech', nothing, { ...at, item: member.id });
  yield does(mayor, 'decide', { minutes: '签字的会议记录（演示数据）' }, { ...at, after: 1 });
  const dissenter = sitting[opinions.findIndex((opinion) => opinion !== 'agree')];
  if (!dissenter) return;
  const own = { ...at, item: dissenter.id };
  const columns = { text: '资金落实以前，建议分批实施。（演示数据）' };
  yield does(dissenter, 'supplement', nothing, { ...own, items: [{ key: '补充1', columns }] });
  yield does(dissenter, 'takeExtract', nothing, own);
}
