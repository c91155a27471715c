import { useLingui } from '@lingui/react/macro'
import type { Block, Document } from '#platform/shared/document.ts'
import look from './Reports.module.css'

/** A report on the screen and on printed paper: the very words that its files hold, in its own language. */
export function Paper({ document: { from, title, language, day, foot, blocks } }: { document: Document }) {
  return (
    <article className={look.paper} lang={language}>
      <header>
        <strong>{from}</strong>
        <div>{day}</div>
      </header>
      <h2>{title}</h2>
      {blocks.map((block, index) => (
        // A paper is drawn once and never reordered: a place in it is its name.
        <Piece key={index} block={block} />
      ))}
      <footer>{foot}</footer>
    </article>
  )
}

function Piece({ block }: { block: Block }) {
  switch (block.kind) {
    case 'heading':
      return <h3>{block.text}</h3>
    case 'text':
      return <p>{block.text}</p>
    case 'said':
      return <blockquote className={look.said}>{block.text}</blockquote>
    case 'list':
      return (
        <ul>
          {block.items.map((item, index) => (
            <li key={index}>{item}</li>
          ))}
        </ul>
      )
    case 'facts':
      return (
        <dl className={look.facts}>
          {block.rows.map(({ label, value }) => (
            <Fact key={label} label={label} value={value} />
          ))}
        </dl>
      )
    case 'table':
      return <Rows block={block} />
    case 'picture':
      return <p>{block.words}</p>
    case 'sign':
      return (
        <div className={look.signs}>
          {block.names.map(name => (
            <div key={name}>{name}</div>
          ))}
        </div>
      )
  }
}

function Fact({ label, value }: { label: string; value: string }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </>
  )
}

function Rows({ block: { columns, rows } }: { block: Extract<Block, { kind: 'table' }> }) {
  const { t } = useLingui()
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keyboard
    <section className={look.scroll} tabIndex={0} aria-label={`${t`Table`}: ${columns.join(', ')}`}>
      <table>
        <thead>
          <tr>
            {columns.map(column => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, row) => (
            <tr key={row}>
              {cells.map((cell, index) => (
                <td key={index}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
