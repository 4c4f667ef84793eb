import type { OrgKind, Words } from '../kernel/index.ts';

/** A lawful way to reach the government, and where it leads: here, or elsewhere until it runs here. */
export interface Channel {
  readonly title: Words;
  /** What it is for, in plain words. */
  readonly about: Words;
  /** A page of this site that serves it. */
  readonly page?: string;
  /** The register that the page needs. */
  readonly register?: string;
  /** Mechanism of the plan whose procedure serves it, as soon as one stands that anyone may open. */
  readonly mechanism?: string;
  /** The act that opens it, where the procedure has several for the public. */
  readonly act?: string;
  /** Act of a public matter that serves it, such as a comment, whatever procedure has it. */
  readonly takesPart?: true;
  /** Whose counter to go to meanwhile, by the organ's kind; `phone`: the hotline. */
  readonly meanwhile: OrgKind | 'phone';
  /** The law that opens the way. */
  readonly basis: Words;
}

/** One plain question; each answer leads to another question or to a channel. */
export interface Question {
  readonly asks: Words;
  readonly answers: readonly (
    | { readonly says: Words; readonly question: string }
    | { readonly says: Words; readonly channel: string }
  )[];
}

const w = (zh: string, en: string): Words => ({ zh, en });

export const channels: { readonly [channel: string]: Channel } = {
  permit: {
    title: w('申请行政许可', 'Apply for a licence'),
    about: w('办证、换证、延期，当场得到收件编号', 'New, changed or extended licences, with a receipt number at once'),
    page: '/powers?type=permit',
    register: 'powers',
    mechanism: 'M07',
    meanwhile: 'department',
    basis: w('行政许可法第二十九条', 'Administrative Licensing Law, article 29'),
  },
  service: {
    title: w('查办事指南', 'Find a service guide'),
    about: w('要带什么、收不收费、几天办完、到哪里办', 'What to bring, what it costs, how long it takes, where'),
    page: '/services',
    register: 'powers',
    meanwhile: 'phone',
    basis: w('优化营商环境条例第三十六条', 'Regulations on the Business Environment, article 36'),
  },
  track: {
    title: w('查办理进度', 'Track a case'),
    about: w('凭收件编号和查询码，不用注册', 'With receipt number and code; no registration'),
    page: '/track',
    meanwhile: 'phone',
    basis: w('行政许可法第三十三条', 'Administrative Licensing Law, article 33'),
  },
  public: {
    title: w('查已经公开的内容', 'Look up what is public'),
    about: w('文件、权力、决定、实施计划', 'Documents, powers, decisions, the plan'),
    page: '/search',
    meanwhile: 'phone',
    basis: w('政府信息公开条例第十九条', 'Regulations on Open Government Information, article 19'),
  },
  information: {
    title: w('申请政府信息公开', 'Ask for government information'),
    about: w('要的信息没有公开，书面申请由机关答复', 'What is not public is asked for in writing and answered'),
    mechanism: 'M13',
    meanwhile: 'office',
    basis: w('政府信息公开条例第二十七条', 'Regulations on Open Government Information, article 27'),
  },
  complaint: {
    title: w('投诉机关和工作人员', 'Complain about an organ or official'),
    about: w('拖着不办、推诿、态度不好、乱收费', 'Delay, passing the buck, rudeness, unlawful charges'),
    mechanism: 'M42',
    meanwhile: 'phone',
    basis: w('优化营商环境条例第四十九条', 'Regulations on the Business Environment, article 49'),
  },
  report: {
    title: w('举报违法行为', 'Report a violation'),
    about: w('有人违法，请机关去查', 'Somebody breaks the law and should be looked into'),
    mechanism: 'M42',
    meanwhile: 'phone',
    basis: w('本区实施计划第十五条', 'Plan of the district, article 15'),
  },
  suggestion: {
    title: w('提建议、咨询', 'Suggest or ask'),
    about: w('对政府工作有想法，或者有事要问', 'An idea for the government, or a question'),
    mechanism: 'M15',
    meanwhile: 'phone',
    basis: w('宪法第四十一条', 'Constitution, article 41'),
  },
  petition: {
    title: w('信访', 'Petition'),
    about: w('反映情况、提出请求，别的途径管不到的', 'Facts and requests for which no other way is open'),
    mechanism: 'M49',
    meanwhile: 'office',
    basis: w('信访工作条例第十七条', 'Regulations on Petition Work, article 17'),
  },
  reconsideration: {
    title: w('申请行政复议', 'Ask for reconsideration'),
    about: w('不服机关对您作出的决定，请求撤销或者改变', 'A decision towards you that should be annulled or changed'),
    mechanism: 'M45',
    meanwhile: 'justice',
    basis: w('行政复议法第二条、第二十条', 'Administrative Reconsideration Law, articles 2 and 20'),
  },
  comment: {
    title: w('对草案提意见、报名听证', 'Comment on a draft, sign up for a hearing'),
    about: w('正在征求意见的文件和决策', 'Documents and decisions open for comment'),
    page: '/consultations',
    takesPart: true,
    meanwhile: 'justice',
    basis: w('重大行政决策程序暂行条例第十四条', 'Interim Regulations on Major Decisions, article 14'),
  },
  objection: {
    title: w('对规范性文件提异议', 'Object to a normative document'),
    about: w('认为一件现行文件违法', 'A document in force that seems unlawful'),
    mechanism: 'M23',
    meanwhile: 'justice',
    basis: w('本区实施计划第十条', 'Plan of the district, article 10'),
  },
};

