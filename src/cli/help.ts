import type { Command } from 'commander';
import { language } from './output.ts';

const headings: { readonly [english: string]: string } = {
  'Usage:': '用法 Usage:',
  'Arguments:': '参数 Arguments:',
  'Options:': '选项 Options:',
  'Commands:': '命令 Commands:',
};

/** What was wrong with a call, by the beginning of the parser's own sentence; {0} is the first word it quotes. */
const misuses: readonly (readonly [RegExp, string])[] = [
  [/^unknown command/, '没有“{0}”这个命令'],
  [/^unknown option/, '没有“{0}”这个选项'],
  [/^missing required argument/, '缺少参数“{0}”'],
  [/^required option/, '缺少必要的选项“{0}”'],
  [/^option .* argument missing/, '选项“{0}”后面缺少内容'],
  [/^option .* is invalid\./, '选项“{0}”的内容“{1}”无效'],
  [/^command-argument value .* is invalid/, '参数“{0}”无效'],
  [/^too many arguments/, '参数太多'],
];

/** Headings of help and sentences about wrong calls in Chinese and English. */
export function inBothLanguages(command: Command): Command {
  return command
    .configureHelp({ styleTitle: (title) => headings[title] ?? title })
    .configureOutput({ outputError: (text, write) => write(misuse(text)) })
    .helpOption('-h, --help', '用法 display help')
    .helpCommand('help [command]', '某个命令的用法 display help for a command');
}

function misuse(text: string): string {
  const sentence = text.replace(/^error: /, '');
  const known = misuses.find(([pattern]) => pattern.test(sentence));
  if (language() === 'en' || !known) return sentence;
  const quoted = [...sentence.matchAll(/'([^']*)'/g)].map((match) => match[1] ?? '');
  const zh = known[1].replace(/\{(\d)\}/g, (_, n: string) => quoted[Number(n)] ?? '');
  const allowed = /Allowed choices are (.*)\.\s*$/.exec(sentence);
  const reason = /is invalid\. (?!Allowed)(.*)/.exec(sentence)?.[1];
  const near = /Did you mean (?:one of )?(.*)\?/.exec(sentence)?.[1];
  return `${zh}${allowed ? `；可用：${allowed[1]}` : reason ? `：${reason}` : ''}${near ? `；相近的有：${near}` : ''}\n`;
}

/** After a wrong call, says where the help of the very command is. */
export function pointToHelp(command: Command, path = 'yifa'): void {
  command.showHelpAfterError(`用法 see: ${path} --help`);
  for (const part of command.commands) pointToHelp(part, `${path} ${part.name()}`);
}

/** Adds examples at the end of a command's help. */
export function examples(...lines: readonly string[]): string {
  return `\n例 Examples:\n${lines.map((line) => `  yifa ${line}`).join('\n')}\n`;
}
