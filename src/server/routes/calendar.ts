import Type from 'typebox';
import { calendarYear, calendarYears, loadYear, noticeFromText, previewYear } from '../../service/calendars.ts';
import type { Api, Surroundings } from '../api.ts';
import { day, orNull } from '../schema/parts.ts';
import { problems } from '../schema/problems.ts';
import { noStore } from '../security/headers.ts';

const strict = { additionalProperties: false };
const text = (description: string, most = 300) => Type.String({ maxLength: most, description });
const days = (description: string) => Type.Array(day(), { maxItems: 400, description });

const notice = Type.Object(
  {
    number: orNull(text('文号；尚未核实的为 null，并在 note 说明')),
    title: Type.Optional(text('标题')),
    issued: Type.Optional(day('发布之日')),
    url: Type.Optional(text('网址', 500)),
    note: Type.Optional(text('说明', 500)),
    days: Type.Optional(days('本通知改变的日子')),
  },
  strict,
);

const year = {
  year: Type.Integer({ minimum: 2000, maximum: 2190, description: '年份' }),
  notices: Type.Array(notice, { maxItems: 50, description: '放假通知' }),
  holidays: days('放假的日子，其中的周末也在内'),
  workdays: days('调休上班的周六、周日'),
  occasions: Type.Optional(
    Type.Array(Type.Object({ name: text('节日', 50), from: day('首日'), to: day('末日') }, strict), { maxItems: 50 }),
  ),
};

const years = Type.Object(
  {
    years: Type.Array(
      Type.Object({ year: year.year, notices: year.notices, workingDays: Type.Integer({ description: '工作日数' }) }),
      { description: '新的在前' },
    ),
    provisional: Type.Optional(
      Type.Array(
        Type.Object({
          year: Type.Integer(),
          clocks: Type.Integer({ description: '暂定的期限' }),
          cases: Type.Integer({ description: '涉及的案件' }),
        }),
        { description: '尚未公布的年份' },
      ),
    ),
  },
  { title: 'CalendarYears' },
);

const dueDay = Type.Object({ due: Type.String(), provisional: Type.Boolean() });
const preview = Type.Object(
  {
    year: Type.Integer(),
    amends: Type.Boolean({ description: '该年已有安排，将被替换' }),
    from: orNull(Type.String({ description: '从哪一天起不同；null 为没有不同' })),
    cases: Type.Integer({ description: '受影响的案件' }),
    clocks: Type.Integer({ description: '受影响的期限' }),
    settled: Type.Integer({ description: '其中由暂定变为确定的' }),
    moves: Type.Array(
      Type.Object({
        case: Type.String(),
        procedure: Type.String(),
        name: Type.String(),
        key: Type.String(),
        title: Type.String({ description: '期限' }),
        before: dueDay,
        after: dueDay,
      }),
      { description: '只列您可以查看的案件' },
    ),
  },
  { title: 'CalendarPreview' },
);

const reading = Type.Object(
  {
    year: Type.Optional(Type.Integer()),
    number: Type.Optional(Type.String({ description: '文号' })),
    issued: Type.Optional(Type.String()),
    holidays: year.holidays,
    workdays: year.workdays,
    occasions: Type.Array(Type.Object({ name: Type.String(), from: Type.String(), to: Type.String() })),
  },
  { title: 'NoticeReading' },
);
const loaded = Type.Object({ year: Type.Integer(), moved: Type.Integer({ description: '重新结算的案件' }) });

/** The working calendar by years, open to anyone; loading a year settles every due date again that it touches. */
export function calendarRoutes(server: Api, { p, sessions }: Surroundings): void {
  const tags = ['法规与期限'];

  server.get(
    '/api/calendar',
    {
      schema: {
        operationId: 'listCalendarYears',
        summary: '已公布的年份；对可以装载的人，还有挂在未公布年份上的期限有多少',
        tags,
        response: { 200: years, ...problems },
      },
    },
    async (request, reply) => noStore(reply).send((await calendarYears(p, await sessions.of(request))) as never),
  );

  server.get(
    '/api/calendar/:year',
    {
      schema: {
        operationId: 'readCalendarYear',
        summary: '一年的放假和调休安排',
        tags,
        params: Type.Object({ year: year.year }),
        response: {
          200: Type.Object({ ...year, workingDays: Type.Integer() }, { title: 'CalendarYear' }),
          ...problems,
        },
      },
    },
    async (request) => calendarYear(p, request.params.year) as never,
  );

  server.post(
    '/api/calendar/notice',
    {
      schema: {
        operationId: 'readNotice',
        summary: '从放假通知的文字读出安排，供核对；不写入',
        tags,
        body: Type.Object({ text: Type.String({ minLength: 1, maxLength: 20_000 }) }, strict),
        response: { 200: reading, ...problems },
      },
    },
    async (request, reply) =>
      noStore(reply).send(noticeFromText(p, await sessions.needed(request), request.body.text) as never),
  );

  server.post(
    '/api/calendar',
    {
      schema: {
        operationId: 'loadCalendarYear',
        summary: '装载一年的放假安排，重新结算受影响的期限；preview 只看会有什么变化',
        tags,
        querystring: Type.Object({ preview: Type.Optional(Type.Boolean()) }, strict),
        body: Type.Object(year, strict),
        response: { 200: preview, 201: loaded, ...problems },
      },
    },
    async (request, reply) => {
      const session = await sessions.needed(request);
      if (request.query.preview) return noStore(reply).send((await previewYear(p, session, request.body)) as never);
      return noStore(reply)
        .status(201)
        .send(await loadYear(p, session, request.body));
    },
  );
}
