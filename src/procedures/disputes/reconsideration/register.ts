import { choice, defineRegister, text } from '../../../kernel/index.ts';

/** 已经受理的争议：同一个人对同一个行政行为，复议和诉讼不能同时进行，复议只能有一次。条目由三项内容算出，看不出是谁。 */
export default defineRegister({
  id: 'matters',
  title: { zh: '已受理的行政争议', en: 'Disputes accepted' },
  facts: {
    channel: choice('渠道', { reconsideration: '行政复议', litigation: '行政诉讼' }),
    number: text('案件编号'),
    title: text('行政行为的种类'),
  },
  entryTitle: 'number',
  labels: { future: '待受理', inForce: '办理中', suspended: '中止', ended: '已了结' },
  ended: { decided: '已经决定或者调解', withdrawn: '撤回', terminated: '终止', expired: '期满' },
  public: [],
});
