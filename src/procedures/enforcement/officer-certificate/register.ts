import { choice, date, defineRegister, text } from '../../../kernel/index.ts';

/** 行政执法人员名录：条目编号就是本人在平台的编号，办案的环节据此核对资格。姓名、证号、领域向社会公示。 */
export default defineRegister({
  id: 'officers',
  title: { zh: '行政执法人员名录', en: 'Register of enforcement officers' },
  facts: {
    name: text('姓名'),
    certificateNo: text('执法证号'),
    field: text('执法领域'),
    validTo: date('有效期至'),
    checkedYear: text('最近年审年度'),
    checkResult: choice('年审结论', { pass: '合格', fail: '不合格' }),
  },
  entryTitle: 'name',
  labels: { future: '待生效', inForce: '持证', suspended: '暂停', ended: '失效' },
  ended: { expired: '有效期届满', withdrawn: '取消资格' },
  public: ['name', 'certificateNo', 'field', 'validTo', 'checkedYear', 'checkResult'],
});
