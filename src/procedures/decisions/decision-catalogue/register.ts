import { choice, date, defineRegister, longText, number, organisation, text } from '../../../kernel/index.ts';
import { kinds } from './kinds.ts';

/** 年度重大行政决策事项目录：公布而列入，到期、作出决策或者移出而终止。 */
export default defineRegister({
  id: 'decision-catalogue',
  title: { zh: '重大行政决策事项目录', en: 'Catalogue of major decisions' },
  facts: {
    title: text('决策事项'),
    kind: choice('事项类别', kinds),
    year: number('年度'),
    unit: organisation('拟承办单位'),
    reason: longText('列入的理由'),
    plannedOn: date('拟提交决策的日期'),
    listedOn: date('公布日期'),
    addition: choice('列入方式', { yearly: '年度目录', added: '年中增补' }),
  },
  entryTitle: 'title',
  labels: { future: '待生效', inForce: '在目录内', suspended: '暂停', ended: '已移出' },
  ended: { expired: '年度终了', decided: '已作出决策', removed: '移出目录' },
  public: ['title', 'kind', 'year', 'unit', 'reason', 'plannedOn', 'listedOn', 'addition'],
});
