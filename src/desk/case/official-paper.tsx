import type { OfficialPaper, PaperBlock, PaperTable } from '../api/types.ts';
import { useLanguage } from '../language.tsx';
import type { TextKey } from '../texts/zh.ts';

/** An official paper as it will be printed. It is never converted or translated: it stands as it was made. */
export function Official({ paper }: { paper: OfficialPaper }) {
  if (paper.layout === 'own') return <OwnSheet paper={paper} />;
  const { title, number, organ, to, day } = paper;
  return (
    <article className="official" lang="zh-Hans">
      <Marks paper={paper} />
      {number !== undefined && organ !== undefined ? (
        <div className="red-head">
          <p className="issuer">{organ}</p>
          <p className="number">{number}</p>
        </div>
      ) : null}
      <h1>{title}</h1>
      {to === undefined ? null : <p>{to}：</p>}
      {paper.blocks.map((block, n) => (
        <PartOfPaper key={n} block={block} />
      ))}
      {paper.attachments.map((name, n) => (
        <p key={name} className="attached">
          {n === 0 ? '附件：' : ''}
          {paper.attachments.length > 1 ? `${n + 1}.` : ''}
          {name}
        </p>
      ))}
      {organ !== undefined && day !== undefined ? (
        <div className="signed">
          <p className="organ">{organ}</p>
          <p>{day}</p>
        </div>
      ) : null}
      {paper.copies.length > 0 && organ !== undefined && day !== undefined ? (
        <div className="imprint">
          <p>抄送：{paper.copies.join('，')}。</p>
          <p>
            <span>{organ}</span>
            <span>{day}印发</span>
          </p>
        </div>
      ) : null}
    </article>
  );
}

/** What the office's own template says, head and signature included; its layout is in the file. */
function OwnSheet({ paper }: { paper: OfficialPaper }) {
  const at = paper.blocks.findIndex((block) => block.kind === 'text' && block.text === paper.title);
  return (
    <article className="official" lang="zh-Hans">
      <Marks paper={paper} />
      {at < 0 ? <h1>{paper.title}</h1> : null}
      {paper.blocks.map((block, n) =>
        n === at ? <h1 key={n}>{paper.title}</h1> : <PartOfPaper key={n} block={block} />,
      )}
    </article>
  );
}

/** What must be said of a paper at its head: that it is a draft, that its data are invented or masked. */
function Marks({ paper: { marks } }: { paper: OfficialPaper }) {
  const { t } = useLanguage();
  if (marks.length === 0) return null;
  return <p className="marks">{marks.map((mark) => t(`papers.mark.${mark}` as TextKey)).join('　')}</p>;
}

function PartOfPaper({ block }: { block: PaperBlock }) {
  switch (block.kind) {
    case 'heading':
      return block.level === 1 ? <h2>{block.text}</h2> : <h3>{block.text}</h3>;
    case 'lines':
      return block.lines.map(({ label, value }, n) => (
        <p key={n} className="says">
          {label}：{value}
        </p>
      ));
    case 'table':
      return <TableOfPaper table={block.table} />;
    default:
      return <p className="says">{block.text}</p>;
  }
}

function TableOfPaper({ table: { caption, head, rows } }: { table: PaperTable }) {
  return (
    <table className={head.length === 0 ? 'form' : undefined}>
      {caption === '' ? null : <caption>{caption}</caption>}
      {head.length === 0 ? null : (
        <thead>
          <tr>
            {head.map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
      )}
      <tbody>
        {rows.map((row, line) => (
          <tr key={line}>
            {row.map((cell, n) =>
              head.length === 0 && n === 0 ? (
                <th key={cell} scope="row">
                  {cell}
                </th>
              ) : (
                <td key={head[n] ?? n}>{cell}</td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
