import { choice, defineRegister, list, longText, text } from '../../../kernel/index.ts';

/** 登记过变动的法律、法规、规章和上级文件。没有登记变动的，视为有效，这里没有条目。 */
export default defineRegister({
  id: 'laws',
  title: { zh: '法律法规规章变动', en: 'Changes of laws and regulations' },
  facts: {
    law: text('名称'),
    level: choice('层级', {
      law: '法律',
      regulation: '行政法规',
      local: '地方性法规',
      rules: '规章',
      superior: '上级行政规范性文件',
    }),
    articles: list('最近修改的条文'),
    content: longText('最近变动的内容'),
    source: text('公布的出处'),
    replacedBy: text('代替它的规定'),
  },
  entryTitle: 'law',
  labels: { future: '变动尚未施行', inForce: '有效', suspended: '停止执行', ended: '失效' },
  ended: { repealed: '废止', replaced: '被代替', annulled: '撤销', expired: '失效' },
  public: ['law', 'level', 'articles', 'content', 'source', 'replacedBy'],
});
