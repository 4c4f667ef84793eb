import { defineRegister, longText, organisation, person, ref, text } from '../../../kernel/index.ts';

/** 有效的行政许可：由许可决定产生，随变更、延续、撤回、撤销、注销而变。 */
export default defineRegister({
  id: 'licences',
  title: { zh: '行政许可证件', en: 'Licences' },
  facts: {
    number: text('许可文号'),
    item: ref('许可事项', 'powers', { pin: 'open' }),
    name: person('被许可人姓名', { personal: 'name' }),
    organisation: organisation('被许可单位'),
    code: text('统一社会信用代码'),
    content: longText('许可内容'),
  },
  entryTitle: 'number',
  labels: { future: '待生效', inForce: '有效', suspended: '中止', ended: '失效' },
  ended: {
    expired: '有效期届满',
    withdrawn: '撤回',
    revoked: '撤销',
    cancelled: '注销',
    annulled: '许可决定在复议、诉讼中被撤销',
  },
  // The content is published with the decision, once it is known that nothing in it must be withheld (许可法 5、40).
  public: ['number', 'item', 'name', 'organisation', 'code'],
});
