import { defineRegister, ref, text } from '../../../kernel/index.ts';

/** 已处罚款的违法行为：同一当事人的同一行为只有一条，不得再次罚款。编号由当事人证件、行为编码和终了之日单向算出。 */
export default defineRegister({
  id: 'violations',
  title: { zh: '已处罚款的违法行为', en: 'Violations that were fined' },
  facts: { decisionNo: text('决定书文号'), power: ref('处罚权力事项', 'powers', { pin: 'open' }) },
  entryTitle: 'decisionNo',
  labels: { future: '待生效', inForce: '已处罚款', suspended: '停止执行', ended: '已不存在' },
  ended: { annulled: '罚款决定被撤销' },
  public: [],
});
