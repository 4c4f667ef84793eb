import { art, defineProcedure, longText, organisation, person, text } from '../../src/kernel/index.ts';

const law = art('信访工作条例', 30, '检举、控告材料不得透露给被检举、控告的人和单位');

/** An invented procedure whose files are sealed, kept in tests alone until one of the plan's stands. */
export const sealedComplaint = defineProcedure({
  id: 'sealed-complaint',
  mechanism: 'M49',
  title: { zh: '密封事项（演示数据）', en: 'Sealed matter' },
  chapter: 'functions',
  planArticles: [19],
  version: 1,
  inForce: '2020-01-01',
  caseTitle: 'matter',
  handledBy: { fact: 'office' },
  stages: { heard: { title: '已收件' }, answered: { title: '已答复', final: true } },
  facts: {
    matter: text('事项'),
    office: organisation('承办机关'),
    name: person('来信人', { personal: 'name' }),
    answer: longText('答复'),
  },
  roles: { anyone: { title: '群众', outside: 'anyone' }, handler: { title: '承办人', post: 'handler' } },
  acts: {
    complain: {
      title: '反映',
      from: 'start',
      to: 'heard',
      by: 'anyone',
      records: { matter: 'required', office: 'required', name: 'required' },
      basis: law,
    },
    answer: {
      title: '答复',
      from: 'heard',
      to: 'answered',
      by: 'handler',
      records: { answer: 'required' },
      basis: law,
    },
  },
  clocks: {},
  gates: {},
});
