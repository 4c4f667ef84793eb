import { defineRegister, longText, money, organisation, text } from '../../../kernel/index.ts';

/** 社区事务准入目录：批准并公布的任务，到期或者评估退出的失效。 */
export default defineRegister({
  id: 'community-tasks',
  title: { zh: '社区事务准入目录', en: 'Tasks that communities may be given' },
  facts: {
    task: text('任务名称'),
    applicant: organisation('提出任务的部门'),
    content: longText('要社区做什么'),
    legalBasis: longText('依据'),
    funds: money('每年随任务下达的经费'),
    powers: longText('随任务下放的权限、数据和指导'),
  },
  entryTitle: 'task',
  labels: { future: '待生效', inForce: '准入', suspended: '暂停', ended: '已退出' },
  ended: { expired: '准入期满', withdrawn: '评估退出' },
  public: ['task', 'applicant', 'content', 'legalBasis', 'funds', 'powers'],
});
