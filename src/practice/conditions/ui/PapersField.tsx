import '#platform/web/parts/form/styles.ts'
import { Trans, useLingui } from '@lingui/react/macro'
import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { Icon } from '#platform/web/parts/icon/Icon.tsx'
import { useSay, type Bilingual } from '#platform/web/say.ts'
import { PAPERS } from '../rules/papers.ts'
import look from './Conditions.module.css'

type Props = { id: string; papers: readonly Bilingual[]; onChange: (papers: Bilingual[]) => void }

/** Papers that prove a condition: from the usual ones, or another in both languages. */
export function PapersField({ id, papers, onChange }: Props) {
  const { t } = useLingui()
  const say = useSay()
  const [chosen, setChosen] = useState('')
  const add = (paper: Bilingual) => {
    onChange([...papers.filter(one => one.id !== paper.id), paper])
    setChosen('')
  }
  const usual = PAPERS.find(paper => paper.id === chosen)
  return (
    <div className={look.node}>
      <div className={look.adder}>
        <NativeSelect
          id={`${id}-paper`}
          label={t`Papers that prove it`}
          value={chosen}
          onChange={event => {
            setChosen(event.currentTarget.value)
          }}
        >
          <option value="">{t`Choose a paper`}</option>
          {PAPERS.filter(paper => !papers.some(one => one.id === paper.id)).map(paper => (
            <option key={paper.id} value={paper.id}>
              {say(paper)}
            </option>
          ))}
          <option value="other">{t`Another paper`}</option>
        </NativeSelect>
        <Button
          variant="default"
          leftSection={<Icon name="plus" size={16} />}
          disabled={usual === undefined}
          onClick={() => {
            if (usual) add(usual)
          }}
        >
          <Trans>Add</Trans>
        </Button>
      </div>
      {chosen === 'other' && <OtherPaper id={id} onAdd={add} />}
      <Chosen papers={papers} onChange={onChange} />
    </div>
  )
}

function Chosen({ papers, onChange }: Pick<Props, 'papers' | 'onChange'>) {
  const { t } = useLingui()
  const say = useSay()
  if (papers.length === 0) return null
  return (
    <ul className={look.chosen}>
      {papers.map(paper => (
        <li key={paper.id}>
          <Button
            variant="default"
            rightSection={<Icon name="cross" size={16} />}
            aria-label={t`Take out: ${say(paper)}`}
            onClick={() => {
              onChange(papers.filter(one => one.id !== paper.id))
            }}
          >
            {say(paper)}
          </Button>
        </li>
      ))}
    </ul>
  )
}

function OtherPaper({ id, onAdd }: { id: string; onAdd: (paper: Bilingual) => void }) {
  const { t } = useLingui()
  const [name, setName] = useState({ id: '', en: '' })
  const isWhole = name.id.trim() !== '' && name.en.trim() !== ''
  const field = (language: 'id' | 'en', label: string) => (
    <TextInput
      id={`${id}-paper-${language}`}
      label={label}
      autoComplete="off"
      value={name[language]}
      onChange={event => {
        setName({ ...name, [language]: event.currentTarget.value })
      }}
    />
  )
  return (
    <div className={look.row}>
      {field('id', t`Name of the paper in Indonesian`)}
      {field('en', t`Name of the paper in English`)}
      <Button
        variant="default"
        disabled={!isWhole}
        onClick={() => {
          onAdd({ id: name.id.trim(), en: name.en.trim() })
        }}
      >
        <Trans>Add this paper</Trans>
      </Button>
    </div>
  )
}