/** Where asking begins. Nobody answers more than three questions. */
export const FIRST = 'what';
export const MOST_QUESTIONS = 3;

export const wants: { readonly [question: string]: Question } = {
  what: {
    asks: w('您想做什么？', 'What would you like to do?'),
    answers: [
      { says: w('办一件事、办一个证', 'Get something done, get a licence'), question: 'do' },
      { says: w('查一查、问一问', 'Look something up, or ask'), question: 'know' },
      { says: w('对政府或者工作人员不满意', 'I am not satisfied with the government'), question: 'unhappy' },
      { says: w('有人违法，我要举报', 'Somebody breaks the law'), channel: 'report' },
      { says: w('提意见、提建议', 'Give an opinion or an idea'), question: 'say' },
    ],
  },
  do: {
    asks: w('您知道要办的是什么吗？', 'Do you know what it is called?'),
    answers: [
      { says: w('知道，要申请许可', 'Yes, I want to apply for a licence'), channel: 'permit' },
      { says: w('不清楚，先看办事指南', 'No, show me the guides'), channel: 'service' },
      { says: w('已经申请了，看办到哪里', 'I have applied already'), channel: 'track' },
    ],
  },
  know: {
    asks: w('您要查的是什么？', 'What are you looking for?'),
    answers: [
      { says: w('我自己的事办到哪里', 'Where my own case is'), channel: 'track' },
      { says: w('公开的文件、权力、决定', 'Public documents, powers, decisions'), channel: 'public' },
      { says: w('没有公开的政府信息', 'Information that is not public'), channel: 'information' },
      { says: w('有事要问，不知道问谁', 'A question, I do not know whom to ask'), channel: 'suggestion' },
    ],
  },
  unhappy: {
    asks: w('是什么让您不满意？', 'What is it about?'),
    answers: [
      {
        says: w('对我作出的决定，比如处罚、不予许可', 'A decision towards me, such as a fine or refusal'),
        question: 'decision',
      },
      { says: w('不办、慢办、态度不好、乱收费', 'Nothing is done, slowness, rudeness, charges'), channel: 'complaint' },
      { says: w('一件文件的规定', 'What a document says'), channel: 'objection' },
      { says: w('别的，反映过没有解决', 'Something else that has not been solved'), channel: 'petition' },
    ],
  },
  decision: {
    asks: w('您想怎样？', 'What would you like?'),
    answers: [
      { says: w('请求撤销或者改变这个决定', 'Have the decision annulled or changed'), channel: 'reconsideration' },
      {
        says: w('决定没错，投诉办事的人', 'The decision is right, complain about how it was made'),
        channel: 'complaint',
      },
      { says: w('决定所依据的文件违法', 'The document behind it is unlawful'), channel: 'objection' },
    ],
  },
  say: {
    asks: w('是关于什么的？', 'What is it about?'),
    answers: [
      { says: w('正在征求意见的草案、要开的听证会', 'A draft open for comment, or a hearing'), channel: 'comment' },
      { says: w('一件现行文件有问题', 'A document in force'), channel: 'objection' },
      { says: w('政府工作的其他方面', 'Anything else the government does'), channel: 'suggestion' },
    ],
  },
};
