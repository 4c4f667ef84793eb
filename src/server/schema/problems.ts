/** The answers that every route may give when something is wrong. */
const problem = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: { $ref: 'Problem#' } } },
});

export const problems = {
  '4xx': problem('请求有误、没有权限、依法不能办理，或者与他人的办理冲突'),
  '5xx': problem('系统出错或者暂时不能办理'),
};
