import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { StatusMark } from '#platform/web/parts/status/StatusMark.tsx'
import { useSay } from '#platform/web/say.ts'
import type { LineInForce } from '#practice/resources/schema/conditions.ts'
import type { ConditionLine } from '#practice/resources/schema/criteria.ts'
import type { DraftLine } from '../rules/editing.ts'
import look from './Conditions.module.css'
import { LineDetails } from './LineList.tsx'
import { FROM_WORDS } from './words.ts'

type Props = {
  inherited: readonly LineInForce[]
  lines: readonly DraftLine[]
  onReplace: (line: ConditionLine) => void
  onOff: (id: string) => void
  /** Let what stands above hold here again. */
  onRestore: (id: string) => void
}

/** What holds from the programme or the service, and what becomes of it here. */
export function AboveLines({ inherited, lines, onReplace, onOff, onRestore }: Props) {
  if (inherited.length === 0) return null
  return (
    <section aria-labelledby="above">
      <h2 id="above">
        <Trans>What holds from above</Trans>
      </h2>
      <ul className={look.lines}>
        {inherited.map(one => (
          <Above
            key={one.line.id}
            one={one}
            here={lines.find(({ id }) => id === one.line.id) ?? null}
            {...{ onReplace, onOff, onRestore }}
          />
        ))}
      </ul>
    </section>
  )
}

type AboveProps = Omit<Props, 'inherited' | 'lines'> & { one: LineInForce; here: DraftLine | null }

function Above({ one: { line, from }, here, ...acts }: AboveProps) {
  const { t } = useLingui()
  const say = useSay()
  const words = say(line.text)
  const isOff = here !== null && 'isOff' in here
  return (
    <li className={`${look.line} ${here ? look.off : ''}`}>
      <div className={look.sentence}>{words}</div>
      <LineDetails line={line} />
      <div className={look.marks}>
        <StatusMark tone="calm" label={t(FROM_WORDS[from])} />
        {isOff && <StatusMark tone="attention" label={t`switched off here`} />}
        {here && !isOff && <StatusMark tone="wait" label={t`said otherwise below`} />}
      </div>
      <Acts words={words} line={line} isHere={here !== null} {...acts} />
    </li>
  )
}

type ActsProps = Omit<AboveProps, 'one' | 'here'> & { words: string; line: ConditionLine; isHere: boolean }

function Acts({ words, line, isHere, onReplace, onOff, onRestore }: ActsProps) {
  const { t } = useLingui()
  return (
    <div className={look.buttons}>
      {isHere ? (
        <Button
          variant="default"
          aria-label={t`Let it hold again: ${words}`}
          onClick={() => {
            onRestore(line.id)
          }}
        >
          <Trans>Let it hold again</Trans>
        </Button>
      ) : (
        <>
          <Button
            variant="default"
            aria-label={t`Say otherwise here: ${words}`}
            onClick={() => {
              onReplace(line)
            }}
          >
            <Trans>Say otherwise here</Trans>
          </Button>
          <Button
            variant="default"
            aria-label={t`Switch off here: ${words}`}
            onClick={() => {
              onOff(line.id)
            }}
          >
            <Trans>Switch off here</Trans>
          </Button>
        </>
      )}
    </div>
  )
}
