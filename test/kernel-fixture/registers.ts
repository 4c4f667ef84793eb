import { choice, defineRegister, number, text, yesNo } from '../../src/kernel/index.ts';

const labels = { future: '尚未生效', inForce: '有效', suspended: '暂停', ended: '已终止' };

/** Courts that can be booked. */
export const courts = defineRegister({
  id: 'court',
  title: { zh: '球场目录', en: 'Courts' },
  facts: {
    name: text('名称'),
    cover: choice('场地', { indoor: '室内', outdoor: '室外' }),
    staffed: yesNo('有人值守'),
    promise: number('承诺天数'),
  },
  entryTitle: 'name',
  labels,
  ended: { closed: '关闭' },
  public: ['name', 'cover'],
});

/** People who may chair a panel; an entry bears the person's id. */
export const referees = defineRegister({
  id: 'referee',
  title: { zh: '主持人名录', en: 'Referees' },
  facts: { name: text('姓名') },
  entryTitle: 'name',
  labels,
  ended: { gone: '注销' },
  public: ['name'],
});

/** Bookings that were granted. */
export const bookings = defineRegister({
  id: 'booking',
  title: { zh: '预约目录', en: 'Bookings' },
  facts: { title: text('事由'), number: text('编号'), paid: yesNo('已缴费') },
  entryTitle: 'title',
  labels,
  ended: { given: '放弃', expired: '期满' },
  public: ['title', 'number'],
});

/** Damage that is being claimed; named by matter and person, and read by nobody outside. */
export const claims = defineRegister({
  id: 'court-claim',
  title: { zh: '追缴事项', en: 'Claims' },
  facts: { harm: text('损坏程度') },
  entryTitle: 'harm',
  labels,
  ended: { settled: '办结', expired: '期满' },
  public: [],
});
