import { choice, date, defineRegister, longText, organisation, text } from '../../../kernel/index.ts';
import { kinds, purposes } from './facts.ts';

/** 重大行政决策的效力：由公布而生，中止、恢复，被后来的决策调整或者停止，执行完毕而终止。 */
export default defineRegister({
  id: 'decisions',
  title: { zh: '重大行政决策', en: 'Major decisions' },
  facts: {
    number: text('决策编号'),
    title: text('决策事项'),
    kind: choice('事项类别', kinds),
    purpose: choice('决策目的', purposes),
    text: longText('决策文本', { max: 200_000 }),
    unit: organisation('决策承办单位'),
    executor: organisation('决策执行单位'),
    decidedOn: date('决定日期'),
    publishedOn: date('公布日期'),
    effectiveOn: date('施行日期'),
    endsOn: date('执行至'),
  },
  entryTitle: 'title',
  labels: { future: '待施行', inForce: '执行中', suspended: '中止执行', ended: '已终止' },
  ended: { expired: '执行期满', completed: '执行完毕', replaced: '已被调整', stopped: '停止执行' },
  public: [
    'number',
    'title',
    'kind',
    'purpose',
    'text',
    'unit',
    'executor',
    'decidedOn',
    'publishedOn',
    'effectiveOn',
    'endsOn',
  ],
});
